"""The opinion map as a drawing: a mark for each person, a shape for each camp."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.ranking.opinion.opinion_map import OpinionMap, Why
from workshop.web.language import gettext

_ = str  # marks words for translation

WIDTH, HEIGHT = 640.0, 420.0
_EDGE = 24.0
_WHY = {
    Why.FEW_PEOPLE: _("There is no map: fewer than 15 people answered enough statements."),
    Why.SMALL_GROUPS: _("There is no map: a camp on it would have fewer than five people."),
    Why.NOT_APART: _("There is no map: people do not fall into clear camps."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """People who answer alike: a number, how many, all their marks as one path, and one mark."""

    number: int
    people: int
    path: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinions:
    """The camps, the largest first; or a sentence that says why there is no map."""

    camps: tuple[Camp, ...]
    why_not: str
    people: int


def opinions_of(found: OpinionMap | None) -> Opinions | None:
    """Return the map of a round; None on ballots that have none."""
    if found is None:
        return None
    if found.why_not is not None:
        return Opinions(camps=(), why_not=gettext(_WHY[found.why_not]), people=0)
    spots = _spread(found.places)
    camps = tuple(
        _camp(number, [spot for spot, of in zip(spots, found.groups, strict=True) if of == number])
        for number in sorted(set(found.groups))
    )
    return Opinions(camps=camps, why_not="", people=len(found.people))


def _spread(places: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """Places in the drawing's units, one unit as long across as up."""
    across, up = [x for x, _ in places], [y for _, y in places]
    wide, high = max(across) - min(across), max(up) - min(up)
    unit = min(
        (WIDTH - 2 * _EDGE) / wide if wide else 1.0, (HEIGHT - 2 * _EDGE) / high if high else 1.0
    )
    middle_x, middle_y = (max(across) + min(across)) / 2, (max(up) + min(up)) / 2
    return [
        (WIDTH / 2 + (x - middle_x) * unit, HEIGHT / 2 - (y - middle_y) * unit) for x, y in places
    ]


def _camp(number: int, spots: list[tuple[float, float]]) -> Camp:
    mark = MARKS[number]
    return Camp(
        number=number + 1,
        people=len(spots),
        path="".join(mark(x, y) for x, y in spots),
        key=mark(12.0, 12.0),
    )


def _disc(x: float, y: float) -> str:
    return f"M{x - 6:.1f} {y:.1f}a6 6 0 1 0 12 0a6 6 0 1 0-12 0z"


def _square(x: float, y: float) -> str:
    return f"M{x - 6:.1f} {y - 6:.1f}h12v12h-12z"


def _triangle(x: float, y: float) -> str:
    return f"M{x:.1f} {y - 8:.1f}l8 14h-16z"


def _diamond(x: float, y: float) -> str:
    return f"M{x:.1f} {y - 9:.1f}l8 9l-8 9l-8-9z"


def _plus(x: float, y: float) -> str:
    return f"M{x - 8:.1f} {y - 2:.1f}h6v-6h4v6h6v4h-6v6h-4v-6h-6z"


MARKS: tuple[Callable[[float, float], str], ...] = (_disc, _square, _triangle, _diamond, _plus)
