"""`/host/w/<code>/show`: any statement, comment or result, to put on the screen with one tap."""

from dataclasses import dataclass

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.domain.agenda import agenda
from workshop.domain.comment import Remark
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop
from workshop.live.board import Audience
from workshop.store import parts, remarks, statements
from workshop.store.connection import Database
from workshop.store.linked import is_linked
from workshop.store.repeats import can_be_compared
from workshop.web.access import Access, current_workshop, serves
from workshop.web.hall import hall
from workshop.web.host.now import now_words
from workshop.web.screen.sight import Screen, screen_of
from workshop.web.screen.told import steadily, told
from workshop.web.screen.wish import Wish

MOST_COMMENTS = 60
MOST_LETTERS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What can be put on the screen, as far as it matches what was searched for.

    The statements that people wrote most about come first. `more` is how many comments match beside
    those that are listed; `comments` counts those of each statement by version id. `voting` is the
    open round: its comments come later. `compared` names the rounds that repeat one of the results,
    `linked` says whether solutions are linked to barriers in them.
    """

    results: tuple[Round, ...]
    compared: frozenset[str]
    statements: tuple[Statement, ...]
    remarks: tuple[Remark, ...]
    more: int
    comments: dict[str, int]
    voting: Round | None
    linked: bool


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/show", view_func=offers)


@serves(Access.FACILITATOR)
def offers(code: str) -> ResponseReturnValue:
    """Show what can be put on the screen; `q` looks for a name or words."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    wanted = " ".join(request.args.get("q", "").split())[:MOST_LETTERS]
    screen, offer = steadily(lambda: _look(workshop, wanted))
    return render_template(
        "host/show.html",
        workshop=screen.workshop,
        screen=screen,
        offer=offer,
        wanted=wanted,
        now=now_words(screen),
    )


def _look(workshop: Workshop, wanted: str) -> tuple[Screen, Offer]:
    version = hall().board.version(workshop.id, Audience.DESK)
    with hall().store.reading() as database:
        screen = screen_of(database, workshop, wish=Wish(), version=version)
        offer = _offer(database, screen, wanted)
    return told(screen), offer


def _offer(database: Database, screen: Screen, wanted: str) -> Offer:
    workshop_id = screen.workshop.id
    plan = agenda(screen.workshop, parts.of_workshop(database, workshop_id))
    said = remarks.shown(database, workshop_id)
    counted: dict[str, int] = {}
    for remark in said:
        version_id = remark.comment.version_id
        counted[version_id] = counted.get(version_id, 0) + 1
    known = sorted(
        statements.newest_versions(database, workshop_id),
        key=lambda each: -counted.get(each.version_id, 0),
    )
    found = [each for each in said if _matches(wanted, each.statement.label, each.comment.text)]
    return Offer(
        results=tuple(each for each in plan.rounds if each.state is RoundState.REVEALED),
        compared=frozenset(
            each.id
            for each in plan.rounds
            if plan.repeated(each) and can_be_compared(database, each)
        ),
        statements=tuple(each for each in known if _matches(wanted, each.label, each.text)),
        remarks=tuple(found[:MOST_COMMENTS]),
        more=max(0, len(found) - MOST_COMMENTS),
        comments=counted,
        linked=is_linked(database, plan.rounds),
        voting=next((each for each in plan.rounds if each.state is RoundState.OPEN), None),
    )


def _matches(wanted: str, label: str, text: str) -> bool:
    """Whether the label is the one wanted, or the text has all its words."""
    if wanted.casefold() == label.casefold():
        return True
    return all(word in text.casefold() for word in wanted.casefold().split())
