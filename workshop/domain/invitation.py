"""An invitation: a card that lets one phone in, once."""

import re
from dataclasses import dataclass
from enum import StrEnum

from workshop.errors import BadCount

MOST_AT_ONCE = 500
MOST_IN_ALL = 5000

_TOKEN = re.compile(r"[A-Za-z2-7]{26}", re.ASCII)  # 128 bits in base32, which survives capitals
_COUNT = re.compile(r"[0-9]{1,4}", re.ASCII)


class InvitationState(StrEnum):
    """What became of a card. Revoked counts more than used."""

    FREE = "free"
    USED = "used"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A numbered card. One with a group lets people in as that group, without asking."""

    id: str
    workshop_id: str
    number: int
    group_id: str | None = None
    used: bool = False
    revoked: bool = False

    @property
    def state(self) -> InvitationState:
        """What became of the card."""
        if self.revoked:
            return InvitationState.REVOKED
        return InvitationState.USED if self.used else InvitationState.FREE


def read_count(typed: str, *, made: int = 0) -> int:
    """Return how many cards to make, 1 to 500, and no more than a workshop holds.

    Raises:
        BadCount: when it is no such number.
    """
    most = min(MOST_AT_ONCE, MOST_IN_ALL - made)
    typed = typed.strip()
    if not _COUNT.fullmatch(typed) or not 1 <= int(typed) <= most:
        raise BadCount(most=most)
    return int(typed)


def normalise_token(typed: str) -> str:
    """Return a token as cards write it, in capitals; empty when it cannot be one."""
    return typed.upper() if _TOKEN.fullmatch(typed) else ""
