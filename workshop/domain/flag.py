"""A flag: what a participant says is wrong with a statement, with one tap."""

from enum import StrEnum


class Flag(StrEnum):
    """Hosts see how many people say it; participants see only their own."""

    UNCLEAR = "unclear"
    OUT_OF_DATE = "out-of-date"
