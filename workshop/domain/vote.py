"""A vote: one participant's answer on one version in one round."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.participant import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """`sequence` counts up on the phone; of two votes on one version the higher one stands.

    `kept`: the phone keeps it until it hears what became of it, so it may come late. It counts in
    a round that was closed after `grace_from`.
    """

    round_id: str
    version_id: str
    participant_id: str
    answer: str
    sequence: int
    cast_at: str
    criterion: str = ""
    kept: bool = False
    grace_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CastMark:
    """One mark as it stands in the store: what a file of votes needs, and no more."""

    round_id: str
    participant_id: str
    channel: Channel
    version_id: str
    criterion: str
    answer: str


class Receipt(StrEnum):
    """What became of a vote.

    SAVED_LATE: it came after the close, within the grace, and counts.
    LATE: it came later than that; only that it came is stored.
    SUPERSEDED: a later vote of the same person was there already, and stands.
    NOT_OFFERED: the round is open, but not for this person or not with this version.
    """

    SAVED = "saved"
    SAVED_LATE = "saved late"
    LATE = "late"
    SUPERSEDED = "superseded"
    NOT_OPEN = "not open"
    NOT_OFFERED = "not offered"

    @property
    def is_stored(self) -> bool:
        """Whether the vote counts."""
        return self in {Receipt.SAVED, Receipt.SAVED_LATE}
