"""The opinion map: a mark for each person, by camps, and what sets each camp apart."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin, sqrt

from workshop.domain.statement import Statement
from workshop.ranking.findings.camps import Camp
from workshop.ranking.findings.model import Findings
from workshop.ranking.opinion.opinion_map import OpinionMap
from workshop.reports.saying.camps import camps_sentence, map_base, stands_words, why_no_map
from workshop.web.language import gettext, tongue
from workshop.web.screen.sides.space import LINE, many, space

WIDTH, HEIGHT = 960.0, 660.0
_MARGIN = 44.0
_BESIDE = 33  # letters in a line beside the map
_GOLDEN = pi * (3 - sqrt(5))
_NUMBER_X, _NUMBER_Y = 50, 58  # from the middle of a camp's number to the middle of a mark
_STEP = 12
_CLOSE = 15.0  # from a mark to the next one of a person who answered the same

Place = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What a camp says of a statement, unlike the others. `agrees` or disagrees."""

    statement: Statement
    agrees: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CampShown:
    """A camp by its number (from 1): its people, their places, and where its number stands.

    `words`: what sets it apart; `first`: the statement that most does, None where none does.
    """

    number: int
    people: int
    words: str
    first: Stand | None
    marks: tuple[Place, ...]
    label: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSide:
    """The map; without camps there is none, and `why` says more about it.

    `worded`: there is room for statements in full, the first one of each camp.
    """

    kicker: str
    sentence: str
    base: str
    why: str
    camps: tuple[CampShown, ...]
    worded: bool


def map_side(findings: Findings) -> MapSide:
    """Return the map of a round; without camps where there is no map, and why."""
    kicker, base = _kicker(findings), map_base(findings, tongue())
    sentence = camps_sentence(findings, tongue())
    marks = _marks(findings.map) if findings.map and not findings.map.why_not else []
    camps = tuple(
        CampShown(
            number=place + 1,
            people=camp.people,
            words=stands_words(camp, findings, tongue()),
            first=_first(findings, camp),
            marks=tuple(sorted(at for at, group in marks if group == place)),
            label=_label(
                tuple(at for at, group in marks if group == place), tuple(at for at, _ in marks)
            ),
        )
        for place, camp in enumerate(findings.camps)
    )
    return MapSide(
        kicker=kicker,
        sentence=sentence,
        base=base,
        why=why_no_map(findings, tongue()),
        camps=camps,
        worded=_fits(camps, space(f"{kicker} {base}", sentence)),
    )


def _kicker(findings: Findings) -> str:
    return gettext("%(title)s: who answers alike", title=gettext(findings.result.round.title))


def _first(findings: Findings, camp: Camp) -> Stand | None:
    if not camp.apart:
        return None
    apart = camp.apart[0]
    statement = findings.at(apart.statement).placed.statement
    return Stand(statement=statement, agrees=apart.stance == "agree")


def _marks(found: OpinionMap) -> list[tuple[Place, int]]:
    """The place of each mark and its camp. One scale for both axes; who answers alike stands by."""
    across, up = ([place[axis] for place in found.places] for axis in (0, 1))
    wide, high = max(across) - min(across) or 1.0, max(up) - min(up) or 1.0
    scale = min((WIDTH - 2 * _MARGIN) / wide, (HEIGHT - 2 * _MARGIN) / high)
    centre = (max(across) + min(across)) / 2, (max(up) + min(up)) / 2
    seen: dict[tuple[int, int], int] = {}
    marks = []
    for x, y, group in sorted(zip(across, up, found.groups, strict=True)):
        left = round(WIDTH / 2 + (x - centre[0]) * scale)
        top = round(HEIGHT / 2 - (y - centre[1]) * scale)
        twins = seen[left, top] = seen.get((left, top), -1) + 1
        marks.append((_beside(left, top, twins), group))
    return marks


def _beside(left: int, top: int, twins: int) -> Place:
    """A place near one that others have taken: in a spiral around it, inside the edges."""
    away, turn = _CLOSE * sqrt(twins), _GOLDEN * twins
    x, y = left + away * cos(turn), top + away * sin(turn)
    return (
        round(min(max(x, 16.0), WIDTH - 16.0), 1),
        round(min(max(y, 16.0), HEIGHT - 16.0), 1),
    )


@lru_cache(maxsize=64)  # a map is drawn again whenever something moves, and does not change
def _label(own: tuple[Place, ...], every: tuple[Place, ...]) -> Place:
    """The middle of a free place for a camp's number, as near to the camp's middle as it gets."""
    middle = sum(x for x, _ in own) / len(own), sum(y for _, y in own) / len(own)
    grid = [
        (float(x), float(y))
        for x in range(_NUMBER_X, int(WIDTH) - _NUMBER_X, _STEP)
        for y in range(_NUMBER_Y, int(HEIGHT) - _NUMBER_Y, _STEP)
    ]
    grid.sort(key=lambda at: ((at[0] - middle[0]) ** 2 + (at[1] - middle[1]) ** 2, at))
    return next((at for at in grid if _is_free(at, every)), middle)


def _is_free(at: Place, every: tuple[Place, ...]) -> bool:
    x, y = at
    return all(abs(left - x) > _NUMBER_X or abs(top - y) > _NUMBER_Y for left, top in every)


def _fits(camps: tuple[CampShown, ...], room: int) -> bool:
    """Whether every camp's first statement has room in full."""
    needed = sum(
        LINE * (2 + many(camp.first.statement.text, _BESIDE)) + 30 if camp.first else 100
        for camp in camps
    )
    return needed <= room
