"""What writers decided, in words."""

from workshop.domain.refinement.refinement import Way
from workshop.reports.refinement.book import Entry
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_WAYS = {
    Way.KEEP: _("Kept as it is"),
    Way.REWORD: _("Reworded"),
    Way.MERGE: _("Merged"),
    Way.SPLIT: _("Split"),
    Way.PARK: _("Parked"),
    Way.DROP: _("Dropped"),
}
_MADE = {Way.MERGE: _("Made by merging"), Way.SPLIT: _("Made by a split")}


def way_name(way: Way, tongue: Tongue) -> str:
    """What was decided: `Reworded`."""
    return tongue.gettext(_WAYS[way])


def decided(entry: Entry, tongue: Tongue) -> str:
    """How a statement stands after the refinement."""
    standing = entry.standing
    if standing.way is None:
        return tongue.gettext("Not decided")
    if standing.is_made:
        return tongue.gettext(_MADE[standing.way])
    if standing.way is Way.KEEP and entry.was_reworded:
        return tongue.gettext("Changed, then kept so")
    return way_name(standing.way, tongue)
