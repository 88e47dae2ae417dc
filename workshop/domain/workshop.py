"""A workshop: one event, its states, and what its screen shows."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.errors import BadHeadCount

TITLE_LIMIT = 90
TEXT_LIMIT = 400
PLACE_LIMIT = 90
CONTACT_LIMIT = 120
GROUP_LIMIT = 60
COMMENT_LIMIT = 1000
MOST_HEADS = 9999


class WorkshopState(StrEnum):
    """Draft until its first round opens, live until the host ends it."""

    DRAFT = "draft"
    LIVE = "live"
    ENDED = "ended"
    ANONYMISED = "anonymised"


class ScreenView(StrEnum):
    """What the projected page shows.

    ROUND follows the agenda: the part that is current. STATEMENT, COMMENT, RESULTS and
    MOVES show one thing, the workshop's `screen_target`: a version, a comment, a round that was
    revealed. MOVES compares that round with the one it repeats. GROUPS, DIVIDED and MAP show the
    same result from other sides: who agrees, on what people differ, and who answers alike. GAPS is
    about the whole workshop: its barriers, and the solutions that address them. So is WHO: whom the
    room names to act on each proposal.
    """

    ROUND = "round"
    CODE = "code"
    BLANK = "blank"
    STATEMENT = "statement"
    COMMENT = "comment"
    COMMENTS = "comments"
    PROGRESS = "progress"
    TIMER = "timer"
    RESULTS = "results"
    MOVES = "moves"
    GROUPS = "groups"
    DIVIDED = "divided"
    GAPS = "gaps"
    MAP = "map"
    WHO = "who"


class Joining(StrEnum):
    """Who may join: anybody with the code, or only people with a card of their own."""

    OPEN = "open"
    INVITATION = "invitation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """One event. `current_part_id` is the part that phones, screen and host page show.

    `head_count` is how many people are in the room, None until the host has counted them.
    `asks_budget`: phones ask at the join whether somebody holds or advises on a budget.
    `starts_at` is the planned time of day (`18:30`), empty when nobody has said one.
    `grace_seconds`: so long after a close, answers count that a phone has kept without network.
    `keep_until`: the day on which its people are made anonymous. `contact`: whom they can ask.
    """

    id: str
    code: str
    title: str
    purpose: str
    promise: str
    held_on: str
    place: str
    language: str
    state: WorkshopState
    current_part_id: str | None
    screen_view: ScreenView
    screen_page: int
    caution: str = ""
    screen_target: str = ""
    head_count: int | None = None
    asks_budget: bool = False
    joining: Joining = Joining.OPEN
    starts_at: str = ""
    grace_seconds: int = 20
    keep_until: str = ""
    contact: str = ""

    @property
    def is_over(self) -> bool:
        """Whether nobody can join or vote any more."""
        return self.state in {WorkshopState.ENDED, WorkshopState.ANONYMISED}

    @property
    def by_invitation(self) -> bool:
        """Whether nobody can join without a card of their own."""
        return self.joining is Joining.INVITATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A stakeholder group on offer at the join. Observers take part without a vote.

    `merged_into` is the broader group that its people are counted in, once it was merged.
    `number` stands on printed sheets: it never changes, and no other group of the workshop ever
    has it. The store gives it; until then it is 0.
    """

    id: str
    name: str
    observes: bool = False
    merged_into: str | None = None
    number: int = 0


def read_head_count(typed: str) -> int | None:
    """Return how many people a host counted in the room; None when nothing was typed.

    Raises:
        BadHeadCount: when it is no number from 0 to 9999.
    """
    digits = typed.strip()
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(MOST_HEADS))):
        raise BadHeadCount(most=MOST_HEADS)
    return int(digits)
