"""A vote: one participant's answer on one version in one round."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.participant import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """`sequence` counts up on the phone; of two votes on one version the higher one stands."""

    round_id: str
    version_id: str
    participant_id: str
    answer: str
    sequence: int
    cast_at: str
    criterion: str = ""


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

    SUPERSEDED: a later vote of the same person was there already, and stands.
    NOT_OFFERED: the round is open, but not for this person or not with this version.
    """

    SAVED = "saved"
    SUPERSEDED = "superseded"
    NOT_OPEN = "not open"
    NOT_OFFERED = "not offered"
