"""Where the priority that writers give a statement is another one than the room's."""

FIRST, LAST = "first", {"later", "not-now"}
CLEAR, CLEARLY_NOT = "clear", "clear-not"


def differs(priority: str, tier: str | None) -> bool:
    """Whether writers put first what the room clearly did not, or put off what clearly is first.

    A statement without a vote that speaks of it, and one that is still open, leave writers free.
    """
    if tier == CLEAR:
        return priority in LAST
    return tier == CLEARLY_NOT and priority == FIRST
