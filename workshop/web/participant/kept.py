"""The words for what a phone keeps: its page fills in how many there are."""

from dataclasses import dataclass

from flask_babel import get_locale

from workshop.domain.participant import Participant
from workshop.web.access import current_participant
from workshop.web.language import gettext, ngettext
from workshop.web.outbox import mark_of

# Between them these have every plural form of every language (CLDR).
_NUMBERS = (0, 1, 2, 3, 5, 6, 11, 20, 100)

Forms = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Whose it is, and sentences with `{count}` in them, by plural form where they count."""

    me: str
    words: dict[str, str | Forms]


def outbox(who: Participant | None = None) -> Kept:
    """What the page of the phone that asks needs for its outbox; `who` where anyone may ask."""
    return Kept(
        me=mark_of(who or current_participant()),
        words={
            "kept": _forms(
                "%(count)s answer is kept on this phone and will be sent.",
                "%(count)s answers are kept on this phone and will be sent.",
            ),
            "memory": _forms(
                "%(count)s answer is kept as long as this page is open, and will be sent."
                " Please keep it open.",
                "%(count)s answers are kept as long as this page is open, and will be sent."
                " Please keep it open.",
            ),
            "sent": gettext("Sent."),
            "turn": gettext("This turn ends as soon as that has happened."),
            "others": gettext(
                "What was kept here from before you joined is somebody else's, and is not sent."
            ),
        },
    )


def _forms(one: str, many: str) -> Forms:
    """The sentence for each plural form of the reader's language."""
    locale = get_locale()
    forms: Forms = {}
    for number in _NUMBERS:
        category = locale.plural_form(number) if locale else "other"
        forms.setdefault(category, ngettext(one, many, number, count="{count}"))
    return forms
