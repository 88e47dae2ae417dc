"""Tiers in words a room understands: their names, and the sentence that sums them up."""

from workshop.domain.ballot import BallotKind
from workshop.domain.reading import Electorate
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Findings
from workshop.web.language import gettext, ngettext
from workshop.web.screen.numerals import number, sentence
from workshop.web.screen.summary import matrix_summary, summary
from workshop.web.screen.tiers import is_tiered

_ = str  # marks words for translation

_TIERS = {
    Tier.CLEAR: _("Clear"),
    Tier.CONTESTED: _("Still open"),
    Tier.CLEAR_NOT: _("Clearly not"),
}
_MOST_TO_TALK = 15  # "talk about those" is no help where those are nearly all
# who competes for the places that are left; True: and it helps to talk about those
_FIRST = {
    True: _("%(rivals)s compete for first place: talk about those."),
    False: _("%(rivals)s compete for first place."),
}
_ANY = {
    True: _("%(rivals)s compete for the %(places)s places: talk about those."),
    False: _("%(rivals)s compete for the %(places)s places."),
}
_LAST = {
    True: (
        _("%(rivals)s compete for the last place: talk about those."),
        _("%(rivals)s compete for the last %(places)s places: talk about those."),
    ),
    False: (
        _("%(rivals)s compete for the last place."),
        _("%(rivals)s compete for the last %(places)s places."),
    ),
}


def tier_word(tier: Tier | None) -> str:
    """The name of a tier; empty for what nobody answered."""
    return str(gettext(_TIERS[tier])) if tier else ""


def for_places(findings: Findings) -> str:
    """What the tiers are about: `for 5 places`."""
    return str(ngettext("for %(num)s place", "for %(num)s places", findings.certain.places))


def summary_of(findings: Findings) -> str:
    """Return the sentence over any result: with tiers where they say something."""
    if findings.result.round.ballot.kind is BallotKind.MATRIX:
        return matrix_summary(findings.result)
    return tier_summary(findings) if is_tiered(findings) else summary(findings.result.placed)


def tier_summary(findings: Findings) -> str:
    """Return the sentence over a result with tiers: what is clear, and what to talk about."""
    if _all_tied(findings):
        return f"{summary(findings.result.placed)} {gettext('Talk about what sets them apart.')}"
    clear = findings.of_tier(Tier.CLEAR)
    left = findings.certain.places - len(clear)
    if left <= 0:
        return _all_clear(findings)
    return f"{_some_clear(len(clear))} {_open(findings, left)}"


def _all_tied(findings: Findings) -> bool:
    return {each.placed.standing.rank for each in findings.details if each.tier} == {1}


def _all_clear(findings: Findings) -> str:
    places = findings.certain.places
    if places == 1:
        label = findings.of_tier(Tier.CLEAR)[0].placed.statement.label
        return str(gettext("%(label)s is clearly first.", label=label))
    return str(gettext("All %(places)s places are clear.", places=number(places)))


def _some_clear(clear: int) -> str:
    if not clear:
        return str(gettext("Nothing is clear yet."))
    return sentence(
        ngettext("%(count)s is clear.", "%(count)s are clear.", clear, count=number(clear))
    )


def _open(findings: Findings, left: int) -> str:
    """Who competes for the places that are left."""
    rivals = findings.of_tier(Tier.CONTESTED)
    if len(rivals) <= left:
        return _ahead(len(rivals), left=left, places=findings.certain.places)
    is_census = findings.reading.electorate is Electorate.ROOM
    if is_census and any(each.changes for each in rivals):
        return f"{_compete(findings, left, talk=False)} {gettext('One vote could change it.')}"
    answered = sum(each.tier is not None for each in findings.details)
    return _compete(findings, left, talk=len(rivals) < answered and len(rivals) <= _MOST_TO_TALK)


def _ahead(rivals: int, *, left: int, places: int) -> str:
    """No more than there are places for, and too few answers to be sure of them."""
    if left == places:
        said = ngettext(
            "%(count)s is ahead, but not for sure.",
            "%(count)s are ahead, but not for sure.",
            rivals,
            count=number(rivals),
        )
    else:
        said = ngettext(
            "%(count)s more is ahead, but not for sure.",
            "%(count)s more are ahead, but not for sure.",
            rivals,
            count=number(rivals),
        )
    return sentence(said)


def _compete(findings: Findings, left: int, *, talk: bool) -> str:
    rivals = len(findings.of_tier(Tier.CONTESTED))
    if findings.certain.places == 1:
        said = gettext(_FIRST[talk], rivals=number(rivals))
    elif left == findings.certain.places:
        said = gettext(_ANY[talk], rivals=number(rivals), places=number(left))
    else:
        said = ngettext(*_LAST[talk], left, rivals=number(rivals), places=number(left))
    return sentence(said)
