"""The sentence that no report goes without."""

from workshop.reports.refinement.book import Book
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Runs
from workshop.reports.writeup.words import plain, spaced, strong


def no_survey(book: Book, tongue: Tongue) -> Runs:
    """A room is not a survey, and how many people were in this one."""
    voted = max((found.result.voted for found in book.record.findings), default=0)
    return spaced(
        strong(tongue.gettext("A room is not a survey.")),
        plain(
            tongue.ngettext(
                "These votes say what %(num)s person thought then. The room advises;"
                " the authors decide, and say why.",
                "These votes say what %(num)s people thought then. The room advises;"
                " the authors decide, and say why.",
                voted,
            )
        ),
    )
