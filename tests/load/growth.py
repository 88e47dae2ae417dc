"""What grows with phones and with votes, out of what `python -m tests.load --json` has written."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Told = Mapping[str, object]  # a figure, as JSON has it
Point = tuple[float, float]

_TIMES = {"": 1, "k": 1_000, "M": 1_000_000}


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture: a unit against a size. `names` are beginnings of figures, by what they say."""

    title: str
    unit: str
    size: str
    names: Mapping[str, str]


PANELS = (
    Panel("Durable votes", "/s", "phones", {"votes": "durable votes"}),
    Panel(
        "A vote answered",
        "ms",
        "phones",
        {"half of them": "a vote answered, p50", "99 in 100": "a vote answered, p99"},
    ),
    Panel("Memory of the server", "MB", "phones", {"memory": "memory"}),
    Panel(
        "A vote beside phones that listen",
        "ms",
        "connected",
        {"half of them": "a vote answered, p50", "99 in 100": "a vote answered, p99"},
    ),
    Panel(
        "A change seen",
        "ms",
        "connected",
        {"a vote on the screen, 99 in 100": "a vote seen on the screen, p99"},
    ),
    Panel(
        "A reveal seen",
        "ms",
        "phones",
        {"half of them": "reveal seen, p50", "99 in 100": "reveal seen, p99"},
    ),
    Panel("Memory of the server", "MB", "connected", {"memory": "memory"}),
    Panel(
        "Looking at votes that are stored",
        "ms",
        "votes",
        {
            "first look at the result": "the result on the screen",
            "the desk while it is open": "the desk, while it is open",
            "close and seal": "close and seal",
            "the file of all votes": "the file of the votes",
        },
    ),
    Panel(
        "A vote elsewhere meanwhile",
        "ms",
        "votes",
        {
            "while the result is computed": "longest wait of a vote elsewhere, while * is computed",
            "while it is sealed": "longest wait of a vote elsewhere, while * is sealed",
        },
    ),
    Panel("Memory of the server", "MB", "votes", {"most it held": "most memory"}),
)


def curves(panel: Panel, figures: Iterable[Told]) -> dict[str, Sequence[Point]]:
    """Return the points of each line of a panel, in the order of their size; none, no line."""
    known = [*figures]
    found = {words: _points(name, panel.size, known) for words, name in panel.names.items()}
    return {words: points for words, points in found.items() if points}


def _points(name: str, size: str, figures: Iterable[Told]) -> Sequence[Point]:
    wanted = _pattern(name, size)
    points: dict[float, list[float]] = {}
    for figure in figures:
        match = wanted.fullmatch(str(figure["name"]))
        measured = figure["measured"]
        if match and isinstance(measured, list) and measured:
            at = float(match["many"].replace(",", "")) * _TIMES[match["times"] or ""]
            points.setdefault(at, []).extend(measured)
    return sorted((at, median(values)) for at, values in points.items())


def _pattern(name: str, size: str) -> re.Pattern[str]:
    """The name with a size at its end, or where a star stands."""
    many = rf"(?P<many>[\d,]+)(?: (?P<times>[kM]))? {size}"
    before, star, behind = name.partition("*")
    if not star:
        return re.compile(rf"{re.escape(before)},? {many}")
    return re.compile(f"{re.escape(before)}{many}{re.escape(behind)}")
