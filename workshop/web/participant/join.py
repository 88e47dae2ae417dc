"""`/j/<code>`: where the QR code leads. One optional tap, and you are in.

The page hands out the phone's token before the tap, so that a tap sent twice, or an answer lost on
its way, makes nobody a second person.
"""

from datetime import timedelta

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask.wrappers import Response

from workshop.actions.hall import today
from workshop.actions.joining import join as join_workshop
from workshop.actions.tokens import new_token
from workshop.domain.grouping import offered
from workshop.domain.kind import Kind
from workshop.domain.retention import is_overdue
from workshop.domain.workshop import Group, Workshop
from workshop.errors import CardIsNeeded, CardIsUsed, NoDayYet, Refused
from workshop.store import groups, rounds
from workshop.web import cookies
from workshop.web.access import Access, current_workshop, find_participant, find_tablet, serves
from workshop.web.errors import sentence
from workshop.web.hall import hall
from workshop.web.packing import packed
from workshop.web.rehearsal import is_rehearsal

REMEMBERED = timedelta(days=60)
_BUDGET = {"yes": True, "no": False}  # anything else: they prefer not to say


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
        return to_the_room(workshop)
    if find_tablet() is not None:
        return redirect(url_for("participant.tablet", code=workshop.code), 303)
    if workshop.is_over:
        return render_template("participant/ended.html", workshop=workshop)
    if is_overdue(workshop, today=today(hall())):
        return no_entry(workshop, NoDayYet(), status=200)
    if workshop.by_invitation:
        return no_entry(workshop, CardIsNeeded(), status=200)
    response = make_response(ask(workshop))
    remember(response, workshop, held(workshop) or new_token())
    return packed(response)


@serves(Access.ANYONE)
def enter(code: str) -> ResponseReturnValue:
    """Join; a phone that has joined before keeps its place."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    if find_tablet() is not None:
        return redirect(url_for("participant.tablet", code=workshop.code), 303)
    response = to_the_room(workshop)
    if find_participant() is None:
        try:
            token = join_workshop(
                hall(),
                workshop=workshop,
                group_id=request.form.get("group"),
                rehearsal=is_rehearsal(request.form.get("rehearsal", "")),
                holds_budget=budget_answer(),
                token=held(workshop),
            )
        except (CardIsNeeded, NoDayYet) as error:
            return no_entry(workshop, error)
        remember(response, workshop, token)
    return response


def ask(workshop: Workshop, own_group: Group | None = None) -> str:
    """Say what this is, and ask for the group unless a card has one on it."""
    with hall().store.reading() as database:
        choices = offered(groups.of_workshop(database, workshop.id))
        agenda = rounds.of_workshop(database, workshop.id)
    sizes = {kind.value: sum(r.size for r in agenda if r.kind is kind) for kind in Kind}
    return render_template(
        "participant/join.html",
        workshop=workshop,
        groups=choices,
        own_group=own_group,
        sizes=sizes,
    )


def budget_answer() -> bool | None:
    """What somebody said about holding a budget; None when they did not say."""
    return _BUDGET.get(request.form.get("budget", ""))


def no_entry(workshop: Workshop, error: Refused, *, status: int = 409) -> Response:
    """Say in a page of the workshop why this phone cannot join."""
    page = render_template(
        "participant/no_entry.html",
        workshop=workshop,
        said=sentence(error),
        used=isinstance(error, CardIsUsed),
    )
    return make_response(page, status)


def to_the_room(workshop: Workshop) -> Response:
    """Lead on to the room, without the page that would say so: no browser shows it."""
    response = make_response(redirect(url_for("participant.room", code=workshop.code), 303))
    response.set_data(b"")
    return response


def held(workshop: Workshop) -> str | None:
    """The token that the phone was given before it joined, or from when it had."""
    return cookies.read(cookies.participant_cookie(workshop.code))


def remember(response: Response, workshop: Workshop, token: str) -> None:
    """Let the phone keep its token."""
    name = cookies.participant_cookie(workshop.code)
    cookies.write(response, name, token, lasts=REMEMBERED)
