import pytest

from workshop.domain.refinement.notes import PRIORITIES
from workshop.domain.refinement.priority import differs, goes_against
from workshop.ranking.certainty.tiers import Tier


@pytest.mark.parametrize("tier", [*Tier, None])
@pytest.mark.parametrize("priority", ["", *PRIORITIES])
def test_writers_and_room_differ_where_one_is_sure_of_the_opposite(
    priority: str, tier: Tier | None
) -> None:
    opposite = {
        (Tier.CLEAR, "later"),
        (Tier.CLEAR, "not-now"),
        (Tier.CLEAR_NOT, "first"),
    }
    assert differs(priority, tier) is ((tier, priority) in opposite)


@pytest.mark.parametrize(
    ("disagree", "priority", "against"),
    [(6, "", True), (5, "", False), (6, "first", True), (6, "later", False), (6, "not-now", False)],
)
def test_what_most_disagree_with_needs_a_reason_unless_it_is_put_off(
    disagree: int, priority: str, *, against: bool
) -> None:
    assert goes_against(priority, disagree=disagree, answers=10) is against
