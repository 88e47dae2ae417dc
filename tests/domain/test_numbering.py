import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.kind import Kind, label
from workshop.domain.numbering import numbers
from workshop.domain.pack import PackStatement


def barrier(name: str) -> PackStatement:
    return PackStatement(id=name, kind=Kind.BARRIER, text=name)


def solution(name: str) -> PackStatement:
    return PackStatement(id=name, kind=Kind.SOLUTION, text=name)


@pytest.mark.parametrize(
    ("name", "number"),
    [("B7", 7), ("B07", 7), ("b07", 7), ("B0024", 24), ("B9999", 9999), ("B07.2", 7)],
)
def test_an_id_like_a_number_keeps_it(name: str, number: int) -> None:
    assert numbers([barrier(name)]) == {name: number}


@pytest.mark.parametrize(
    "name", ["B0", "B12345", "B-7", "7", "x", "S7", "B\u0667", "B7a", "b7 ", "B7.", "B7.x"]
)
def test_any_other_id_gets_the_next_free_number(name: str) -> None:
    assert numbers([barrier("B3"), barrier(name)]) == {"B3": 3, name: 4}


def test_of_two_ids_with_one_number_the_first_keeps_it() -> None:
    assert numbers([barrier("B7"), barrier("B07")]) == {"B7": 7, "B07": 8}
    assert numbers([barrier("B7.2"), barrier("B7")]) == {"B7.2": 7, "B7": 8}


def test_an_own_number_goes_before_a_free_one_wherever_it_stands() -> None:
    assert numbers([barrier("x"), barrier("y"), barrier("B1")]) == {"x": 2, "y": 3, "B1": 1}


def test_barriers_and_solutions_are_numbered_apart() -> None:
    assert numbers([barrier("x"), solution("y"), barrier("S1"), solution("S1b")]) == {
        "x": 1,
        "y": 1,
        "S1": 2,
        "S1b": 2,
    }


def test_no_statements_have_no_numbers() -> None:
    assert numbers([]) == {}


@given(
    st.lists(
        st.tuples(
            st.from_regex(r"[BSbsx]?0{0,2}[0-9a]{1,2}", fullmatch=True), st.sampled_from(Kind)
        ),
        unique_by=lambda pair: pair[0],
        max_size=12,
    )
)
def test_no_two_statements_of_a_kind_share_a_number(pairs: list[tuple[str, Kind]]) -> None:
    pack = [PackStatement(id=name, kind=kind, text="x") for name, kind in pairs]
    given_out = numbers(pack)
    assert set(given_out) == {name for name, _ in pairs}
    said = [label(kind, given_out[name]) for name, kind in pairs]
    assert len(set(said)) == len(said)
    assert all(number > 0 for number in given_out.values())


@pytest.mark.parametrize(
    ("kind", "number", "said"), [(Kind.BARRIER, 7, "B7"), (Kind.SOLUTION, 12, "S12")]
)
def test_a_number_is_said_with_its_letter(kind: Kind, number: int, said: str) -> None:
    assert label(kind, number) == said
