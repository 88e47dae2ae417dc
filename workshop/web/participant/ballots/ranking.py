"""Ranking: the chosen statements in order, the rest below; each tap is one move."""

from collections.abc import Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from workshop.domain.ballot import ABSTAIN, Ballot
from workshop.domain.ballots import ranking
from workshop.domain.ballots.marks import Mark, has_abstained
from workshop.domain.statement import Statement
from workshop.web.language import gettext
from workshop.web.ordinal import ordinal
from workshop.web.participant.ballots.abstaining import abstains
from workshop.web.participant.view import Phone

_STEPS = {"up": -1, "down": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The whole ballot. `focus` is the statement whose button a keyboard goes on from."""

    chosen: tuple[Statement, ...]
    rest: tuple[Statement, ...]
    is_full: bool
    has_abstained: bool
    moved: str = ""
    focus: str = ""


def read(form: MultiDict[str, str], ballot: Ballot, version_ids: Sequence[str]) -> dict[Mark, str]:
    """Return the places after the move.

    Raises:
        TooManyPlaces: when every place is taken.
    """
    if abstains(form):
        return dict.fromkeys(((version_id, "") for version_id in version_ids), ABSTAIN)
    order = _after_the_move(form, list(dict.fromkeys(form.getlist("order"))), ballot)
    return {(version_id, ""): str(place) for place, version_id in enumerate(order, start=1)}


def _after_the_move(form: MultiDict[str, str], order: list[str], ballot: Ballot) -> list[str]:
    if "choose" in form:
        return ranking.chosen(order, form["choose"], places=ballot.places)
    if "out" in form:
        return ranking.without(order, form["out"])
    for name, by in _STEPS.items():
        if name in form:
            return ranking.moved(order, form[name], by=by)
    return order


def sheet(phone: Phone, ballot: Ballot, typed: MultiDict[str, str] | None) -> Sheet:
    """The sheet as it is saved; `typed` is the move that led to it."""
    known = {statement.version_id: statement for statement in phone.statements}
    order = ranking.order_of(phone.marks)
    rest = tuple(s for s in phone.statements if s.version_id not in order)
    moved = _moved(typed)
    return Sheet(
        chosen=tuple(known[version_id] for version_id in order),
        rest=rest,
        is_full=len(order) >= ballot.places,
        has_abstained=has_abstained(phone.marks),
        moved=moved,
        focus=_focus(phone, rest, moved),
    )


def _moved(form: MultiDict[str, str] | None) -> str:
    names = ("choose", "out", *_STEPS)
    return next((form[name] for name in names if name in form), "") if form is not None else ""


def _focus(phone: Phone, rest: Sequence[Statement], moved: str) -> str:
    """The next one to choose after a choice; what was taken out stays where the focus is."""
    ids = [statement.version_id for statement in phone.statements]
    left = [statement.version_id for statement in rest]
    if moved in left or moved not in ids:
        return moved
    behind = [version_id for version_id in ids[ids.index(moved) :] if version_id in left]
    return next(iter([*behind, *left]), "")


def told(phone: Phone, form: MultiDict[str, str]) -> str:
    """What a move did, in a sentence for those who do not see it."""
    statement = phone.statement_of(_moved(form))
    if statement is None:
        return ""
    order = ranking.order_of(phone.marks)
    if statement.version_id not in order:
        return gettext("%(label)s is taken out", label=statement.label)
    place = ordinal(1 + order.index(statement.version_id))
    return gettext("%(label)s is now %(place)s", label=statement.label, place=place)
