"""A machine that drives a room against a dictionary: what is stored is what the model says."""

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from tests.fixtures.house import fresh_store
from tests.fixtures.people import Room
from tests.store.ballots import a_vote, stored
from workshop.actions.casting import cast_votes
from workshop.actions.founding import found_workshop
from workshop.actions.hall import open_hall
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.plan import Plan
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.vote import Receipt, Vote
from workshop.errors import Refused
from workshop.packs.seeds import seed
from workshop.store import results
from workshop.store.results import Turnout

CHOSEN = ["B01", "B02", "B03", "S01", "S02"]
KEYS = {
    Kind.BARRIER: ["a-lot", "a-little", "no", "not-sure"],
    Kind.SOLUTION: ["agree", "not-sure", "disagree"],
}
kinds = st.sampled_from(Kind)


def _moment() -> datetime:
    return datetime(2026, 11, 26, 10, 0, tzinfo=UTC)


class RoomModel(RuleBasedStateMachine):
    """The model: the state of each round by kind, and each vote by (person, version)."""

    people = Bundle("people")
    sent = Bundle("sent")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        hall = open_hall(fresh_store(self.folder / "room.sqlite3"), clock=_moment)
        workshop = found_workshop(
            hall,
            wanted=Plan(title="Model"),
            pack=seed("mainstreaming-ced"),
            chosen=CHOSEN,
            code_length=4,
            actor="alice",
        )
        self.room = Room(hall, workshop)
        self.versions = {kind: self.room.statements_of(kind) for kind in Kind}
        self.states = dict.fromkeys(Kind, RoundState.DRAFT)
        self.votes: dict[tuple[str, str], tuple[str, int]] = {}
        self.joined = 0

    def teardown(self) -> None:
        self.room.hall.store.close()
        shutil.rmtree(self.folder)

    @initialize(target=people)
    def two_come_early(self) -> object:
        return multiple(self._join(), self._join())

    @rule(target=people)
    def join(self) -> Participant:
        return self._join()

    def _join(self) -> Participant:
        self.joined += 1
        return self.room.somebody()

    @rule(kind=kinds)
    def open(self, kind: Kind) -> None:
        allowed = self.states[kind] is RoundState.DRAFT and not self._another_is_open(kind)
        self._step(kind, RoundStep.OPEN, RoundState.OPEN, allowed=allowed)

    @rule(kind=kinds)
    def close(self, kind: Kind) -> None:
        allowed = self.states[kind] is RoundState.OPEN
        self._step(kind, RoundStep.CLOSE, RoundState.CLOSED, allowed=allowed)

    @rule(kind=kinds)
    def reveal(self, kind: Kind) -> None:
        allowed = self.states[kind] is RoundState.CLOSED and not self._another_is_open(kind)
        self._step(kind, RoundStep.REVEAL, RoundState.REVEALED, allowed=allowed)

    @rule(kind=kinds)
    def reopen(self, kind: Kind) -> None:
        been_open = self.states[kind] in {RoundState.CLOSED, RoundState.REVEALED}
        allowed = been_open and not self._another_is_open(kind)
        self._step(kind, RoundStep.REOPEN, RoundState.OPEN, allowed=allowed)

    def _another_is_open(self, kind: Kind) -> bool:
        return any(
            state is RoundState.OPEN for other, state in self.states.items() if other is not kind
        )

    def _step(self, kind: Kind, step: RoundStep, state: RoundState, *, allowed: bool) -> None:
        try:
            self.room.step(kind, step)
        except Refused:
            assert not allowed
        else:
            assert allowed
            self.states[kind] = state

    @precondition(lambda self: RoundState.OPEN in self.states.values())
    @rule(
        who=people, place=st.integers(0, 2), sequence=st.integers(0, 4), data=st.data(), target=sent
    )
    def vote_in_the_open_round(
        self, who: Participant, place: int, sequence: int, data: st.DataObject
    ) -> tuple[Kind, Vote]:
        (kind,) = (kind for kind, state in self.states.items() if state is RoundState.OPEN)
        return self._vote(kind, who, place=place, sequence=sequence, data=data)

    @rule(
        kind=kinds,
        who=people,
        place=st.integers(0, 2),
        sequence=st.integers(0, 4),
        data=st.data(),
        target=sent,
    )
    def vote_in_any_round(
        self, kind: Kind, who: Participant, place: int, sequence: int, data: st.DataObject
    ) -> tuple[Kind, Vote]:
        return self._vote(kind, who, place=place, sequence=sequence, data=data)

    def _vote(
        self, kind: Kind, who: Participant, *, place: int, sequence: int, data: st.DataObject
    ) -> tuple[Kind, Vote]:
        statement = self.versions[kind][place % len(self.versions[kind])]
        answer = data.draw(st.sampled_from(KEYS[kind]))
        vote = a_vote(self.room, who, statement, answer, sequence=sequence)
        self._cast(kind, vote)
        return kind, vote

    @rule(earlier=sent)
    def replay_a_vote(self, earlier: tuple[Kind, Vote]) -> None:
        self._cast(*earlier)

    @rule(first=consumes(sent), second=consumes(sent))
    def replay_two_votes_out_of_order(
        self, first: tuple[Kind, Vote], second: tuple[Kind, Vote]
    ) -> None:
        self._cast(*second)
        self._cast(*first)

    def _cast(self, kind: Kind, vote: Vote) -> None:
        (receipt,) = cast_votes(self.room.hall, workshop_id=self.room.workshop.id, votes=[vote])
        assert receipt is self._expected(kind, vote)
        key = vote.participant_id, vote.version_id
        _, last = self.votes.get(key, ("", -1))
        if receipt is Receipt.SAVED and vote.sequence > last:
            self.votes[key] = (vote.answer, vote.sequence)

    def _expected(self, kind: Kind, vote: Vote) -> Receipt:
        if self.states[kind] is not RoundState.OPEN:
            return Receipt.NOT_OPEN
        standing, last = self.votes.get((vote.participant_id, vote.version_id), ("", -1))
        is_said = vote.sequence > last or vote.answer == standing
        return Receipt.SAVED if is_said else Receipt.SUPERSEDED

    @invariant()
    def the_votes_are_those_of_the_model(self) -> None:
        assert stored(self.room) == {(*key, *value) for key, value in self.votes.items()}

    @invariant()
    def the_states_and_the_turnout_are_those_of_the_model(self) -> None:
        for kind in Kind:
            round_ = self.room.round_of(kind)
            assert round_.state is self.states[kind]
            with self.room.hall.store.reading() as database:
                counted = results.turnout(database, round_)
            assert counted == self._turnout(kind)

    def _turnout(self, kind: Kind) -> Turnout:
        versions = {statement.version_id for statement in self.versions[kind]}
        voters = [person for person, version in self.votes if version in versions]
        return Turnout(
            joined=self.joined,
            voted=len(set(voters)),
            finished=sum(voters.count(person) == len(versions) for person in set(voters)),
        )


RoomModel.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestRoomModel = RoomModel.TestCase
