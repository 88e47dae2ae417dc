"""Points to spend: so many over all statements, at most so many on one."""

from collections.abc import Mapping, Sequence

from workshop.domain.ballot import ABSTAIN, Ballot, BallotKind
from workshop.domain.ballots.marks import Mark, abstention, whole_number
from workshop.errors import BadAnswer, NoPointsLeft, OverBudget, OverCap, PointsOutOfRange

MOST_BUDGET = 100


def points(budget: int, cap: int = 0) -> Ballot:
    """A ballot with this budget; without a cap all of it may go on one statement.

    Raises:
        PointsOutOfRange: when there are not 1 to 100 points, or the cap is not within them.
    """
    if not 1 <= budget <= MOST_BUDGET or not 0 <= cap <= budget:
        raise PointsOutOfRange(most=MOST_BUDGET)
    return Ballot(kind=BallotKind.POINTS, budget=budget, cap=cap or budget)


def filled(
    ballot: Ballot, version_ids: Sequence[str], given: Mapping[Mark, str]
) -> dict[Mark, str]:
    """Return a mark for every version: its points, 0 where none were given.

    Raises:
        BadAnswer: for a version of another round, or what is no number.
        OverCap, OverBudget: when more was given than there is; nothing is changed.
    """
    if ABSTAIN in given.values():
        return abstention(version_ids, given)
    if not given.keys() <= {(version_id, "") for version_id in version_ids}:
        raise BadAnswer
    spent = {mark: whole_number(answer) for mark, answer in given.items()}
    if max(spent.values(), default=0) > ballot.cap:
        raise OverCap(cap=ballot.cap)
    if sum(spent.values()) > ballot.budget:
        raise OverBudget(budget=ballot.budget, spent=sum(spent.values()))
    return {(version_id, ""): str(spent.get((version_id, ""), 0)) for version_id in version_ids}


def left(ballot: Ballot, marks: Mapping[Mark, str]) -> int:
    """How many points are left; below 0 when too many were given."""
    return ballot.budget - sum(int(answer) for answer in marks.values() if answer.isdigit())


def more(ballot: Ballot, marks: Mapping[Mark, str], version_id: str) -> dict[Mark, str]:
    """Return the marks with one point more on a version.

    Raises:
        OverCap, NoPointsLeft: when there is none to give.
    """
    if _of(marks, version_id) >= ballot.cap:
        raise OverCap(cap=ballot.cap)
    if left(ballot, marks) <= 0:
        raise NoPointsLeft(budget=ballot.budget)
    return {**marks, (version_id, ""): str(_of(marks, version_id) + 1)}


def less(marks: Mapping[Mark, str], version_id: str) -> dict[Mark, str]:
    """Return the marks with one point less on a version; none stays none."""
    return {**marks, (version_id, ""): str(max(0, _of(marks, version_id) - 1))}


def _of(marks: Mapping[Mark, str], version_id: str) -> int:
    return whole_number(marks.get((version_id, ""), "0"))
