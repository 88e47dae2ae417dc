"""The promise of privacy, held by trying every way in which the hidden answers could be."""

from collections.abc import Iterator
from functools import cache
from itertools import product

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.ranking.rooms import Room, room, rooms, shuffled
from workshop.ranking.groups.small_cells import ON_SCREEN, PUBLISHED, SmallCells, small_cells

Three = tuple[int, int, int]
Cells = dict[str, Three]

MIXED = (4, 2, 3)


def shown(cells: Cells, least: int = ON_SCREEN) -> tuple[str, ...]:
    values, groups = room({name: [counts] for name, counts in cells.items()})
    return small_cells(values, groups, least=least).groups_on(0)


@pytest.mark.parametrize(
    ("cells", "seen"),
    [
        ({"a": MIXED, "b": MIXED}, ("a", "b")),
        # one hidden group is the total less the rest, so the next smallest is hidden, too
        ({"a": MIXED, "b": (3, 1, 1), "c": (2, 1, 1)}, ("a",)),
        # who named no group hides it as well, when they are enough and answer differently
        ({"a": MIXED, "b": (3, 1, 1), "c": (2, 1, 1), "": (1, 0, 1)}, ("a", "b")),
        # two who named no group are as few as two of a group
        ({"a": MIXED, "b": (3, 1, 1), "": (1, 0, 1)}, ("a",)),
        ({"a": MIXED, "b": (3, 1, 1), "": MIXED}, ("a", "b")),
        # three and one are four hidden answers: as few as a small group
        ({"a": MIXED, "b": (3, 1, 1), "c": (1, 1, 1), "d": (0, 0, 1)}, ("a",)),
        # all hidden answers alike would tell each of them
        ({"a": MIXED, "b": (3, 1, 1), "c": (4, 0, 0), "d": (3, 0, 0)}, ("a",)),
        ({"a": MIXED, "b": (3, 1, 1), "c": (4, 0, 0), "d": (1, 1, 1)}, ("a", "b")),
    ],
)
def test_what_is_hidden(cells: Cells, seen: tuple[str, ...]) -> None:
    assert shown(cells) == seen


def test_more_are_hidden_from_what_is_published() -> None:
    cells = {"a": (8, 3, 4), "b": (6, 3, 3), "c": MIXED, "d": MIXED}
    assert shown(cells) == ("a", "b", "c", "d")
    assert shown(cells, least=PUBLISHED) == ("a", "b")


def test_a_group_too_small_on_one_statement_is_hidden_there_only() -> None:
    values, groups = room({"a": [MIXED, MIXED], "b": [MIXED, (1, 2, 1)], "c": [MIXED, MIXED]})
    found = small_cells(values, groups)
    assert (found.groups_on(0), found.groups_on(1)) == (("a", "b", "c"), ("c",))


def test_that_nobody_of_a_group_answered_is_hidden_too() -> None:
    """Alone, a group that gave no answer is the total less the rest: no answer at all."""
    values, groups = room({"a": [MIXED], "b": [MIXED], "c": [(3, 1, 1)], "d": [(2, 2, 2)]})
    silent = np.vstack([values, [[np.nan]]])
    assert small_cells(values, groups).groups_on(0) == ("a", "b", "c", "d")
    assert small_cells(silent, [*groups, "e"]).groups_on(0) == ("a", "b")
    assert small_cells(silent, [*groups, ""]).groups_on(0) == ("a", "b", "c", "d")


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"a": (9, 0, 0), "b": (2, 0, 0)}, True),  # all answered alike
        ({"b": (1, 1, 1)}, True),  # the room is the group
        ({"a": (9, 1, 0), "b": (2, 0, 0)}, False),
        ({"a": (9, 0, 0), "b": (9, 0, 0)}, False),  # nobody is few
    ],
)
def test_it_is_said_where_the_total_tells(*, cells: Cells, told: bool) -> None:
    values, groups = room({name: [counts] for name, counts in cells.items()})
    assert small_cells(values, groups).told_by_total.tolist() == [told]


@pytest.mark.parametrize("groups", [[], ["", ""], ["a", ""]])
def test_an_empty_room_shows_nothing(groups: list[str]) -> None:
    found = small_cells(np.full((len(groups), 2), np.nan), groups)
    assert (found.groups_on(0), found.groups_on(1)) == ((), ())
    assert small_cells(np.ones((0, 0)), []).shown.shape == (0, 0)


def splits(total: Three, sizes: tuple[int, ...]) -> Iterator[tuple[Three, ...]]:
    """Every way in which cells of these sizes can have answered to make this total."""
    if not sizes:
        if not any(total):
            yield ()
        return
    for agree, unsure in product(range(total[0] + 1), range(total[1] + 1)):
        disagree = sizes[0] - agree - unsure
        if 0 <= disagree <= total[2]:
            left = (total[0] - agree, total[1] - unsure, total[2] - disagree)
            for rest in splits(left, sizes[1:]):
                yield ((agree, unsure, disagree), *rest)


remembered = cache(lambda cells: shown(dict(cells), 3))


def possible(cells: Cells) -> Iterator[Cells]:
    """What agrees with what is seen, with groups shown from 3 answers.

    Seen are the total, the shown groups, who is in which group and who answered.
    """
    seen = remembered(tuple(cells.items()))
    hidden = [name for name in cells if name not in seen]
    total = tuple(sum(cells[name][answer] for name in hidden) for answer in range(3))
    sizes = tuple(sum(cells[name]) for name in hidden)
    for split in splits((total[0], total[1], total[2]), sizes):
        yield cells | dict(zip(hidden, split, strict=True))


def explained(cells: Cells) -> Iterator[Cells]:
    """What agrees with it, and makes the rule show just these groups: what who knows it thinks."""
    seen = remembered(tuple(cells.items()))
    return (each for each in possible(cells) if remembered(tuple(each.items())) == seen)


COUNTS = st.tuples(*[st.integers(0, 3)] * 3).filter(lambda each: sum(each) <= 5)


@settings(max_examples=1500)
@given(st.dictionaries(st.sampled_from(["a", "b", "c", "d", ""]), COUNTS, min_size=1, max_size=4))
@example({"a": (3, 0, 0), "b": (1, 0, 0), "": (1, 0, 0), "d": (2, 1, 1)})
@example({"a": (4, 0, 0), "b": (0, 1, 2), "c": (2, 0, 0)})
def test_no_hidden_group_can_be_worked_out(cells: Cells) -> None:
    """More than one way remains for each, and for each small one also with the rule known."""
    values, groups = room({name: [counts] for name, counts in cells.items()})
    found = small_cells(values, groups, least=3)
    if found.told_by_total.tolist() == [True]:
        return
    hidden = [name for name in cells if sum(cells[name]) and name not in found.groups_on(0)]
    small = [name for name in hidden if sum(cells[name]) < 3]
    known, rule_known = list(possible(cells)), list(explained(cells))
    assert all(len({way[name] for way in known}) > 1 for name in hidden if name or name in small)
    assert all(len({way[name] for way in rule_known}) > 1 for name in small)


@settings(max_examples=600)
@given(
    st.dictionaries(
        st.sampled_from("abc"), st.tuples(COUNTS, st.integers(0, 2)), min_size=1, max_size=3
    )
)
def test_nor_by_who_does_not_know_who_answered(given_: dict[str, tuple[Three, int]]) -> None:
    """Known are the people of each group: whether they answered is one more thing to guess."""
    cells = {name: counts for name, (counts, _) in given_.items()}
    values, groups = room({name: [counts] for name, counts in cells.items()})
    silent = [name for name, (_, missing) in given_.items() for _ in range(missing)]
    values = np.vstack([values.reshape(-1, 1), np.full((len(silent), 1), np.nan)])
    found = small_cells(values, groups + silent, least=3)
    if found.told_by_total.tolist() == [True]:
        return
    hidden = [name for name in cells if name in groups + silent and name not in found.groups_on(0)]
    people = {name: (groups + silent).count(name) for name in hidden}
    total = [sum(cells[name][answer] for name in hidden) for answer in range(3)]
    sizes = [range(people[name] + 1) for name in hidden]
    ways = [
        split
        for answered in product(*sizes)
        for split in splits((total[0], total[1], total[2]), answered)
    ]
    for place, _ in enumerate(hidden):
        assert len({way[place] for way in ways}) > 1


def test_a_weaker_rule_would_be_seen_through() -> None:
    """Why a second answer must be unlike the rest: alone, that b is hidden would tell c and d.

    All of c and d agree, so b is hidden with them: 10 agree, 1 does not. Were b hidden only where
    c and d answer all alike, they could be nothing but seven who agree.
    """
    cells = {"a": MIXED, "b": (3, 1, 1), "c": (4, 0, 0), "d": (3, 0, 0)}
    other = cells | {"b": (4, 0, 1), "c": (3, 1, 0)}
    assert shown(cells) == shown(other) == ("a",)


@given(rooms(people=20, statements=3, names="aabc-"), st.integers(0, 99))
def test_the_order_of_people_and_statements_does_not_matter(given_: Room, seed: int) -> None:
    moved, old = shuffled(given_, seed)
    before, after = small_cells(*given_, least=3), small_cells(*moved, least=3)
    assert [before.groups_on(column) for column in old] == [
        after.groups_on(column) for column in range(len(old))
    ]


@given(rooms(people=30, names="aaabbc-"))
def test_every_group_shown_is_large_enough_and_publishing_shows_no_more(given_: Room) -> None:
    values, groups = given_
    who = np.array(groups)
    on_screen, published = small_cells(*given_, least=4), small_cells(*given_, least=8)
    assert not (published.shown & ~on_screen.shown).any()
    for least, found in [(4, on_screen), (8, published)]:
        for column in range(values.shape[1]):
            answered = who[~np.isnan(values[:, column])]
            assert all((answered == name).sum() >= least for name in found.groups_on(column))


@given(rooms(names="abc", people=30))
def test_nothing_is_hidden_where_nobody_is_few(given_: Room) -> None:
    values, groups = given_
    large = np.vstack([values, *[np.ones((5, values.shape[1]))] * 3])
    found: SmallCells = small_cells(large, groups + [name for name in "abc" for _ in range(5)])
    assert found.shown.all()
