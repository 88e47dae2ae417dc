"""How many stand behind a statement on a whole ballot: points and their givers, places."""

from workshop.ranking.tally import Tally


def points(tally: Tally) -> int:
    """All points that a statement was given."""
    return sum(given * people for given, people in _numbers(tally).items())


def supporters(tally: Tally) -> int:
    """How many people gave a statement at least one point."""
    return sum(people for given, people in _numbers(tally).items() if given > 0)


def firsts(tally: Tally) -> int:
    """How many people put a statement on the first place."""
    return _numbers(tally).get(1, 0)


def placed_by(tally: Tally) -> int:
    """How many people gave a statement a place; an unplaced mark (`after-3`) is none."""
    return sum(people for place, people in _numbers(tally).items() if place > 0)


def _numbers(tally: Tally) -> dict[int, int]:
    return {int(key): people for key, people in tally.counts.items() if key.isdigit()}
