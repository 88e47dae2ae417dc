"""Whoever knows all that is told, and the rule, is left with two counts of each group at least."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest

from workshop.ranking.groups.standing import Standing, standing_of
from workshop.ranking.groups.unanimous import Bound, told
from workshop.ranking.groups.untold import is_untold
from workshop.ranking.groups.withheld import withheld

ROOMS = [
    ((8,), 3),
    ((12,), 1),
    ((8, 12), 0),
    ((5, 5), 0),
    ((5, 6), 2),
    ((5, 20), 1),
    ((8, 12), 7),
    ((5, 5, 7), 0),
    ((5, 8, 10), 0),
    ((6, 7, 9), 4),
    ((5, 10, 21), 0),
    ((5, 5, 5, 6), 1),
    ((5, 6, 7, 8), 0),
]


def all_rooms(
    sizes: tuple[int, ...], rest: int, *, least: int = 0, hides: bool = False
) -> Iterator[Standing]:
    """All ways to agree; of the rest `least` do, and as many do not."""
    for *agree, of_rest in product(*(range(n + 1) for n in sizes), range(least, rest + 1 - least)):
        yield standing_of(agree, sizes, total=sum(agree) + of_rest, rest=rest, hides=hides)


def published(one: Standing) -> object:
    """All that is told: the total, and each group's share, bound or nothing."""
    out = range(len(one.sizes)) if is_untold(one) else withheld(one)
    return one.total, tuple(
        None if place in out else told(a, n)
        for place, (a, n) in enumerate(zip(one.agree, one.sizes, strict=True))
    )


def guarded(one: Standing) -> list[int]:
    """The groups whose count must stay open: told as a bound, or it would be."""
    return [place for place, bound in enumerate(one.bounds) if bound is not Bound.EXACT]


def leaks(rooms: list[Standing]) -> list[Standing]:
    """Rooms in which a group's count follows from what is told, but not from the total alone."""
    alike, of_total = defaultdict(list), defaultdict(list)
    for one in rooms:
        alike[published(one)].append(one.agree)
        of_total[one.total].append(one.agree)
    return [
        one
        for one in rooms
        for place in guarded(one)
        if len({agree[place] for agree in alike[published(one)]}) == 1
        and len({agree[place] for agree in of_total[one.total]}) > 1
    ]


@pytest.mark.parametrize(("sizes", "rest"), ROOMS, ids=str)
def test_a_bound_leaves_two_counts_whoever_knows_the_rule(
    sizes: tuple[int, ...], rest: int
) -> None:
    assert leaks(list(all_rooms(sizes, rest))) == []


@pytest.mark.parametrize("least", [0, 1, 2])
@pytest.mark.parametrize(("sizes", "rest"), [((8,), 6), ((5, 8), 5), ((5, 6, 9), 6)], ids=str)
def test_so_it_is_where_the_rest_is_hidden_and_known_to_be_mixed(
    sizes: tuple[int, ...], rest: int, least: int
) -> None:
    assert leaks(list(all_rooms(sizes, rest, least=least, hides=True))) == []
