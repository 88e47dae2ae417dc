"""`/j/<code>`: where the QR code leads. One optional tap, and you are in."""

from datetime import timedelta

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask.wrappers import Response

from workshop.actions.joining import join as join_workshop
from workshop.domain.kind import Kind
from workshop.domain.workshop import Workshop
from workshop.store import groups, rounds
from workshop.web import cookies
from workshop.web.access import Access, current_workshop, find_participant, find_tablet, serves
from workshop.web.hall import hall
from workshop.web.rehearsal import is_rehearsal

REMEMBERED = timedelta(days=60)


def add_to(blueprint: Blueprint) -> None:
    """Register the routes; QR codes are written in capitals, so the path is too."""
    for path in ("/j/<code>", "/J/<code>"):
        blueprint.add_url_rule(path, view_func=join)
        blueprint.add_url_rule(path, view_func=enter, methods=["POST"])


@serves(Access.ANYONE)
def join(code: str) -> ResponseReturnValue:
    """Say what this is and ask for the group; who has joined before goes straight on."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    if find_participant() is not None:
        return _to_the_room(workshop)
    if find_tablet() is not None:
        return redirect(url_for("participant.tablet", code=workshop.code), 303)
    if workshop.is_over:
        return render_template("participant/ended.html", workshop=workshop)
    with hall().store.reading() as database:
        offered = groups.of_workshop(database, workshop.id)
        agenda = rounds.of_workshop(database, workshop.id)
    sizes = {kind.value: sum(r.size for r in agenda if r.kind is kind) for kind in Kind}
    return render_template("participant/join.html", workshop=workshop, groups=offered, sizes=sizes)


@serves(Access.ANYONE)
def enter(code: str) -> ResponseReturnValue:
    """Join; a phone that has joined before keeps its place."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    if find_tablet() is not None:
        return redirect(url_for("participant.tablet", code=workshop.code), 303)
    response = _to_the_room(workshop)
    if find_participant() is None:
        token = join_workshop(
            hall(),
            workshop=workshop,
            group_id=request.form.get("group"),
            rehearsal=is_rehearsal(request.form.get("rehearsal", "")),
        )
        name = cookies.participant_cookie(workshop.code)
        cookies.write(response, name, token, lasts=REMEMBERED)
    return response


def _to_the_room(workshop: Workshop) -> Response:
    response: Response = redirect(  # type: ignore[assignment] # Flask's own class at run time
        url_for("participant.room", code=workshop.code), 303
    )
    return response
