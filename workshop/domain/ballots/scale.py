"""A scale of 2 to 7 named points, and "not sure", which is counted and not scored."""

import re
from collections.abc import Sequence

from workshop.domain import text
from workshop.domain.ballot import NOT_SURE, Answer, Ballot, BallotKind, Stance
from workshop.errors import FieldMissing, PointsAlike, WrongNumberOfPoints

_ = str  # marks words for translation

LEAST_POINTS = 2
MOST_POINTS = 7
LABEL_LIMIT = 40

_NOT_SURE = Answer(key=NOT_SURE, label=_("Not sure"), sign="o", stance=Stance.UNSURE, value=None)


def holds_back() -> Ballot:
    """The scale for barriers: a lot 2, a little 1, no 0."""
    return Ballot(
        kind=BallotKind.SCALE,
        answers=(
            Answer(key="a-lot", label=_("A lot"), sign="++", stance=Stance.AGREE, value=2),
            Answer(key="a-little", label=_("A little"), sign="+", stance=Stance.AGREE, value=1),
            Answer(key="no", label=_("No"), sign="−", stance=Stance.DISAGREE, value=0),
            _NOT_SURE,
        ),
    )


def scale(labels: Sequence[str]) -> Ballot:
    """A scale of these points, strongest first: k - 1 for the first, 0 for the last of k.

    Raises:
        WrongNumberOfPoints: when there are not 2 to 7.
        FieldMissing, FieldTooLong, PointsAlike: when a label is empty, too long, or there twice.
    """
    names = [text.required(label, field=_("Point"), limit=LABEL_LIMIT) for label in labels]
    if not LEAST_POINTS <= len(names) <= MOST_POINTS:
        raise WrongNumberOfPoints(least=LEAST_POINTS, most=MOST_POINTS)
    if len({name.casefold() for name in (*names, NOT_SURE.replace("-", " "))}) <= len(names):
        raise PointsAlike
    if [name.casefold() for name in names] == ["a lot", "a little", "no"]:
        return holds_back()
    most = len(names) - 1
    points = (_point(name, most - place, len(names)) for place, name in enumerate(names))
    return Ballot(kind=BallotKind.SCALE, answers=(*points, _NOT_SURE))


def read_points(typed: str) -> Ballot:
    """A scale from what a host typed: one point a line, strongest first.

    Raises:
        as `scale`; FieldMissing when nothing was typed.
    """
    lines = [line for line in typed.splitlines() if text.one_line(line)]
    if not lines:
        raise FieldMissing(field=_("Points of the scale"))
    return scale(lines)


def _point(name: str, value: int, points: int) -> Answer:
    """Signs grow with the distance from the middle: ++ + ± − −−."""
    lean = 2 * value - (points - 1)
    steps = (abs(lean) + 1) // 2
    sign, stance = ("+", Stance.AGREE) if lean > 0 else ("−", Stance.DISAGREE)
    if not lean:
        sign, steps, stance = "±", 1, Stance.MIDDLE
    return Answer(key=_key(name, value), label=name, sign=sign * steps, stance=stance, value=value)


def _key(name: str, value: int) -> str:
    """Words in plain letters make the key; other scripts get the number of the point."""
    words = re.findall(r"[a-z0-9]+", name.casefold()) if name.isascii() else []
    return f"{value + 1}-{'-'.join(words)}" if words else f"{value + 1}"
