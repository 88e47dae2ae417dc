from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.order import personal_order

IDS = [f"version-{number:02}" for number in range(24)]
_ids = st.lists(st.text(max_size=6), unique=True, max_size=30)


@given(_ids, st.text(), st.text())
def test_every_statement_comes_once(ids: list[str], person: str, round_id: str) -> None:
    order = personal_order(ids, participant_id=person, round_id=round_id)
    assert sorted(order) == sorted(ids)


@given(st.permutations(IDS), st.text(), st.text())
def test_the_order_is_the_same_after_every_reload(
    ids: list[str], person: str, round_id: str
) -> None:
    assert personal_order(ids, participant_id=person, round_id=round_id) == personal_order(
        IDS, participant_id=person, round_id=round_id
    )


def test_a_hundred_people_have_a_hundred_orders() -> None:
    orders = {
        tuple(personal_order(IDS, participant_id=f"p{person}", round_id="r"))
        for person in range(100)
    }
    assert len(orders) == 100


def test_one_person_has_another_order_in_another_round() -> None:
    first = personal_order(IDS, participant_id="p", round_id="r1")
    assert personal_order(IDS, participant_id="p", round_id="r2") != first


def test_over_many_people_every_statement_stands_first_about_equally_often() -> None:
    firsts = [
        personal_order(IDS, participant_id=f"p{person}", round_id="r")[0] for person in range(2_400)
    ]
    counts = [firsts.count(version) for version in IDS]
    assert len(counts) == 24
    assert 60 < min(counts) <= max(counts) < 145  # 100 each, and four standard deviations


def test_the_order_is_pinned_so_that_an_upgrade_does_not_shuffle_a_running_workshop() -> None:
    order = personal_order(["a", "b", "c", "d", "e"], participant_id="p", round_id="r")
    assert order == ["a", "c", "d", "e", "b"]
