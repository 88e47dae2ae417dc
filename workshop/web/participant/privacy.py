"""`/j/<code>/privacy`: what is kept of people, in plain words; and leaving."""

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.joining import leave
from workshop.domain.participant import Channel
from workshop.web import cookies
from workshop.web.access import (
    Access,
    current_participant,
    current_workshop,
    find_participant,
    serves,
)
from workshop.web.hall import hall


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/j/<code>/privacy", view_func=privacy)
    blueprint.add_url_rule("/w/<code>/forget", view_func=forget, methods=["POST"])


@serves(Access.ANYONE)
def privacy(code: str) -> ResponseReturnValue:
    """Say what is kept, who sees it, and until when; who takes part can leave.

    A host who looks at it from the page "Data of the people" is led back there.
    """
    del code  # the guard has looked the workshop up
    who = find_participant()
    return render_template(
        "participant/privacy.html",
        workshop=current_workshop(),
        leaver=who,
        can_leave=who is not None and who.channel is Channel.PHONE,
        on_tablet=who is not None and who.channel is Channel.TABLET,
        for_host="host" in request.args,
        has_left=who is None and "left" in request.args,
    )


@serves(Access.PARTICIPANT)
def forget(code: str) -> ResponseReturnValue:
    """Forget who holds this phone. The answers stay, and count."""
    leave(hall(), workshop=current_workshop(), participant=current_participant())
    response = make_response(redirect(url_for("participant.privacy", code=code, left="1"), 303))
    cookies.forget(response, cookies.participant_cookie(current_workshop().code))
    return response
