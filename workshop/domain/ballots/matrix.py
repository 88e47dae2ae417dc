"""Impact and feasibility, each in five steps; "not my field" for a statement as a whole."""

from collections.abc import Mapping, Sequence

from workshop.domain.ballot import NOT_MY_FIELD, Ballot, BallotKind, Criterion
from workshop.domain.ballots.marks import Mark, whole_number
from workshop.errors import BadAnswer, CriterionMissing

_ = str  # marks words for translation

IMPACT = "impact"
FEASIBILITY = "feasibility"
STEPS = 5


def matrix() -> Ballot:
    """How much would it change, and how easy is it to do: 1 to 5 each."""
    return Ballot(
        kind=BallotKind.MATRIX,
        criteria=(
            Criterion(
                key=IMPACT,
                label=_("How much would it change?"),
                low=_("little"),
                high=_("a lot"),
                steps=STEPS,
            ),
            Criterion(
                key=FEASIBILITY,
                label=_("How easy is it to do?"),
                low=_("hard"),
                high=_("easy"),
                steps=STEPS,
            ),
        ),
    )


def filled(
    ballot: Ballot, version_ids: Sequence[str], given: Mapping[Mark, str]
) -> dict[Mark, str]:
    """Return the marks of the versions that were answered: one for each criterion.

    "Not my field", given for any criterion of a version, stands for all of them.

    Raises:
        BadAnswer: for a version of another round, an unknown criterion, or what is no step.
        CriterionMissing: when a version has an answer to one criterion and none to another.
    """
    criteria = {criterion.key: criterion for criterion in ballot.criteria}
    if not {version for version, _ in given} <= set(version_ids):
        raise BadAnswer
    if not {criterion for _, criterion in given} <= criteria.keys():
        raise BadAnswer
    marks: dict[Mark, str] = {}
    for version_id in dict.fromkeys(version for version, _ in given):
        marks |= _of_version(ballot, version_id, given)
    return marks


def _of_version(ballot: Ballot, version_id: str, given: Mapping[Mark, str]) -> dict[Mark, str]:
    marks = {(version_id, c.key): given.get((version_id, c.key), "") for c in ballot.criteria}
    if NOT_MY_FIELD in marks.values():
        return dict.fromkeys(marks, NOT_MY_FIELD)
    for criterion in ballot.criteria:
        answer = marks[version_id, criterion.key]
        if not answer:
            raise CriterionMissing(criterion=criterion.label)
        if not 1 <= whole_number(answer) <= criterion.steps:
            raise BadAnswer
    return marks
