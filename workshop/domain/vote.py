"""A vote: one participant's answer on one version in one round."""

from dataclasses import dataclass
from enum import StrEnum


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


class Receipt(StrEnum):
    """What became of a vote.

    SUPERSEDED: a later vote of the same person was there already, and stands.
    NOT_OFFERED: the round is open, but not for this person or not with this version.
    """

    SAVED = "saved"
    SUPERSEDED = "superseded"
    NOT_OPEN = "not open"
    NOT_OFFERED = "not offered"
