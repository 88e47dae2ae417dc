"""Where what writers do with a statement is something else than what the room says of it."""

FIRST, LAST = "first", {"later", "not-now"}
CLEAR, CLEARLY_NOT = "clear", "clear-not"


def differs(priority: str, tier: str | None) -> bool:
    """Whether writers put first what the room clearly did not, or put off what clearly is first.

    A statement without a vote that speaks of it, and one that is still open, leave writers free.
    """
    if tier == CLEAR:
        return priority in LAST
    return tier == CLEARLY_NOT and priority == FIRST


def goes_against(priority: str, *, disagree: int, answers: int) -> bool:
    """Whether most of those who answered disagree with what goes forward all the same.

    What writers put off does not go forward now.
    """
    return disagree * 2 > answers and priority not in LAST
