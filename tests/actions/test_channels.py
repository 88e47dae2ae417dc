"""Whatever people vote by, the result is the same: paper and tablets count exactly like phones."""

import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fixtures.house import fresh_store
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, of, take
from workshop.actions.casting import cast_ballot
from workshop.actions.founding import found_workshop
from workshop.actions.hall import open_hall
from workshop.actions.joining import join
from workshop.actions.keying import Written, enter_sheet
from workshop.actions.sharing import end_turn, share_tablet, start_turn
from workshop.actions.tokens import new_id, new_token, token_hash
from workshop.domain.ballot import ABSTAIN, Ballot, BallotKind
from workshop.domain.ballots.marks import Mark
from workshop.domain.keys import highest, keys
from workshop.domain.participant import Channel
from workshop.domain.plan import Plan
from workshop.domain.round import Round, RoundStep, Weighting
from workshop.domain.vote import Receipt
from workshop.packs.seeds import seed
from workshop.store import groups, participants, results, tablets

SIZE = 4
Given = tuple[str, ...]  # an answer for each statement; empty for none
People = list[tuple[Channel, int, Given]]


def answers(ballot: Ballot) -> st.SearchStrategy[Given]:
    """A valid ballot over four statements, with at least one mark."""
    if ballot.kind is BallotKind.RANKING:
        orders = st.permutations(["1", "2", "3", ""]).map(tuple)
        return orders | st.just((ABSTAIN,) * SIZE)
    if ballot.kind is BallotKind.POINTS:
        some = st.lists(st.sampled_from(["", "0", "1", "2"]), min_size=SIZE, max_size=SIZE)
        return some.map(tuple).filter(any) | st.just((ABSTAIN,) * SIZE)
    if ballot.kind is BallotKind.MATRIX:
        steps = st.sampled_from([f"{step}" for step in range(highest(ballot) + 1)])
        return st.lists(steps, min_size=SIZE, max_size=SIZE).map(tuple)
    offered = ["", *(found.answer.key for found in keys(ballot))]
    picked = st.lists(st.sampled_from(offered), min_size=SIZE, max_size=SIZE)
    return picked.map(tuple).filter(any)


def as_given(room: Room, round_: Round, told: Given) -> dict[Mark, str]:
    found: dict[Mark, str] = {}
    for statement, answer in zip(of(room, round_), told, strict=True):
        if round_.ballot.kind is BallotKind.MATRIX:
            for criterion in round_.ballot.criteria:
                key = "not-my-field" if answer == "0" else answer
                found[statement.version_id, criterion.key] = key
        elif answer:
            found[statement.version_id, ""] = answer
    return found


def vote_by(room: Room, round_: Round, channel: Channel, *, group_id: str, told: Given) -> None:
    given_ = as_given(room, round_, told)
    if channel is Channel.PAPER:
        _on_paper(room, round_, group_id, given_)
        return
    token = _phone(room, group_id) if channel is Channel.PHONE else _turn(room, group_id)
    with room.hall.store.reading() as database:
        who = participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)
    assert who is not None
    receipt = cast_ballot(room.hall, round_=round_, participant_id=who.id, given=given_, sequence=1)
    assert receipt is Receipt.SAVED


def _on_paper(room: Room, round_: Round, group_id: str, given_: dict[Mark, str]) -> None:
    with room.hall.store.reading() as database:
        number = 1 + participants.by_channel(database, room.workshop.id).get("paper", 0)
    enter_sheet(
        room.hall,
        workshop=room.now(),
        round_id=round_.id,
        written=Written(number=number, group_id=group_id, given=given_),
        actor="alice",
        sure=True,
    )


def _phone(room: Room, group_id: str) -> str:
    return join(room.hall, workshop=room.now(), group_id=group_id)


def _turn(room: Room, group_id: str) -> str:
    share_tablet(room.hall, workshop=room.now(), tablet_id=new_id(), actor="alice")
    with room.hall.store.reading() as database:
        tablet = tablets.of_workshop(database, room.workshop.id)[-1]
    end_turn(room.hall, tablet=tablet)
    token = new_token()
    start_turn(room.hall, workshop=room.now(), tablet=tablet, token=token, group_id=group_id)
    return token


def told_by(room: Room, round_: Round, people: Sequence[tuple[Channel, int, Given]]) -> object:
    """The result of a round in which these people voted, without what names the round."""
    with room.hall.store.reading() as database:
        offered = groups.voting(database, room.workshop.id)
    take(room, round_, RoundStep.OPEN)
    for channel, group, told in people:
        vote_by(room, round_, channel, group_id=offered[group].id, told=told)
    closed = take(room, round_, RoundStep.CLOSE, RoundStep.REVEAL)
    with room.hall.store.reading() as database:
        result = results.revealed(database, closed)
    return result.voted, [
        (placed.statement.label, placed.standing.rank, placed.standing.score, placed.standing.tally)
        for placed in result.placed
    ]


@pytest.mark.parametrize("weighting", Weighting)
@pytest.mark.parametrize("name", list(BALLOTS))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_mixture_of_channels_gives_the_result_of_the_same_ballots_by_phone(
    name: str, weighting: Weighting, data: st.DataObject
) -> None:
    ballot = BALLOTS[name]
    person = st.tuples(st.sampled_from(Channel), st.integers(0, 2), answers(ballot))
    people: People = data.draw(st.lists(person, min_size=1, max_size=7))
    by_phone: People = [(Channel.PHONE, group, told) for _, group, told in people]
    with tempfile.TemporaryDirectory() as folder:
        store = fresh_store(Path(folder) / "room.sqlite3")
        hall = open_hall(store, clock=lambda: datetime(2026, 11, 26, 10, 0, tzinfo=UTC))
        workshop = found_workshop(
            hall,
            wanted=Plan(title="Mixture"),
            pack=seed("cedp"),
            chosen=[entry.id for entry in seed("cedp").statements][:SIZE],
            code_length=4,
            actor="alice",
        )
        room = Room(hall, workshop)
        mixed = add_round(room, ballot, size=SIZE, weighting=weighting)
        plain = add_round(room, ballot, size=SIZE, weighting=weighting)
        assert told_by(room, mixed, people) == told_by(room, plain, by_phone)
        store.close()
