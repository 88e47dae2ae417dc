"""The lines that seals are made of, of a whole round at once: a text for each mark and answer.

There are few different ones, however many people there are.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from workshop.domain.seal import line
from workshop.ranking.ballots import Ballots
from workshop.ranking.mark_table import NONE, MarkTable


@dataclass(frozen=True, kw_only=True)
class BallotLines:
    """The lines of ballots; `labels` of statements by version id."""

    ballots: Ballots
    labels: Mapping[str, str]

    def of_all(self) -> list[str]:
        """The lines of everybody."""
        return self._lines(self.ballots.marks)

    def on_paper(self, people: Collection[str]) -> list[str]:
        """The lines of these people, who voted on paper."""
        return self._lines(self._half([who in people for who in self.ballots.people]))

    def elsewhere(self, people: Collection[str]) -> list[str]:
        """The lines of everybody but these people."""
        return self._lines(self._half([who not in people for who in self.ballots.people]))

    def of_each(self) -> Iterator[tuple[str, list[str]]]:
        """Each person with their own lines."""
        rows = zip(self.ballots.people, self.ballots.marks.codes, strict=True)
        for person, row in rows:
            codes = row.tolist()
            yield (
                person,
                [texts[codes[column]] for column, texts in self._texts if codes[column] != NONE],
            )

    @cached_property
    def _texts(self) -> list[tuple[int, list[str]]]:
        """The line of each answer, by column; columns as their lines follow each other."""
        marks = self.ballots.marks
        told = [
            [line(self.labels[version_id], criterion, answer) for answer in marks.known]
            for version_id, criterion in marks.columns
        ]
        return sorted(enumerate(told), key=lambda each: each[1])

    def _half(self, wanted: Sequence[bool]) -> MarkTable:
        return self.ballots.marks.of(np.flatnonzero(wanted))

    def _lines(self, marks: MarkTable) -> list[str]:
        counts = marks.counts
        return [
            each
            for column, texts in self._texts
            for text, many in zip(texts, counts[column].tolist(), strict=True)
            for each in [text] * many
        ]
