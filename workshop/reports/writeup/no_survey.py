"""The sentence that no report goes without."""

from workshop.reports.refinement.book import Book
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Runs
from workshop.reports.writeup.words import plain, spaced, strong


def no_survey(book: Book, tongue: Tongue) -> Runs:
    """A room is not a survey, and how many people were in this one."""
    voted = [found.result.voted for found in book.record.findings] or [0]
    least, most = min(voted), max(voted)
    return spaced(
        strong(tongue.gettext("A room is not a survey.")),
        plain(_thought(least, most, tongue)),
        plain(tongue.gettext("The room advises; the authors decide, and say why.")),
    )


def _thought(least: int, most: int, tongue: Tongue) -> str:
    """Whose votes they are; rounds can have had different people."""
    if least < most:
        return tongue.gettext(
            "These votes say what %(least)s to %(most)s people thought then.",
            least=least,
            most=most,
        )
    return tongue.ngettext(
        "These votes say what %(num)s person thought then.",
        "These votes say what %(num)s people thought then.",
        most,
    )
