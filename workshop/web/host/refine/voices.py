"""What people wrote on a statement, in any of its wordings, sorted by what they say it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.comment import Comment, Mark
from workshop.web.language import gettext

_ = str  # marks words for translation

_HEADINGS = {
    Mark.SUPPORT: _("For it"),
    Mark.CONCERN: _("Concerns"),
    Mark.WORDING: _("On the wording"),
    Mark.EVIDENCE: _("Evidence"),
    None: _("Other comments"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """The comments of one sort, those first that most people join."""

    heading: str
    comments: tuple[Comment, ...]


def voices_of(comments: Sequence[Comment]) -> tuple[Voices, ...]:
    """Return the comments by sort; a sort that nobody wrote is left out."""
    found = (
        Voices(
            heading=gettext(heading),
            comments=tuple(
                sorted((c for c in comments if c.mark is mark), key=lambda each: -each.me_too)
            ),
        )
        for mark, heading in _HEADINGS.items()
    )
    return tuple(each for each in found if each.comments)
