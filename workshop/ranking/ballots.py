"""The ballots of a round, a person at a time: what certainty and agreement are counted from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workshop.domain.ballots.marks import Mark
from workshop.ranking.mark_table import NONE, Given, MarkTable, mark_table
from workshop.ranking.tally import counted_as


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballots:
    """Each person who gave an answer: who it was, the group they are counted in, their marks.

    The three have one entry a person, in the order of the ids, which are random and say nothing.
    A group is the id of the one that counts: a merged group's broader one; "" for no group.
    """

    people: tuple[str, ...]
    groups: tuple[str, ...]
    marks: MarkTable


def ballots_of(
    group_of: Mapping[str, str], given: Iterable[tuple[Mark, str, Sequence[str]]]
) -> Ballots:
    """Return the ballots in which these people, by id, gave an answer to a mark.

    `group_of` has the group of everybody who may have voted; who did not is left out.
    """
    people = sorted(group_of)
    marks = mark_table(len(people), _by_row(people, given))
    voted = np.flatnonzero((marks.codes != NONE).any(axis=1))
    here = [people[row] for row in voted.tolist()]
    return Ballots(
        people=tuple(here),
        groups=tuple(group_of[person] for person in here),
        marks=marks if len(here) == len(people) else marks.of(voted),
    )


def _by_row(
    people: Sequence[str], given: Iterable[tuple[Mark, str, Sequence[str]]]
) -> Iterable[Given]:
    row_of = {person: row for row, person in enumerate(people)}
    for mark, answer, who in given:
        yield mark, answer, np.fromiter(map(row_of.__getitem__, who), dtype=np.intp, count=len(who))


def counts_by_group(ballots: Ballots) -> dict[str, dict[str, dict[str, int]]]:
    """Return how often each answer was given, by version and group; "" for who named none."""
    found: dict[str, dict[str, dict[str, int]]] = {}
    groups = np.array(ballots.groups)
    for group in sorted({*ballots.groups}):
        own = ballots.marks.of(np.flatnonzero(groups == group))
        for (version_id, criterion), counts in zip(own.columns, own.counts, strict=True):
            given = {
                counted_as(criterion, answer): many
                for answer, many in zip(own.known, counts.tolist(), strict=True)
                if many
            }
            if given:
                found.setdefault(version_id, {}).setdefault(group, {}).update(given)
    return found
