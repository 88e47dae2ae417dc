"""Small numbers as words, as a sentence for a room says them."""

from workshop.web.language import gettext

_ = str  # marks words for translation

_NUMBERS = (
    *(_("none"), _("one"), _("two"), _("three"), _("four")),
    *(_("five"), _("six"), _("seven"), _("eight"), _("nine")),
)


def number(many: int) -> str:
    """A number as a word, as long as it is small."""
    return str(gettext(_NUMBERS[many])) if many < len(_NUMBERS) else str(many)


def sentence(said: str) -> str:
    """The words with a capital at the start, as a number that leads them needs it."""
    return said[:1].upper() + said[1:]
