"""A suggestion: a participant's own barrier or solution, on its way into the workshop."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.kind import Kind
from workshop.domain.pack import TEXT_LIMIT

_ = str  # marks words for translation

SUGGESTION_LIMIT = TEXT_LIMIT
REASON_LIMIT = 200
MOST_WAITING = 5
MOST_OF_ONE = 20
SOURCE = _("Suggested in the room")

READY_REASONS = (
    _("It is in already, in other words."),
    _("It is not about the topic of this workshop."),
    _("It says several things at once. Send one at a time, please."),
    _("It is about a person, and we do not vote on people."),
)


class SuggestionState(StrEnum):
    """Waits for a helper, is a statement of the workshop, or was not taken up."""

    HELD = "held"
    APPROVED = "approved"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """`text` is what the author wrote; `wording` is what a host has made of it.

    `addresses` are ids of barriers; `label` is the statement it became, empty before.
    """

    id: str
    workshop_id: str
    kind: Kind
    text: str
    wording: str
    addresses: tuple[str, ...]
    state: SuggestionState
    made_at: str
    reason: str = ""
    statement_id: str | None = None
    label: str = ""
    rehearsal: bool = False
