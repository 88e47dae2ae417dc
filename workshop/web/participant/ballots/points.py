"""Points: all statements on one sheet, each with its count."""

from collections.abc import Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from workshop.domain.ballot import ABSTAIN, Ballot
from workshop.domain.ballots import points
from workshop.domain.ballots.marks import Mark, has_abstained
from workshop.domain.statement import Statement
from workshop.errors import NotANumber
from workshop.web.participant.ballots.abstaining import abstains
from workshop.web.participant.view import Phone

_FIELD = "points-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One statement on the sheet; `count` is as it was typed."""

    statement: Statement
    count: str
    can_more: bool
    can_less: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The whole ballot. `left` is below 0 when more was typed than there is."""

    rows: tuple[Row, ...]
    left: int
    spent: int
    has_abstained: bool


def read(form: MultiDict[str, str], ballot: Ballot, version_ids: Sequence[str]) -> dict[Mark, str]:
    """Return the counts as they were sent, with the press on + or - taken in.

    Raises:
        NotANumber, OverCap, NoPointsLeft: when that cannot be.
    """
    if abstains(form):
        return dict.fromkeys(((version_id, "") for version_id in version_ids), ABSTAIN)
    given = {
        (name.removeprefix(_FIELD), ""): _number(typed)
        for name, typed in form.items()
        if name.startswith(_FIELD)
    }
    if "more" in form:
        return points.more(ballot, given, form["more"])
    return points.less(given, form["less"]) if "less" in form else given


def sheet(phone: Phone, ballot: Ballot, typed: MultiDict[str, str] | None) -> Sheet:
    """The sheet as it was sent and refused, or as it is saved."""
    counts = {
        s.version_id: _saved(phone, s) if typed is None else typed.get(_FIELD + s.version_id, "0")
        for s in phone.statements
    }
    spent = sum(int(count) for count in counts.values() if count.isdecimal())
    left = ballot.budget - spent
    rows = tuple(
        _row(statement, counts[statement.version_id], ballot, left=left)
        for statement in phone.statements
    )
    return Sheet(rows=rows, left=left, spent=spent, has_abstained=has_abstained(phone.marks))


def _row(statement: Statement, count: str, ballot: Ballot, *, left: int) -> Row:
    given = int(count) if count.isdecimal() else 0
    return Row(
        statement=statement,
        count=count,
        can_more=left > 0 and given < ballot.cap,
        can_less=given > 0,
    )


def _saved(phone: Phone, statement: Statement) -> str:
    mark = phone.given(statement)
    return mark if mark.isdecimal() else "0"


def _number(typed: str) -> str:
    """A number in plain digits: keyboards of other scripts type others. Nothing typed is 0."""
    cleaned = typed.strip()
    if not cleaned:
        return "0"
    if not cleaned.isdecimal():
        raise NotANumber
    return str(int(cleaned))
