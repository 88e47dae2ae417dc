"""What the last vote that speaks of a statement says of it, in a few words."""

from workshop.reports.refinement.book import Answer, Entry
from workshop.reports.saying.answers import behind_words
from workshop.reports.saying.tiers import has_tiers, tier_word
from workshop.reports.saying.tongue import Tongue


def result_words(entry: Entry, tongue: Tongue) -> str:
    """The tier and who stands behind it, or that no vote speaks of these words."""
    if entry.answer is None:
        if entry.answers:
            return tongue.gettext("No vote speaks of these words; the annex has those before.")
        return tongue.gettext("No vote speaks of these words.")
    return of_answer(entry.answer, tongue)


def of_answer(answer: Answer, tongue: Tongue) -> str:
    """What a round says: `Clear; 24 of 26 agree`."""
    base = behind_words(answer.detail, answer.findings.result.round.ballot, tongue)
    if not has_tiers(answer.findings):
        return base
    return f"{tier_word(answer.detail.tier, tongue)}; {base}"
