"""What rounds are called in files."""

from collections.abc import Sequence

from workshop.domain.round import Round


def titles_of(rounds: Sequence[Round]) -> dict[str, str]:
    """Return titles by round id; of several rounds with one title, each has its number behind it.

    A repeated vote often has the title of the first one.
    """
    found: dict[str, str] = {}
    for round_ in rounds:
        same = [other for other in rounds if other.title == round_.title]
        number = f" ({1 + same.index(round_)})" if len(same) > 1 else ""
        found[round_.id] = round_.title + number
    return found
