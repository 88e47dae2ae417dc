import pytest

from workshop.domain.refinement.notes import PRIORITIES
from workshop.domain.refinement.priority import differs
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
