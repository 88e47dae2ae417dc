"""The sentence over a result for readers who come later: in the past, and without advice."""

from workshop.domain.ballot import BallotKind
from workshop.domain.reading import Electorate
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Findings
from workshop.reports.quadrants import comes_first
from workshop.reports.saying.names import many
from workshop.reports.saying.numerals import number, sentence
from workshop.reports.saying.podium import podium
from workshop.reports.saying.tiers import has_tiers
from workshop.reports.saying.tongue import Tongue


def told_afterwards(findings: Findings, tongue: Tongue) -> str:
    """Return what `full_summary` says, as it was: what was clear, what competed for a place."""
    is_matrix = findings.result.round.ballot.kind is BallotKind.MATRIX
    said = [
        _easy(findings, tongue) if is_matrix else "",
        _tiers(findings, tongue) if has_tiers(findings) else podium(findings.result.placed, tongue),
        _without(findings, tongue),
    ]
    return " ".join(filter(None, said))


def _easy(findings: Findings, tongue: Tongue) -> str:
    result = findings.result
    found = [each.statement.label for each in result.placed if comes_first(each, result.round)]
    if not found:
        return tongue.gettext("No statement was both easy and a big change.")
    return tongue.gettext("A big change, and easy: %(who)s.", who=many(found, tongue))


def _tiers(findings: Findings, tongue: Tongue) -> str:
    if {each.placed.standing.rank for each in findings.details if each.tier} == {1}:
        return podium(findings.result.placed, tongue)
    clear = findings.of_tier(Tier.CLEAR)
    left = findings.certain.places - len(clear)
    if left <= 0:
        return _all_clear(findings, tongue)
    return f"{_some_clear(len(clear), tongue)} {_open(findings, left, tongue)}"


def _all_clear(findings: Findings, tongue: Tongue) -> str:
    places = findings.certain.places
    if places == 1:
        label = findings.of_tier(Tier.CLEAR)[0].placed.statement.label
        return tongue.gettext("%(label)s was clearly first.", label=label)
    return tongue.gettext("The first %(places)s were all clear.", places=number(places, tongue))


def _some_clear(clear: int, tongue: Tongue) -> str:
    if not clear:
        return tongue.gettext("Nothing was clear after the vote.")
    said = tongue.ngettext(
        "%(count)s was clear.", "%(count)s were clear.", clear, count=number(clear, tongue)
    )
    return sentence(said)


def _open(findings: Findings, left: int, tongue: Tongue) -> str:
    """What competed for the places that were left."""
    rivals = findings.of_tier(Tier.CONTESTED)
    if len(rivals) <= left:
        said = tongue.ngettext(
            "%(count)s was ahead, but not for sure.",
            "%(count)s were ahead, but not for sure.",
            len(rivals),
            count=number(len(rivals), tongue),
        )
        return sentence(said)
    said = sentence(_competed(findings, left, tongue))
    is_census = findings.reading.electorate is Electorate.ROOM
    if is_census and any(each.changes for each in rivals):
        return f"{said} {tongue.gettext('One vote could have changed it.')}"
    return said


def _competed(findings: Findings, left: int, tongue: Tongue) -> str:
    rivals = number(len(findings.of_tier(Tier.CONTESTED)), tongue)
    if findings.certain.places == 1:
        return tongue.gettext("%(rivals)s competed for first place.", rivals=rivals)
    if left == findings.certain.places:
        return tongue.gettext(
            "%(rivals)s competed for the %(places)s places.",
            rivals=rivals,
            places=number(left, tongue),
        )
    return tongue.ngettext(
        "%(rivals)s competed for the last place.",
        "%(rivals)s competed for the last %(places)s places.",
        left,
        rivals=rivals,
        places=number(left, tongue),
    )


def _without(findings: Findings, tongue: Tongue) -> str:
    without = sum(detail.tier is None for detail in findings.details)
    if not without or without == len(findings.details):
        return ""
    return sentence(
        tongue.ngettext(
            "%(count)s had no score.",
            "%(count)s had no score.",
            without,
            count=number(without, tongue),
        )
    )
