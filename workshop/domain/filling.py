"""A filled ballot: what somebody gave becomes the marks that the store keeps, or is refused."""

from collections.abc import Callable, Mapping, Sequence

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.ballots import matrix, points, ranking
from workshop.domain.ballots.marks import Mark
from workshop.errors import BadAnswer


def filled(
    ballot: Ballot, version_ids: Sequence[str], given: Mapping[Mark, str]
) -> dict[Mark, str]:
    """Return the marks to keep, by version and criterion.

    `given` may cover a part of a ballot that is answered one statement at a time; a whole ballot
    (points, ranking) always comes back with a mark for every version.

    Raises:
        BadAnswer, OverBudget, OverCap, PlaceTakenTwice, TooManyPlaces, CriterionMissing: naming
            what is wrong; nothing is to be stored.
    """
    return _RULES[ballot.kind](ballot, version_ids, given)


def _answers(
    ballot: Ballot, version_ids: Sequence[str], given: Mapping[Mark, str]
) -> dict[Mark, str]:
    if not given.keys() <= {(version_id, "") for version_id in version_ids}:
        raise BadAnswer
    return {mark: ballot.answer(answer).key for mark, answer in given.items()}


_Rule = Callable[[Ballot, Sequence[str], Mapping[Mark, str]], dict[Mark, str]]

_RULES: dict[BallotKind, _Rule] = {
    BallotKind.AGREEMENT: _answers,
    BallotKind.SCALE: _answers,
    BallotKind.POINTS: points.filled,
    BallotKind.RANKING: ranking.filled,
    BallotKind.MATRIX: matrix.filled,
}
