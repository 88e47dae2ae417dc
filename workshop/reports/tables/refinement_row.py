"""A row of the refinement: a statement with what the room said and what writers made of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from workshop.domain.ballot import BallotKind
from workshop.domain.statement import Statement
from workshop.reports.refinement.book import Answer, Book, Entry
from workshop.reports.tables.place import Row as Vote


@dataclass(frozen=True, kw_only=True)
class Row:
    """One statement of a book."""

    book: Book
    entry: Entry

    @property
    def statement(self) -> Statement:
        """The statement in its newest wording."""
        return self.entry.statement

    @cached_property
    def vote(self) -> Vote | None:
        """The last vote that speaks of it, as a row of the ranking; None without one."""
        return self._vote(self.entry.answer) if self.entry.answer else None

    @cached_property
    def points(self) -> Vote | None:
        """The last vote that speaks of it in which people gave points; None without one."""
        found = [a for a in self.entry.answers if a.carries and _gives_points(a)]
        return self._vote(found[-1]) if found else None

    @cached_property
    def before(self) -> tuple[Vote, ...]:
        """The votes on its words before, which do not speak of it any more."""
        return tuple(self._vote(each) for each in self.entry.answers if not each.carries)

    def _vote(self, answer: Answer) -> Vote:
        title = self.book.record.titles[answer.findings.result.round.id]
        return Vote(title=title, found=answer.findings, detail=answer.detail)


def labels(statements: Iterable[Statement]) -> str:
    """Return what people call them, as a list in one cell."""
    return "|".join(each.label for each in statements)


def _gives_points(answer: Answer) -> bool:
    return answer.findings.result.round.ballot.kind is BallotKind.POINTS
