"""The side of a result that a scene shows: one function for the screen and the small picture."""

from collections.abc import Callable

from workshop.ranking.findings.model import Findings
from workshop.reports.saying.people import base_of
from workshop.web.language import tongue
from workshop.web.screen.leaf import Leaf
from workshop.web.screen.scene import Scene
from workshop.web.screen.shown import Shown
from workshop.web.screen.sides import divided, gaps, groups
from workshop.web.screen.sides.camps import MapSide, map_side
from workshop.web.screen.sides.divided import DividedSide, divided_side
from workshop.web.screen.sides.gaps import GapsSide, gaps_side
from workshop.web.screen.sides.groups import GroupsSide, groups_side

Side = GroupsSide | DividedSide | GapsSide | MapSide
SideLeaf = Leaf[groups.Row] | Leaf[divided.Row] | Leaf[gaps.Row]


def side_of(shown: Shown, page: int, *, head_count: int | None) -> Side | None:
    """Return the page (from 0) of the side that is shown; None in every other scene."""
    if shown.scene is Scene.GAPS:
        return gaps_side(shown.links, page)
    show = _SIDES.get(shown.scene)
    if show is None or shown.findings is None:
        return None
    base = base_of(shown.findings.result, tongue(), in_the_room=head_count)
    return show(shown.findings, page, base)


def leaf_of_side(side: Side | None) -> SideLeaf | None:
    """What can be turned of a side; a map is one page."""
    return None if side is None or isinstance(side, MapSide) else side.leaf


_SIDES: dict[Scene, Callable[[Findings, int, str], Side]] = {
    Scene.GROUPS: lambda found, page, base: groups_side(found, page, base=base),
    Scene.DIVIDED: lambda found, page, base: divided_side(found, page, base=base),
    Scene.MAP: lambda found, _page, _base: map_side(found),
}
