"""Barriers and what would help: the best solution of each, and the gaps."""

from collections.abc import Sequence

import pytest

from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from tests.fixtures.planned import put
from tests.fixtures.sides import NOBODY, split, voted_in_groups
from tests.web.screen.pages import Projector, heading
from workshop.domain.kind import Kind
from workshop.domain.workshop import ScreenView

Pairs = Sequence[tuple[int, int]]


def show(room: Room, *, pairs: Pairs, solutions: list[int], barriers: int = 3) -> None:
    """So many barriers that all ten find heavy; of each solution how many of ten agree with it.

    `pairs`: which solution addresses which barrier, by number.
    """
    known = {kind: room.statements_of(kind) for kind in Kind}
    with room.hall.store.writing() as database:
        database.execute("delete from addresses")
        for solution, barrier in pairs:
            database.execute(
                "insert into addresses (solution_id, barrier_id) values (?, ?)",
                [known[Kind.SOLUTION][solution - 1].id, known[Kind.BARRIER][barrier - 1].id],
            )
    heavy = split(10, [*[10] * barriers, *[1] * 12])
    voted_in_groups(room, room.round_of(Kind.BARRIER), {NOBODY: heavy})
    voted_in_groups(room, room.round_of(Kind.SOLUTION), {NOBODY: split(10, solutions)})
    put(room, ScreenView.GAPS)


def rows(projector: Projector) -> dict[str, str]:
    lines = [
        [" ".join("".join(cell.itertext()).split()) for cell in line]
        for line in parse(projector.page()).iter("tr")
    ]
    return {cells[0]: cells[2] for cells in lines[1:]}


GAP = "Gap. No solution has half of the answers behind it."


def test_each_barrier_has_its_best_solution_or_a_gap_with_the_nearest(
    projector: Projector, room: Room
) -> None:
    pairs = [(1, 1), (2, 1), (3, 2), (4, 2), (5, 4)]
    show(room, pairs=pairs, solutions=[6, 9, 3, 2, 5])
    found = rows(projector)
    assert found["B1"].startswith("S2: 9 of 10. ")
    assert found["B2"] == f"{GAP} Nearest: S3, 3 of 10."
    assert found["B3"] == "Gap. No solution is linked to it. Who has an idea?"


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        (((1, 1), (1, 2), (1, 3)), "Each of the three has a solution the room supports."),
        (((1, 1), (1, 2)), "One of the three has no solution the room supports."),
        (((1, 1), (2, 2)), "Two of the three have no solution the room supports."),
        (((2, 1), (2, 2)), "None of the three has a solution the room supports."),
    ],
)
def test_the_sentence_counts_barriers_without_support(
    projector: Projector, room: Room, pairs: Pairs, said: str
) -> None:
    with room.hall.store.writing() as database:
        database.execute("update rounds set reading = '{\"places\": 3}'")
    show(room, pairs=pairs, solutions=[9, 2])
    assert heading(projector.page()) == said


def test_half_of_the_answers_is_support(projector: Projector, room: Room) -> None:
    show(room, pairs=((1, 1),), solutions=[5])
    assert rows(projector)["B1"].startswith("S1: 5 of 10. ")


def test_five_barriers_of_three_lines_stand_on_one_page(projector: Projector, room: Room) -> None:
    text = "Slow payment and small orders put traders off supplying schools and hospitals."
    with room.hall.store.writing() as database:
        database.execute("update versions set text = ?", [text])
    show(room, pairs=((1, 1),), solutions=[5], barriers=5)
    assert len(rows(projector)) == 5
    assert "Next page" not in projector.html()


def test_what_most_do_not_want_is_no_solution_also_where_the_barrier_is_not_clear(
    projector: Projector, room: Room
) -> None:
    """Eight barriers share the first rank of five places: none is clear, and none is a gap."""
    show(room, pairs=((1, 1), (2, 2)), solutions=[3, 9], barriers=8)
    found = rows(projector)
    assert found["B1"] == "No solution has half of the answers behind it. Nearest: S1, 3 of 10."
    assert found["B2"].startswith("S2: 9 of 10. ")


def test_of_four_answers_nothing_is_said(projector: Projector, room: Room) -> None:
    show(room, pairs=((1, 1),), solutions=[5])
    with room.hall.store.writing() as database:
        (version_id,) = (room.statements_of(Kind.SOLUTION)[0].version_id,)
        database.execute(
            """
            delete from votes where version_id = ? and participant_id in
              (select participant_id from votes where version_id = ? limit 6)
            """,
            [version_id, version_id],
        )
    assert rows(projector)["B1"] == "Fewer than five have answered about its solutions."
    assert heading(projector.page()) == "Too few answers to say what would help."
