import pytest

from workshop.domain.again import again, fitted, read_for
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.draft import Draft, check_size
from workshop.domain.kind import Kind
from workshop.domain.pick import Pick, PickBy
from workshop.domain.reading import Reading
from workshop.domain.round import Weighting


def test_a_re_vote_is_the_same_round_over_the_chosen_statements() -> None:
    earlier = Draft(
        title="Solutions",
        question="Should we?",
        ballot=agreement(),
        pick=Pick(kind=Kind.SOLUTION),
        weighting=Weighting.GROUP,
    )
    pick = Pick(by=PickBy.HAND, statement_ids=("b", "a"))
    assert again(earlier, parent_id="r", title="Again", pick=pick, size=2) == Draft(
        title="Again",
        question="Should we?",
        ballot=agreement(),
        pick=pick,
        weighting=Weighting.GROUP,
        reading=Reading(places=1),
        parent_id="r",
    )


@pytest.mark.parametrize("ballot", [agreement(), points(5, 2), points(9, 1), ranking(5)])
@pytest.mark.parametrize("size", [2, 3, 12])
def test_a_ballot_is_made_to_fit_fewer_statements(ballot: Ballot, size: int) -> None:
    check_size(fitted(ballot, size), size)


def test_a_ballot_that_fits_stays_as_it_is() -> None:
    for ballot in (agreement(), points(5, 2), ranking(3)):
        assert fitted(ballot, 12) == ballot


@pytest.mark.parametrize(
    ("size", "places"), [(0, 1), (1, 1), (2, 1), (5, 2), (7, 3), (10, 5), (30, 5)]
)
def test_a_re_vote_is_read_for_at_most_half_of_what_it_asks(size: int, places: int) -> None:
    assert read_for(Reading(places=5, agree=80), size) == Reading(places=places, agree=80)
