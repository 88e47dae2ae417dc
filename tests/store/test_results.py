import random
from collections import Counter

import pytest

from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from tests.store.ballots import a_vote
from workshop.actions.joining import join
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.vote import Receipt
from workshop.errors import ResultIsHidden
from workshop.ranking.result import RoundResult
from workshop.store import groups, results
from workshop.store.results import Turnout

OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN


def turnout(room: Room, kind: Kind) -> Turnout:
    round_ = room.round_of(kind)
    with room.hall.store.reading() as database:
        return results.turnout(database, round_)


def revealed(room: Room, kind: Kind) -> RoundResult:
    with room.hall.store.reading() as database:
        return results.revealed(database, room.round_of(kind))


def early(room: Room, kind: Kind) -> RoundResult:
    with room.hall.store.reading() as database:
        return results.before_reveal(database, room.round_of(kind))


@pytest.mark.parametrize("seed", range(4))
def test_every_count_equals_a_recount(room: Room, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same votes in every run
    kind = chance.choice(list(Kind))
    room.step(kind, OPEN)
    statements = room.statements_of(kind)
    answers = [answer.key for answer in room.round_of(kind).ballot.answers]
    people = [room.somebody() for _ in range(chance.randrange(1, 12))]
    last: dict[tuple[str, str], str] = {}
    ballots = []
    for place, who in enumerate(people):
        diligent = place % 3 == 0
        for statement in statements:
            for sequence in range(chance.choice([1, 2]) if diligent else chance.choice([0, 0, 1])):
                answer = chance.choice(answers)
                ballots.append(a_vote(room, who, statement, answer, sequence=sequence))
                last[who.id, statement.version_id] = answer
    assert set(room.hall.writer.save(ballots)) == {Receipt.SAVED}
    room.step(kind, CLOSE, REVEAL)

    told = revealed(room, kind)
    recount = {statement.version_id: Counter[str]() for statement in statements}
    answered = Counter[str]()
    for (person, version), answer in last.items():
        recount[version][answer] += 1
        answered[person] += 1
    assert {
        placed.statement.version_id: dict(placed.standing.tally.counts) for placed in told.placed
    } == {version: dict(counts) for version, counts in recount.items()}
    assert (told.voted, told.joined) == (len(answered), len(people))
    assert turnout(room, kind) == Turnout(
        joined=len(people),
        voted=len(answered),
        finished=sum(count == len(statements) for count in answered.values()),
    )


def test_who_comes_after_the_close_changes_no_result(room: Room, clock: Clock) -> None:
    first = room.somebody()
    room.step(Kind.BARRIER, OPEN)
    room.vote(first, room.statements_of(Kind.BARRIER)[0], "a-lot")
    room.somebody()
    room.step(Kind.BARRIER, CLOSE)
    then = turnout(room, Kind.BARRIER)
    clock.pass_by(seconds=60)
    room.somebody()
    room.step(Kind.BARRIER, REVEAL)
    assert then == turnout(room, Kind.BARRIER) == Turnout(joined=2, voted=1, finished=0)
    assert revealed(room, Kind.BARRIER).joined == 2
    assert turnout(room, Kind.SOLUTION).joined == 3
    room.step(Kind.BARRIER, REOPEN)
    assert turnout(room, Kind.BARRIER).joined == 3


def test_before_anybody_has_come_every_number_is_0(room: Room) -> None:
    assert turnout(room, Kind.BARRIER) == Turnout(joined=0, voted=0, finished=0)


def test_observers_are_not_among_those_who_could_vote(room: Room) -> None:
    with room.hall.store.reading() as database:
        (watching,) = (
            group for group in groups.of_workshop(database, room.workshop.id) if group.observes
        )
    join(room.hall, workshop=room.now(), group_id=watching.id)
    room.somebody()
    assert turnout(room, Kind.BARRIER) == Turnout(joined=1, voted=0, finished=0)


@pytest.mark.parametrize(
    "steps",
    [(), (OPEN,), (OPEN, CLOSE), (OPEN, CLOSE, REOPEN), (OPEN, CLOSE, REVEAL, REOPEN),
     (OPEN, CLOSE, REVEAL, REOPEN, CLOSE)],
)  # fmt: skip
def test_a_result_is_hidden_until_it_is_revealed(room: Room, steps: tuple[RoundStep, ...]) -> None:
    room.step(Kind.BARRIER, *steps)
    with pytest.raises(ResultIsHidden):
        revealed(room, Kind.BARRIER)


@pytest.mark.parametrize(
    "steps", [(OPEN, CLOSE, REVEAL), (OPEN, CLOSE, REVEAL, REOPEN, CLOSE, REVEAL)]
)
def test_a_revealed_result_is_told(room: Room, steps: tuple[RoundStep, ...]) -> None:
    room.step(Kind.BARRIER, *steps)
    assert len(revealed(room, Kind.BARRIER).placed) == 24


def test_a_host_who_asks_on_purpose_is_told_before_the_reveal(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    first = room.statements_of(Kind.BARRIER)[0]
    room.vote(room.somebody(), first, "a-lot")
    told = early(room, Kind.BARRIER)
    assert told.placed[0].statement == first
    assert (told.voted, told.joined) == (1, 1)


def test_votes_of_one_round_are_not_counted_in_another(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[0], "a-lot")
    assert turnout(room, Kind.SOLUTION) == Turnout(joined=1, voted=0, finished=0)
    counts = [placed.standing.tally.answered for placed in early(room, Kind.SOLUTION).placed]
    assert counts == [0] * 30
