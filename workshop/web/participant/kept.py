"""The words for what a phone keeps: its page fills in how many there are."""

from dataclasses import dataclass

from workshop.domain.participant import Participant
from workshop.web.access import current_participant
from workshop.web.language import gettext
from workshop.web.outbox import mark_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Whose it is, and sentences; `{count}` stands behind its words, which need no plural then."""

    me: str
    words: dict[str, str]


def outbox(who: Participant | None = None) -> Kept:
    """What the page of the phone that asks needs for its outbox; `who` where anyone may ask."""
    return Kept(
        me=mark_of(who or current_participant()),
        words={
            "kept": gettext("Kept on this phone, not sent yet: %(count)s", count="{count}"),
            "memory": gettext("Kept in this page only, not sent yet: %(count)s", count="{count}"),
            "open": gettext("Keep this page open: it sends by itself."),
            "stays": gettext("No network: this page stays."),
            "waits": gettext("Not sent yet"),
            "sent": gettext("Sent."),
            "turn": gettext("This turn ends as soon as that has happened."),
            "others": gettext(
                "What was kept here from before you joined is somebody else's, and is not sent."
            ),
        },
    )
