"""The agenda as its page shows it: each part in words, with its planned time."""

from dataclasses import dataclass

from workshop.actions.refilling import cut_of
from workshop.domain.draft import stamp
from workshop.domain.part import Part
from workshop.domain.pick import PickBy
from workshop.domain.round import Round, RoundState
from workshop.domain.timetable import timetable, total
from workshop.domain.workshop import Workshop
from workshop.ranking.cut import Cut
from workshop.store import parts
from workshop.store.connection import Database
from workshop.web.hall import hall
from workshop.web.host.ballot_words import ballot_words, takes_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One part. `at` is its planned time, `repeats` the title of an earlier round; or empty."""

    part: Part
    at: str
    ballot: str
    takes: str
    repeats: str

    @property
    def can_change(self) -> bool:
        """Whether it has never been opened; a talk always can."""
        return self.part.round is None or self.part.round.opened_at is None

    @property
    def can_repeat(self) -> bool:
        """Whether it was voted on and can be voted on again."""
        state = self.part.round.state if self.part.round else None
        return state in {RoundState.CLOSED, RoundState.REVEALED}

    @property
    def stamp(self) -> str:
        """What a form on this part was made from."""
        return stamp(self.part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """All rows, the minutes of all together, and when all is over."""

    rows: tuple[Row, ...]
    minutes: int
    ends_at: str

    @property
    def has_begun(self) -> bool:
        """Whether a round has been opened, so that no template can replace the agenda."""
        return not all(row.can_change for row in self.rows)


def planned(workshop: Workshop) -> Planned:
    """Read the agenda of a workshop."""
    with hall().store.reading() as database:
        return _planned(database, workshop)


def _planned(database: Database, workshop: Workshop) -> Planned:
    agenda = parts.of_workshop(database, workshop.id)
    minutes = [part.minutes for part in agenda]
    times = timetable(workshop.starts_at, minutes)
    known = {part.round.id: part.round for part in agenda if part.round}
    return Planned(
        rows=tuple(
            _row(database, part, at=times[place] if times else "", known=known)
            for place, part in enumerate(agenda)
        ),
        minutes=total(minutes),
        ends_at=times[-1] if times else "",
    )


def _row(database: Database, part: Part, *, at: str, known: dict[str, Round]) -> Row:
    round_ = part.round
    if round_ is None:
        return Row(part=part, at=at, ballot="", takes="", repeats="")
    is_top = round_.pick.by is PickBy.TOP
    cut = cut_of(database, round_) if is_top else Cut(statements=())
    parent = known.get(round_.parent_id or "")
    return Row(
        part=part,
        at=at,
        ballot=ballot_words(round_.ballot),
        takes=takes_words(round_, source=known.get(round_.pick.round_id), cut=cut),
        repeats=parent.title if parent else "",
    )
