"""One's own answers beside the room's: what a phone shows once a round has been revealed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from workshop.domain.ballot import BallotKind
from workshop.domain.ballots.marks import Mark, has_abstained
from workshop.domain.round import Round, RoundState
from workshop.store import votes
from workshop.web.hall import hall
from workshop.web.ordinal import ordinal
from workshop.web.participant.ballots.wording import Own, own
from workshop.web.participant.room_side import RoomSide, room_half
from workshop.web.participant.view import Phone

Marks = Mapping[Mark, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One statement: `own` is None where this person gave no answer."""

    room: RoomSide
    own: Own | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Rows that follow each other under one heading, "" without one."""

    tier: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A revealed round, in the order of the screen.

    `answered`: what this person answered; of a whole ballot, what they gave points or a place.
    `rest`: all others. `voted` people did, whom the result rests on.
    """

    round: Round
    voted: int
    has_abstained: bool
    answered: tuple[Block, ...]
    rest: tuple[Block, ...]

    @property
    def left(self) -> int:
        """How many statements are in the rest."""
        return sum(len(block.rows) for block in self.rest)

    @property
    def is_machine(self) -> bool:
        """Whether words of it are a translation that no speaker has checked."""
        blocks = (*self.answered, *self.rest)
        return any(each.room.statement.machine for block in blocks for each in block.rows)


def beside(phone: Phone) -> Beside | None:
    """Return it for a phone that waits; None when there is nothing that may be shown.

    The round is the current one, as soon as it is revealed; else the one revealed last of those
    this person voted in. While a vote is going on, or its result is awaited, it is none.
    """
    found = _found(phone)
    if found is None:
        return None
    round_, marks = found
    room = room_half(round_, version=phone.version)
    rows = [_row(round_, marks, side) for side in room.sides]
    return Beside(
        round=round_,
        voted=room.voted,
        has_abstained=has_abstained(marks),
        answered=_blocks(row for row in rows if _stands(round_, marks, row)),
        rest=_blocks(row for row in rows if not _stands(round_, marks, row)),
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


def _row(round_: Round, marks: Marks, side: RoomSide) -> Row:
    version_id = side.statement.version_id
    given = None if has_abstained(marks) else own(round_.ballot, marks, version_id)
    mark = marks.get((version_id, ""), "")
    if given and round_.ballot.kind is BallotKind.RANKING and mark.isdigit():
        given = replace(given, words=ordinal(int(mark)))
    return Row(room=side, own=given)


def _stands(round_: Round, marks: Marks, row: Row) -> bool:
    """Whether this person answered it; nothing and no place are no answer on a whole ballot."""
    if row.own is None or not round_.ballot.is_whole:
        return row.own is not None
    mark = marks[row.room.statement.version_id, ""]
    return mark.isdigit() and int(mark) > 0


def _blocks(rows: Iterable[Row]) -> tuple[Block, ...]:
    return tuple(
        Block(tier=tier, rows=tuple(these))
        for tier, these in groupby(rows, key=lambda row: row.room.tier)
    )
