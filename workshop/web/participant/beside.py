"""One's own answers beside the room's: what a phone shows once a round has been revealed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.ballots.marks import Mark, has_abstained
from workshop.domain.round import Round, RoundState
from workshop.store import votes
from workshop.web.hall import hall
from workshop.web.ordinal import ordinal
from workshop.web.participant.ballots.wording import Own, own
from workshop.web.participant.room_side import Given, RoomHalf, RoomSide, room_half
from workshop.web.participant.view import Phone

Marks = Mapping[Mark, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Rows that follow each other under one heading, "" without one."""

    tier: str
    rows: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A revealed round, in the order of the screen.

    `answered`: what this person answered; of a whole ballot, what they gave points or a place.
    `rest`: all others, `left` of them. `voted` people did, whom the result rests on. `can_open`:
    statements lead to their pages. `is_machine`: some words are a translation that no speaker has
    checked. `unsaid`: how a row says that there is no answer, where a phone puts in its own.
    """

    round: Round
    voted: int
    has_abstained: bool
    answered: tuple[Block, ...]
    rest: tuple[Block, ...]
    left: int
    can_open: bool
    is_machine: bool
    unsaid: Markup | None = None


class _Row(NamedTuple):
    tier: str
    drawn: str
    stands: bool


def beside(phone: Phone) -> Beside | None:
    """Return it for a phone that waits; None when there is nothing that may be shown.

    The round is the current one, as soon as it is revealed; else the one revealed last of those
    this person voted in. While a vote is going on, or its result is awaited, it is none.
    """
    found = _found(phone)
    if found is None:
        return None
    round_, marks = found
    opens = phone.can_comment and phone.shown is not None and round_.id == phone.shown.id
    room = room_half(phone.workshop, round_, version=phone.version, opens=opens)
    rows = _Ballot(round=round_, marks=marks, room=room).rows()
    return Beside(
        round=round_,
        voted=room.voted,
        has_abstained=has_abstained(marks),
        answered=_blocks(row for row in rows if row.stands),
        rest=_blocks(row for row in rows if not row.stands),
        left=sum(not row.stands for row in rows),
        can_open=opens,
        is_machine=room.is_machine,
    )


def for_everybody(round_: Round, room: RoomHalf) -> Beside:
    """Return all rows with a gap in each, which a phone fills with its own answer."""
    gap = room.said.get(()) or room.say((), Own(words=""))
    rows = [_Row(side.tier, f"{side.before}{gap}{side.after}", stands=True) for side in room.sides]
    return Beside(
        round=round_,
        voted=room.voted,
        has_abstained=False,
        answered=_blocks(rows),
        rest=(),
        left=0,
        can_open=True,
        is_machine=room.is_machine,
        unsaid=room.said.get((None,)) or room.say((None,), None),
    )


def _found(phone: Phone) -> tuple[Round, Marks] | None:
    if phone.participant.observes:
        return None
    current = phone.agenda.current
    if current is None or phone.workshop.is_over or current.state is RoundState.DRAFT:
        return _voted_in(phone)
    return (current, phone.marks) if current.state is RoundState.REVEALED else None


def _voted_in(phone: Phone) -> tuple[Round, Marks] | None:
    revealed = [each for each in phone.agenda.rounds if each.state is RoundState.REVEALED]
    latest_first = sorted(revealed, key=lambda each: each.revealed_at or "", reverse=True)
    with hall().store.reading() as database:
        for round_ in latest_first:
            marks = votes.marks(database, round_id=round_.id, participant_id=phone.participant.id)
            if marks:
                return round_, marks
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ballot:
    """What one person gave in a round, to be put beside the room's half."""

    round: Round
    marks: Marks
    room: RoomHalf

    def rows(self) -> list[_Row]:
        if has_abstained(self.marks):
            sides = self.room.sides
            return [_Row(side.tier, side.before + side.after, stands=False) for side in sides]
        criteria = [criterion.key for criterion in self.round.ballot.criteria] or [""]
        return [self._row(side, criteria) for side in self.room.sides]

    def _row(self, side: RoomSide, criteria: Sequence[str]) -> _Row:
        version_id = side.statement.version_id
        given = tuple([self.marks.get((version_id, criterion)) for criterion in criteria])
        you = self.room.said.get(given)
        if you is None:
            you = self.room.say(given, _own(self.round, self.marks, version_id))
        drawn = f"{side.before}{you}{side.after}"
        return _Row(side.tier, drawn, _stands(given, self.round.ballot))


def _own(round_: Round, marks: Marks, version_id: str) -> Own | None:
    """What was given to one version, in words; it depends on nothing that was given to others."""
    given = own(round_.ballot, marks, version_id)
    mark = marks.get((version_id, ""), "")
    if given and round_.ballot.kind is BallotKind.RANKING and mark.isdigit():
        return replace(given, words=ordinal(int(mark)))
    return given


def _stands(given: Given, ballot: Ballot) -> bool:
    """Whether this person answered it; nothing and no place are no answer on a whole ballot."""
    if None in given:
        return False
    mark = given[0] or ""
    return not ballot.is_whole or (mark.isdigit() and int(mark) > 0)


def _blocks(rows: Iterable[_Row]) -> tuple[Block, ...]:
    return tuple(
        Block(tier=tier, rows=Markup("".join(row.drawn for row in these)))  # noqa: S704 - drawn by templates, which escape
        for tier, these in groupby(rows, key=lambda row: row.tier)
    )
