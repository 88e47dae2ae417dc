"""Ready agendas: how a session usually goes, to begin with and to change.

A template is an outline. What a workshop has no statements for is left out: a pack of solutions
gets no vote on barriers, and no talk about it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.points import points
from workshop.domain.ballots.scale import holds_back
from workshop.domain.kind import Kind
from workshop.domain.reading import USUAL_PLACES

_ = str  # marks words for translation

MANY_STATEMENTS = 30  # voting alone on so many, and talking about them, fills three hours
POINTS = 5


class Template(StrEnum):
    """The ready agendas. VOTES is a round for each kind, and nothing between them."""

    THREE_HOURS = "three-hours"
    EVENING = "evening"
    QUICK = "quick"
    VOTES = "votes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A part of a template. `ballot` is None for a talk; `kind` is what it is about.

    `top`: it takes the best so many of the round on the same kind before it. `places`: how many
    places its own result is about.
    """

    title: str
    minutes: int | None
    kind: Kind | None = None
    ballot: Ballot | None = None
    question: str = ""
    top: int = 0
    places: int = USUAL_PLACES


def _talk(title: str, minutes: int, kind: Kind | None = None) -> Outline:
    return Outline(title=title, minutes=minutes, kind=kind)


def _barriers(minutes: int | None = None, *, places: int = USUAL_PLACES) -> Outline:
    return Outline(
        title=_("Barriers"),
        minutes=minutes,
        kind=Kind.BARRIER,
        ballot=holds_back(),
        question=_("Does this hold us back here?"),
        places=places,
    )


def _solutions(minutes: int | None = None, *, places: int = USUAL_PLACES) -> Outline:
    return Outline(
        title=_("Solutions"),
        minutes=minutes,
        kind=Kind.SOLUTION,
        ballot=agreement(),
        question=_("Should we do this?"),
        places=places,
    )


def _first(minutes: int, top: int, *, places: int) -> Outline:
    return Outline(
        title=_("What to do first"),
        minutes=minutes,
        kind=Kind.SOLUTION,
        ballot=points(POINTS),
        question=_("What should we do first? Share out your points."),
        top=top,
        places=places,
    )


_OUTLINES: dict[Template, tuple[Outline, ...]] = {
    Template.THREE_HOURS: (
        _talk(_("Arrive and join"), 20),
        _talk(_("Welcome: what we found, what we promise"), 15),
        _barriers(15),
        _talk(_("Tables discuss the top and the most divided"), 30, Kind.BARRIER),
        _talk(_("What is missing?"), 10),
        _talk(_("Break"), 15),
        _solutions(20, places=10),
        _talk(_("Tables refine the best"), 30, Kind.SOLUTION),
        _first(10, 10, places=5),
        _talk(_("Read back: who does what next"), 15),
    ),
    Template.EVENING: (
        _talk(_("Arrive and join"), 10),
        _talk(_("Welcome: what we found, what we promise"), 5),
        _barriers(10, places=3),
        _talk(_("Talk: what holds us back most"), 15, Kind.BARRIER),
        _solutions(15, places=6),
        _talk(_("Talk: the best and the most divided"), 15, Kind.SOLUTION),
        _first(10, 6, places=3),
        _talk(_("Read back: who does what next"), 10),
    ),
    Template.QUICK: (_solutions(5),),
    Template.VOTES: (_barriers(), _solutions()),
}


def outlines(template: Template, sizes: Mapping[Kind, int]) -> tuple[Outline, ...]:
    """Return the parts for a workshop with so many statements of each kind."""
    if template is Template.QUICK and not sizes.get(Kind.SOLUTION):
        return _fitting((_barriers(5),), sizes)
    return _fitting(_OUTLINES[template], sizes)


def usual_template(statements: int) -> Template:
    """Three hours for a large pack; an evening is enough for a small one."""
    return Template.THREE_HOURS if statements >= MANY_STATEMENTS else Template.EVENING


def total_minutes(template: Template) -> int:
    """How long a template takes, with statements of both kinds."""
    return sum(outline.minutes or 0 for outline in _OUTLINES[template])


def _fitting(parts: tuple[Outline, ...], sizes: Mapping[Kind, int]) -> tuple[Outline, ...]:
    """Leave out what there is nothing for: a top needs more statements than it takes."""
    possible = (p for p in parts if p.kind is None or sizes.get(p.kind, 0) > (1 if p.top else 0))
    return tuple(
        replace(p, top=min(p.top, sizes[p.kind])) if p.top and p.kind else p for p in possible
    )
