"""Whichever of several ballots of one person wins, it stands as it was filled in."""

import threading
from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fixtures.people import Room
from tests.fixtures.rounds import open_round, take
from workshop.actions.casting import cast_ballot
from workshop.domain.ballot import ABSTAIN, Ballot
from workshop.domain.ballots.marks import Mark, has_abstained
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT, matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import order_of, ranking
from workshop.domain.filling import filled
from workshop.domain.participant import Participant
from workshop.domain.round import Round, RoundStep
from workshop.domain.vote import Receipt
from workshop.errors import OverBudget
from workshop.store import results, votes
from workshop.store.frozen import statements_of

SIZE = 4
BUDGET = 6


def versions(room: Room, round_: Round) -> list[str]:
    with room.hall.store.reading() as database:
        return [statement.version_id for statement in statements_of(database, round_)]


def stored(room: Room, round_: Round, who: Participant) -> dict[Mark, str]:
    with room.hall.store.reading() as database:
        return votes.marks(database, round_id=round_.id, participant_id=who.id)


def cast(
    room: Room, round_: Round, who: Participant, given: Mapping[Mark, str], sequence: int
) -> Receipt:
    return cast_ballot(
        room.hall, round_=round_, participant_id=who.id, given=given, sequence=sequence
    )


counts = st.lists(st.integers(0, BUDGET), min_size=SIZE, max_size=SIZE).filter(
    lambda many: sum(many) <= BUDGET
)
sent = st.one_of(st.none(), counts)  # None abstains


def spread(ids: list[str], many: list[int] | None) -> dict[Mark, str]:
    if many is None:
        return {(ids[0], ""): ABSTAIN}
    return {(version_id, ""): str(n) for version_id, n in zip(ids, many, strict=True)}


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(sent, st.integers(1, 4)), min_size=1, max_size=6))
def test_in_any_order_the_highest_number_stands_as_a_whole(
    room: Room, ballots: list[tuple[list[int] | None, int]]
) -> None:
    round_ = open_round(room, points(BUDGET), most=SIZE)
    ids, who = versions(room, round_), room.somebody()
    standing: tuple[dict[Mark, str], int] = ({}, 0)
    for many, sequence in ballots:
        whole = filled(round_.ballot, ids, spread(ids, many))
        receipt = cast(room, round_, who, spread(ids, many), sequence)
        is_kept = sequence > standing[1] or whole == standing[0]
        assert receipt is (Receipt.SAVED if is_kept else Receipt.SUPERSEDED)
        if sequence > standing[1]:
            standing = whole, sequence
        assert stored(room, round_, who) == standing[0]
    take(room, round_, RoundStep.CLOSE)


def test_of_two_ballots_with_one_number_the_second_is_not_called_saved(room: Room) -> None:
    """Even when their first marks are the same."""
    round_ = open_round(room, points(BUDGET), most=2)
    ids, who = versions(room, round_), room.somebody()
    assert cast(room, round_, who, spread(ids, [0, 3]), 5) is Receipt.SAVED
    assert cast(room, round_, who, spread(ids, [0, 4]), 5) is Receipt.SUPERSEDED
    assert cast(room, round_, who, spread(ids, [0, 3]), 5) is Receipt.SAVED


def all_at_once(room: Room, round_: Round, who: Participant, many: list[dict[Mark, str]]) -> None:
    """Send every ballot in a thread of its own; number 1 is the first of the list."""
    start = threading.Barrier(len(many))

    def send(given: dict[Mark, str], sequence: int) -> None:
        start.wait()
        cast(room, round_, who, given, sequence)

    threads = [
        threading.Thread(target=send, args=(given, sequence))
        for sequence, given in enumerate(many, start=1)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("last_abstains", [False, True])
def test_points_sent_all_at_once_never_mix_and_are_never_over_the_budget(
    room: Room, *, last_abstains: bool
) -> None:
    round_ = open_round(room, points(BUDGET), most=SIZE)
    ids, who = versions(room, round_), room.somebody()
    many = [spread(ids, [BUDGET if n % SIZE == at else 0 for at in range(SIZE)]) for n in range(12)]
    if last_abstains:
        many.append(spread(ids, None))
    all_at_once(room, round_, who, many)
    marks = stored(room, round_, who)
    assert marks == filled(round_.ballot, ids, many[-1])
    assert has_abstained(marks) is last_abstains
    assert sum(int(mark) for mark in marks.values() if mark.isdigit()) <= BUDGET


def test_orders_sent_all_at_once_never_mix(room: Room) -> None:
    round_ = open_round(room, ranking(3), most=SIZE)
    ids, who = versions(room, round_), room.somebody()
    orders = [[*ids[n % SIZE :], *ids[: n % SIZE]][: 1 + n % 3] for n in range(12)]
    many = [{(v, ""): str(p) for p, v in enumerate(order, start=1)} for order in orders]
    all_at_once(room, round_, who, many)
    assert order_of(stored(room, round_, who)) == orders[-1]


def test_both_answers_of_a_matrix_come_from_one_card(room: Room) -> None:
    round_ = open_round(room, matrix(), most=1)
    (version_id,), who = versions(room, round_), room.somebody()
    many = [
        {(version_id, IMPACT): str(1 + n % 5), (version_id, FEASIBILITY): str(5 - n % 5)}
        for n in range(12)
    ]
    all_at_once(room, round_, who, many)
    assert stored(room, round_, who) == many[-1]


def test_a_ballot_over_its_budget_leaves_what_stood(room: Room) -> None:
    round_ = open_round(room, points(BUDGET), most=SIZE)
    ids, who = versions(room, round_), room.somebody()
    cast(room, round_, who, spread(ids, [1, 2, 0, 0]), 1)
    before = stored(room, round_, who)
    with pytest.raises(OverBudget):
        cast(room, round_, who, {(v, ""): "2" for v in ids}, 2)
    assert stored(room, round_, who) == before


@pytest.mark.parametrize("ballot", [points(BUDGET), ranking(2)], ids=lambda b: str(b.kind))
def test_an_abstention_counts_in_the_turnout_and_changes_no_score(
    room: Room, ballot: Ballot
) -> None:
    round_ = open_round(room, ballot, most=SIZE)
    ids = versions(room, round_)
    cast(room, round_, room.somebody(), {(ids[2], ""): "2", (ids[1], ""): "1"}, 1)
    before, people = counted(room, round_)
    cast(room, round_, room.somebody(), {(ids[0], ""): ABSTAIN}, 1)
    after, more = counted(room, round_)
    assert (people, more) == ((1, 1), (2, 2))
    assert after == before


def counted(room: Room, round_: Round) -> tuple[dict[str, object], tuple[int, int]]:
    """Score by version; how many have voted and how many have finished."""
    with room.hall.store.reading() as database:
        result = results.before_reveal(database, round_)
        people = results.turnout(database, round_)
    scores: dict[str, object] = {
        placed.statement.version_id: placed.standing.score for placed in result.placed
    }
    return scores, (people.voted, people.finished)
