"""The opinion map as a drawing: a mark for each person, a shape for each camp, and its words."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.ranking.findings.model import Findings
from workshop.reports.saying.camps import (
    camp_name,
    camps_sentence,
    map_base,
    stands_words,
    why_no_map,
)
from workshop.web.language import tongue

WIDTH, HEIGHT = 640.0, 420.0
_EDGE = 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """People who answer alike: a number, a name, how many, what sets them apart.

    `path`: all their marks; `key`: one mark.
    """

    number: int
    name: str
    people: int
    words: str
    path: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinions:
    """What the map says, and its camps, the largest first; without one `why` says more about it."""

    sentence: str
    base: str
    why: str
    camps: tuple[Camp, ...]


def opinions_of(found: Findings) -> Opinions | None:
    """Return the map of a round; None on ballots that have none."""
    if found.map is None:
        return None
    spots = _spread(found.map.places) if found.camps else []
    camps = tuple(
        _camp(
            found,
            place,
            [spot for spot, of in zip(spots, found.map.groups, strict=True) if of == place],
        )
        for place in range(len(found.camps))
    )
    return Opinions(
        sentence=camps_sentence(found, tongue()),
        base=map_base(found, tongue()),
        why=why_no_map(found, tongue()),
        camps=camps,
    )


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


def _camp(found: Findings, place: int, spots: list[tuple[float, float]]) -> Camp:
    mark, camp = MARKS[place], found.camps[place]
    return Camp(
        number=place + 1,
        name=camp_name(place, tongue()),
        people=camp.people,
        words=stands_words(camp, found, tongue()),
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
