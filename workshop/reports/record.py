"""The record of a workshop: everything that its files tell, and nothing that they may not."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from workshop.domain.acting.tally import Count
from workshop.domain.comment import Comment
from workshop.domain.refinement.notes import Note
from workshop.domain.refinement.refinement import Refinement
from workshop.domain.round import Round
from workshop.domain.statement import Statement, Wording
from workshop.domain.vote import CastMark
from workshop.domain.workshop import Workshop
from workshop.ranking.findings.changed import Changes
from workshop.ranking.findings.linked import Links
from workshop.ranking.findings.model import Findings
from workshop.reports.titles import titles_of
from workshop.reports.trail import NO_TRAIL, Trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the revealed rounds of a workshop say.

    `findings` of those rounds, in the order of the agenda; `changes` of those that repeat another.
    `wordings` of every statement; `addresses`: the barriers of each solution, by statement ids.
    `refinements`: what was decided on them, the oldest first; `notes` by statement id and key.
    `named`: whom the room named to act, by version id; `offers` of help by statement id.
    `comments` and `marks` of the same rounds; None where whoever asks may not have them.
    `invited`: the invitation cards that were not revoked, and how many of them were used.
    `simulated` people are a rehearsal. `software` is the version that wrote it. `chance` draws the
    numbers of people. `trail`: seals and the audit, by which a file can be checked.
    """

    workshop: Workshop
    findings: tuple[Findings, ...]
    changes: tuple[Changes, ...]
    links: Links | None
    wordings: tuple[Wording, ...]
    addresses: Mapping[str, tuple[str, ...]]
    refinements: tuple[Refinement, ...]
    notes: Mapping[str, Mapping[str, Note]]
    named: Mapping[str, Count]
    offers: Mapping[str, int]
    comments: tuple[Comment, ...] | None
    marks: tuple[CastMark, ...] | None
    invited: tuple[int, int]
    simulated: int
    software: str
    trail: Trail = NO_TRAIL
    chance: random.Random = field(default_factory=random.SystemRandom)

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The revealed rounds, in the order of the agenda."""
        return tuple(found.result.round for found in self.findings)

    @property
    def titles(self) -> dict[str, str]:
        """What each round is called, by its id."""
        return titles_of(self.rounds)

    @property
    def statements(self) -> dict[str, Statement]:
        """Every statement in the wordings that rounds asked, by version id."""
        return {
            placed.statement.version_id: placed.statement
            for found in self.findings
            for placed in found.result.placed
        }

    @property
    def digest(self) -> str:
        """The SHA-256 of the votes: the same in two files that rest on the same votes.

        Of a line for each mark, "round, statement, criterion, answer" with tabs between, in order.
        It is made of the counts that the files show, so that it tells nothing more.
        """
        return sha256("".join(sorted(self._lines())).encode("utf-8", "replace")).hexdigest()

    def _lines(self) -> list[str]:
        titles = self.titles
        return [
            f"{titles[found.result.round.id]}\t{placed.statement.label}\t{_answer(key)}\n"
            for found in self.findings
            for placed in found.result.placed
            for key, people in placed.standing.tally.counts.items()
            for _ in range(people)
        ]


def _answer(key: str) -> str:
    """Return the criterion and the answer of a counted key; the criterion is mostly empty."""
    criterion, _, answer = key.rpartition(":")
    return f"{criterion}\t{answer}"
