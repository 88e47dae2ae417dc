"""Which of the barriers that are clear have no solution, in one sentence."""

from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.linked import Links
from workshop.reports.saying.tongue import Tongue


def gaps_sentence(links: Links, tongue: Tongue) -> str:
    """Only a barrier that is clear can be a gap: of the others nobody knows that they matter."""
    many = sum(solved.gap for solved in links.solved)
    if not any(solved.barrier.tier is Tier.CLEAR for solved in links.solved):
        return tongue.gettext("No barrier is clearly among the first, so no gap is named.")
    if not many:
        return tongue.gettext("Every clear barrier has a solution the room supports.")
    return tongue.ngettext(
        "%(num)s clear barrier has no solution the room supports.",
        "%(num)s clear barriers have no solution the room supports.",
        many,
    )
