"""Labels of a chart: whatever the medians, none stands on another, a point or an edge."""

from collections import Counter
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.made import a_round
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT, matrix
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.ranking.result import RoundResult, round_result
from workshop.ranking.tally import Tally
from workshop.reports.charts.placement import Box, Wanted, place
from workshop.reports.charts.scatter import AREA, Spot, scatter
from workshop.reports.quadrants import Pair, Quadrant, pair, quadrant

HALVES = st.integers(2, 10)  # a median is a whole step or halfway between two
ANYWHERE = st.tuples(HALVES, HALVES)
CROWDED = st.tuples(st.integers(5, 7), st.integers(5, 7))


def answers(criterion: str, halves: int) -> dict[str, int]:
    """Two people whose median is so many half steps."""
    return dict(Counter(f"{criterion}:{step}" for step in (halves // 2, (halves + 1) // 2)))


def a_result(medians: list[tuple[int, int]]) -> RoundResult:
    """Statements with these medians in half steps, a third of them barriers."""
    statements = [
        Statement(
            id=str(number),
            version_id=str(number),
            kind=Kind.BARRIER if number % 3 == 0 else Kind.SOLUTION,
            number=number,
            text="Buy locally.",
            language="en",
        )
        for number in range(1, len(medians) + 1)
    ]
    tallies = [
        Tally(
            version_id=str(number),
            counts=answers(IMPACT, impact) | answers(FEASIBILITY, feasibility),
        )
        for number, (impact, feasibility) in enumerate(medians, start=1)
    ]
    return round_result(a_matrix(), statements, tallies, voted=2, joined=2)


def a_matrix() -> Round:
    fields = a_round(0, RoundState.REVEALED)
    return Round(
        id=fields.id,
        workshop_id=fields.workshop_id,
        position=0,
        title="Priorities",
        question="Which first?",
        kind=None,
        ballot=matrix(),
        state=RoundState.REVEALED,
        size=3,
    )


def labels(spots: tuple[Spot, ...]) -> list[Box]:
    found = [spot.label for spot in spots]
    assert None not in found
    return [label for label in found if label]


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.lists(ANYWHERE, max_size=40),
        st.lists(ANYWHERE, min_size=35, max_size=40, unique=True),
        st.lists(st.one_of(CROWDED, ANYWHERE), min_size=20, max_size=40),
        st.lists(CROWDED, min_size=30, max_size=40),
    )
)
def test_forty_labels_never_collide(medians: list[tuple[int, int]]) -> None:
    spots = scatter(a_result(medians))
    boxes, points = labels(spots), [spot.point for spot in spots]
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    assert not any(box.overlaps(point) for box in boxes for point in points)
    assert all(AREA.holds(box) for box in (*boxes, *points))


@settings(max_examples=30, deadline=None)
@given(st.lists(ANYWHERE, max_size=40))
def test_every_statement_stands_once_in_the_list_of_its_own_point(
    medians: list[tuple[int, int]],
) -> None:
    spots = scatter(a_result(medians))
    shown = [each.number for spot in spots for row in spot.rows for each in row.labels]
    assert sorted(shown) == list(range(1, len(medians) + 1))
    for spot in spots:
        assert {each.number for row in spot.rows for each in row.labels} == {
            number
            for number, (impact, feasibility) in enumerate(medians, start=1)
            if spot.pair == Pair(impact=Fraction(impact, 2), feasibility=Fraction(feasibility, 2))
        }


def test_the_same_points_give_the_same_picture() -> None:
    medians = [(number % 9 + 2, number * 5 % 9 + 2) for number in range(40)]
    assert scatter(a_result(medians)) == scatter(a_result(medians))


def test_more_impact_is_higher_and_easier_is_further_right() -> None:
    spots = scatter(a_result([(10, 2), (4, 8)]))
    (hard,), (easy,) = ([s for s in spots if s.statements[0].number == n] for n in (1, 2))
    assert hard.point.y < easy.point.y
    assert hard.point.x < easy.point.x


def test_a_quadrant_is_cut_at_the_middle_of_the_scale() -> None:
    medians = [(8, 8), (8, 4), (4, 8), (4, 4), (6, 8), (8, 6)]
    result = a_result(medians)
    found = {
        each.statement.number: quadrant(where, matrix())
        for each in result.placed
        if (where := pair(each, result.round.weighting))
    }
    assert [found[number] for number in range(1, 7)] == [
        Quadrant.FIRST,
        Quadrant.EFFORT,
        Quadrant.EASY,
        Quadrant.LEAVE,
        Quadrant.NONE,
        Quadrant.NONE,
    ]


def test_a_statement_that_is_nobodys_field_has_no_point() -> None:
    tallies = [Tally(version_id="1", counts={f"{IMPACT}:not-my-field": 3})]
    statement = a_result([(2, 2)]).placed[0].statement
    result = round_result(a_matrix(), [statement], tallies, voted=3, joined=3)
    assert scatter(result) == ()


def test_a_label_without_room_is_left_out_and_never_put_over_another() -> None:
    tiny = Box(x=0, y=0, width=100, height=60)
    point = Box(x=40, y=20, width=20, height=20)
    found = place((Wanted(point=point, sizes=((30, 20),)),) * 9, area=tiny)
    assert None in found
    drawn = [box for box in found if box]
    assert not any(one.overlaps(other) for one, other in combinations(drawn, 2))
