"""The book of a workshop: for each statement what the room said, and what writers made of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from workshop.domain.acting.tally import Count
from workshop.domain.comment import Comment, Sight
from workshop.domain.kind import Kind
from workshop.domain.refinement.lineage import Lineage, Standing
from workshop.domain.refinement.notes import Note
from workshop.domain.refinement.priority import differs, goes_against
from workshop.domain.statement import Statement, Wording
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a revealed round says of one wording of a statement.

    `carries`: that wording means what the newest one means, so the vote speaks of it.
    """

    findings: Findings
    detail: Detail
    carries: bool

    @property
    def title(self) -> str:
        """The title of the round."""
        return self.findings.result.round.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The refinement record of one statement in its newest wording.

    `path`: every wording that leads to it, the first ones first, itself last; `roots`: where it
    began. `answers`: what the room said of these wordings, by round, in each in the order of
    `path`. `comments` on any of them that may be read; None where whoever asks may not have them.
    `notes` by keys.
    `linked`: the statements it addresses, or that address it. `gap`: it is a barrier of the top
    that no supported solution answers. `named`: the actors that the room named for it, each with
    how many of `named_of` people who answered; empty before that is revealed, and where under
    five answered. `offers`: how many people offered to help.
    """

    standing: Standing
    path: tuple[Wording, ...]
    roots: tuple[Wording, ...]
    answers: tuple[Answer, ...]
    comments: tuple[Comment, ...] | None
    notes: Mapping[str, Note]
    linked: tuple[Statement, ...]
    gap: bool
    named: tuple[tuple[str, int], ...] = ()
    named_of: int = 0
    offers: int = 0

    @property
    def statement(self) -> Statement:
        """The statement in its newest wording."""
        return self.standing.statement

    @property
    def answer(self) -> Answer | None:
        """The last vote that speaks of it, statement by statement; None without one."""
        carried = [answer for answer in self.answers if answer.carries]
        single = [each for each in carried if not each.findings.result.round.ballot.is_whole]
        return next(reversed(single or carried), None)

    @property
    def tier(self) -> Tier | None:
        """Where the room put it in the last vote that speaks of it."""
        return self.answer.detail.tier if self.answer else None

    @property
    def was_reworded(self) -> bool:
        """Whether its words are not those it began with."""
        return len(self.path) > 1

    @property
    def differs(self) -> bool:
        """Whether the priority that writers gave it is not what the vote says."""
        return differs(self.note("priority"), self.tier)

    @property
    def goes_against(self) -> bool:
        """Whether it goes forward although most of those who answered disagree with it."""
        answer = self.answer
        if not self.standing.is_proposal or answer is None:
            return False
        if answer.findings.result.round.ballot.is_whole:
            return False  # points and orders do not say who disagrees
        sides = answer.detail.support
        return goes_against(
            self.note("priority"), disagree=sides.disagree.people, answers=sides.answers
        )

    @property
    def owes(self) -> tuple[str, ...]:
        """The notes that somebody still has to write: why they differ, answers to a gap."""
        owed = []
        if (self.differs or self.goes_against) and not self.note("priority_reason"):
            owed.append("priority_reason")
        if self.gap and not self.note("gap"):
            owed.append("gap")
        if self.gap and self.note("gap") and not self.note("gap_reason"):
            owed.append("gap_reason")
        return tuple(owed)

    def note(self, key: str) -> str:
        """What was noted under this key; empty without a note."""
        found = self.notes.get(key)
        return found.value if found else ""


@dataclass(frozen=True, slots=True)
class Book:
    """All records of a workshop. `record` has what the room said, `notes` are by statement id."""

    record: Record
    lineage: Lineage
    notes: Mapping[str, Mapping[str, Note]]
    entries: tuple[Entry, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Put every entry together once."""
        object.__setattr__(self, "entries", tuple(self._entries()))

    @property
    def proposals(self) -> tuple[Entry, ...]:
        """What goes into the report as a proposal, in the order of the statements."""
        return tuple(entry for entry in self.entries if entry.standing.is_proposal)

    @property
    def gaps(self) -> tuple[Entry, ...]:
        """The barriers of the top that no supported solution answers, in the order of the vote."""
        solved = self.record.links.solved if self.record.links else ()
        known = {entry.statement.id: entry for entry in self.entries if entry.gap}
        return tuple(known[s.barrier.placed.statement.id] for s in solved if s.gap)

    def of_kind(self, kind: Kind) -> tuple[Entry, ...]:
        """The entries of barriers, or of solutions."""
        return tuple(entry for entry in self.entries if entry.statement.kind is kind)

    def entry(self, statement_id: str) -> Entry | None:
        """The entry of a statement."""
        return next((e for e in self.entries if e.statement.id == statement_id), None)

    def _entries(self) -> Iterator[Entry]:
        links = self.record.links
        gaps = {s.barrier.placed.statement.id for s in links.solved if s.gap} if links else set()
        answers, linked = self._answers(), self._linked()
        for standing in self.lineage.standings():
            newest = standing.statement.version_id
            path = self.lineage.path(newest)
            versions = tuple(each.statement.version_id for each in path)
            comments = self.record.comments
            count = self._count(newest, path)
            yield Entry(
                standing=standing,
                path=path,
                roots=self.lineage.roots(newest),
                answers=tuple(
                    Answer(findings=f, detail=d, carries=self.lineage.carries(version, newest))
                    for f, by_version in answers
                    for version in versions
                    for d in by_version.get(version, ())
                ),
                comments=None
                if comments is None
                else tuple(
                    c for c in comments if c.version_id in versions and c.sight is Sight.SHOWN
                ),
                notes=self.notes.get(standing.statement.id, {}),
                linked=linked.get(standing.statement.id, ()),
                gap=standing.statement.id in gaps,
                named=tuple((each.actor, each.people) for each in count.room) if count else (),
                named_of=count.answered if count else 0,
                offers=self.record.offers.get(standing.statement.id, 0),
            )

    def _answers(self) -> list[tuple[Findings, dict[str, tuple[Detail, ...]]]]:
        """What every round says of every version that it asked."""
        return [
            (found, {detail.placed.statement.version_id: (detail,) for detail in found.details})
            for found in self.record.findings
        ]

    def _count(self, newest: str, path: tuple[Wording, ...]) -> Count | None:
        """Whom the room named for the newest wording, or for the last that it still speaks of."""
        for each in reversed(path):
            version = each.statement.version_id
            if version in self.record.named and self.lineage.carries(version, newest):
                return self.record.named[version]
        return None

    def _linked(self) -> dict[str, tuple[Statement, ...]]:
        """The statements at the other end of each statement's links, by its id.

        What was merged or split is left out: what came of it has its links.
        """
        newest = {each.statement.id: each.statement for each in self.lineage.newest}
        replaced = {each.statement.id for each in self.lineage.standings() if each.is_replaced}
        found: dict[str, tuple[Statement, ...]] = {}
        for solution, barriers in self.record.addresses.items():
            for barrier in barriers:
                for one, other in ((solution, barrier), (barrier, solution)):
                    if other not in replaced:
                        found[one] = (*found.get(one, ()), newest[other])
        return found


def book_from(record: Record) -> Book:
    """Return the book of a record, which has read all that stands in it."""
    return Book(record, Lineage(record.wordings, record.refinements), record.notes)
