"""The decisions that lead to a statement, and those on it: who, when, why, and what changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain.refinement.difference import Piece, difference
from workshop.domain.refinement.lineage import Lineage
from workshop.domain.refinement.refinement import Refinement, Way
from workshop.domain.statement import Statement
from workshop.reports.refinement.book import Entry
from workshop.reports.saying.decisions import decision_words, of_versions
from workshop.web.language import gettext, tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One decision. `pieces`: both wordings of a reword in a row, empty for other decisions.

    `others`: the statements that it took and made, of a merge or a split.
    """

    refinement: Refinement
    words: str
    meaning: str
    language: str
    pieces: tuple[Piece, ...]
    taken: tuple[Statement, ...]
    made: tuple[Statement, ...]
    can_undo: bool


def steps_of(entry: Entry, lineage: Lineage) -> tuple[Step, ...]:
    """Return the decisions, the newest first."""
    return tuple(_step(each, lineage) for each in reversed(tuple(_concerning(entry, lineage))))


def _concerning(entry: Entry, lineage: Lineage) -> Iterator[Refinement]:
    versions = {wording.statement.version_id for wording in entry.path}
    for refinement in sorted(lineage.refinements, key=lambda each: each.sequence):
        if versions & {*refinement.taken, *refinement.made}:
            yield refinement


def _step(refinement: Refinement, lineage: Lineage) -> Step:
    taken, made = of_versions(refinement.taken, lineage), of_versions(refinement.made, lineage)
    is_reword = refinement.way is Way.REWORD
    return Step(
        refinement=refinement,
        words=decision_words(refinement, lineage, tongue()),
        meaning=_meaning(refinement) if is_reword else "",
        language=taken[0].language,
        pieces=difference(taken[0].text, made[0].text) if is_reword else (),
        taken=() if is_reword else taken,
        made=() if is_reword else made,
        can_undo=lineage.is_last(refinement),
    )


def _meaning(refinement: Refinement) -> str:
    if refinement.same_meaning:
        return gettext("It means the same: the vote carries over.")
    return gettext("It means something else: the vote stays with the words before.")
