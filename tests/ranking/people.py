"""Whole rooms of filled ballots for hypothesis, and the counts they make, a person at a time."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.fixtures.mark_tables import table_of
from workshop.domain.ballot import ABSTAIN, NOT_MY_FIELD, Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.marks import Mark
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import holds_back
from workshop.domain.filling import filled
from workshop.ranking.answers import answers_of
from workshop.ranking.tally import Tally
from workshop.ranking.values import Values, values_of

Voter = tuple[str, dict[Mark, str]]  # the group, and the marks
Score = Mapping[str, Fraction | None]


@dataclass(frozen=True)
class Crowd:
    """A ballot, the versions of its round, and what each person handed in."""

    ballot: Ballot
    version_ids: Sequence[str]
    voters: Sequence[Voter]

    def values(self) -> Values:
        """What all their answers are worth."""
        marks = [marks for _, marks in self.voters]
        return values_of(self.ballot, answers_of(table_of(marks), self.version_ids))

    def tallies(self) -> list[Tally]:
        names = {name for name, _ in self.voters}
        return [
            Tally(
                version_id=version_id,
                counts=self._counts(version_id, names),
                groups={name: self._counts(version_id, {name}) for name in names},
            )
            for version_id in self.version_ids
        ]

    def _counts(self, version_id: str, names: set[str]) -> dict[str, int]:
        return dict(
            Counter(
                f"{criterion}:{answer}" if criterion else answer
                for group, marks in self.voters
                if group in names
                for (version, criterion), answer in marks.items()
                if version == version_id
            )
        )


# A whole room takes a while to make, and a busy machine is no failure of the maths.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

groups = st.sampled_from(["", "council", "firm"])


@st.composite
def points_crowds(draw: st.DrawFn) -> Crowd:
    ballot, ids = points(6), draw(_versions())

    def one() -> dict[Mark, str]:
        left, given = ballot.budget, {}
        for version_id in ids:
            given[version_id, ""] = str(draw(st.integers(0, left)))
            left -= int(given[version_id, ""])
        return given

    return Crowd(ballot, ids, _voters(draw, ballot, ids, one))


@st.composite
def ranking_crowds(draw: st.DrawFn) -> Crowd:
    ids = draw(_versions())
    ballot = ranking(draw(st.integers(1, 4)))

    def one() -> dict[Mark, str]:
        order = draw(st.permutations(ids))[: draw(st.integers(0, ballot.places))]
        return {(version_id, ""): str(place) for place, version_id in enumerate(order, start=1)}

    return Crowd(ballot, ids, _voters(draw, ballot, ids, one))


@st.composite
def matrix_crowds(draw: st.DrawFn) -> Crowd:
    ballot, ids = matrix(), draw(_versions())

    def one() -> dict[Mark, str]:
        given: dict[Mark, str] = {}
        for version_id in draw(st.sets(st.sampled_from(ids))):
            is_theirs = draw(st.booleans())
            for criterion in ballot.criteria:
                step = str(draw(st.integers(1, 5)))
                given[version_id, criterion.key] = step if is_theirs else NOT_MY_FIELD
        return given

    return Crowd(ballot, ids, _voters(draw, ballot, ids, one))


@st.composite
def answer_crowds(draw: st.DrawFn) -> Crowd:
    """Agree or not, or a scale: answered one statement at a time, so that some are missing."""
    ballot, ids = draw(st.sampled_from([agreement(), holds_back()])), draw(_versions())
    keys = [answer.key for answer in ballot.answers]

    def one() -> dict[Mark, str]:
        seen = draw(st.sets(st.sampled_from(ids)))
        return {(version_id, ""): draw(st.sampled_from(keys)) for version_id in seen}

    return Crowd(ballot, ids, _voters(draw, ballot, ids, one))


def _versions() -> st.SearchStrategy[list[str]]:
    return st.integers(1, 5).map(lambda size: [str(number) for number in range(1, size + 1)])


def _voters(
    draw: st.DrawFn, ballot: Ballot, ids: Sequence[str], one: Callable[[], dict[Mark, str]]
) -> list[Voter]:
    voters = []
    for _ in range(draw(st.integers(0, 6))):
        abstains = ballot.is_whole and draw(st.integers(0, 4)) == 0
        given = {(ids[0], ""): ABSTAIN} if abstains else one()
        voters.append((draw(groups), filled(ballot, ids, given)))
    return voters
