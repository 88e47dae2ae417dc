"""What was decided on a statement, in words, and what writers still owe it."""

from collections.abc import Sequence

from workshop.domain.refinement.lineage import Lineage, Standing
from workshop.domain.refinement.refinement import Refinement, Way
from workshop.domain.statement import Statement
from workshop.reports.saying.names import MOST_OF_MANY, labels
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_DONE = {
    Way.KEEP: _("Kept"),
    Way.REWORD: _("Reworded"),
    Way.MERGE: _("Merged into %(made)s"),
    Way.SPLIT: _("Split into %(made)s"),
    Way.PARK: _("Parked"),
    Way.DROP: _("Dropped"),
}
_TAKEN = {
    Way.KEEP: _("%(taken)s kept"),
    Way.REWORD: _("%(taken)s reworded"),
    Way.MERGE: _("%(taken)s merged into %(made)s"),
    Way.SPLIT: _("%(taken)s split into %(made)s"),
    Way.PARK: _("%(taken)s parked"),
    Way.DROP: _("%(taken)s dropped"),
}
_OWED = {
    "priority_reason": _("Say why it differs from the vote"),
    "gap": _("Answer this gap, or park it"),
    "gap_reason": _("Say how the gap is answered, or why it waits"),
}


def decided_words(standing: Standing, lineage: Lineage, tongue: Tongue) -> str:
    """How a statement stands: `Merged into S31`, `From S1 and S4`, `Not decided yet`."""
    found = standing.refinement
    if found is None:
        return tongue.gettext("Not decided yet")
    if standing.is_made:
        return tongue.gettext("From %(taken)s", taken=_named(found.taken, lineage, tongue))
    return tongue.gettext(_DONE[found.way], made=_named(found.made, lineage, tongue))


def decision_words(refinement: Refinement, lineage: Lineage, tongue: Tongue) -> str:
    """One decision: `S1 and S4 merged into S31`, `S7 reworded`."""
    return tongue.gettext(
        _TAKEN[refinement.way],
        taken=_named(refinement.taken, lineage, tongue),
        made=_named(refinement.made, lineage, tongue),
    )


def owed_words(key: str, tongue: Tongue) -> str:
    """What somebody still has to write, by the key of its note."""
    return tongue.gettext(_OWED[key])


def progress_sentence(tongue: Tongue, *, decided: int, statements: int, gaps: int) -> str:
    """How far the refinement is: `12 of 54 are decided. 3 gaps are open.`."""
    said = tongue.ngettext(
        "%(num)s of %(all)s is decided.", "%(num)s of %(all)s are decided.", decided, all=statements
    )
    if not gaps:
        return said
    return f"{said} {tongue.ngettext('%(num)s gap is open.', '%(num)s gaps are open.', gaps)}"


def of_versions(version_ids: Sequence[str], lineage: Lineage) -> tuple[Statement, ...]:
    """The statements in these wordings."""
    known = {each.statement.version_id: each.statement for each in lineage.wordings}
    return tuple(known[each] for each in version_ids)


def _named(version_ids: Sequence[str], lineage: Lineage, tongue: Tongue) -> str:
    return labels(of_versions(version_ids, lineage), tongue, most=MOST_OF_MANY)
