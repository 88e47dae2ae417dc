"""Rounds are sealed when they close, and again when their votes change after that; it says why."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256

import pytest

from tests.actions.records import all_acts
from tests.actions.sheets import enter, marks
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, now, take
from workshop.actions.casting import cast_ballot
from workshop.actions.forgetting import anonymise
from workshop.actions.rehearsing import remove_rehearsal
from workshop.actions.sealing import KEY, lines_of, seal, seal_again
from workshop.actions.tokens import receipt_code
from workshop.domain.participant import Participant
from workshop.domain.round import Round, RoundStep
from workshop.domain.seal import (
    Reason,
    Seal,
    characters,
    digest_of,
    line,
    receipt_of,
    seal_of,
)
from workshop.domain.workshop import WorkshopState
from workshop.store import ballots, seals, statements, workshops
from workshop.store.connection import Database
from workshop.store.secrets import read_or_keep

OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN


@pytest.fixture
def asked(room: Room) -> Round:
    """An open round: agree or not, over ten statements."""
    return take(room, add_round(room, BALLOTS["agreement"]), OPEN)


def say(room: Room, round_: Round, person: Participant, answer: str, sequence: int = 1) -> None:
    given = marks(room, round_, answer)
    cast_ballot(room.hall, round_=round_, participant_id=person.id, given=given, sequence=sequence)


def of(room: Room, round_: Round) -> tuple[Seal, ...]:
    with room.hall.store.reading() as database:
        return seals.of_round(database, round_.id)


def told(room: Room, action: str) -> list[Mapping[str, object]]:
    return [json.loads(detail) for _, _, act, detail in all_acts(room) if act == action]


def first_label(room: Room, round_: Round) -> str:
    with room.hall.store.reading() as database:
        return statements.of_round(database, round_.id)[0].label


def test_the_close_seals_the_votes_and_the_audit_carries_the_seal(room: Room, asked: Round) -> None:
    for answer in ("agree", "agree", "disagree"):
        say(room, asked, room.somebody(), answer)
    take(room, asked, CLOSE)
    (found,) = of(room, asked)
    label = first_label(room, asked)
    lines = [line(label, "", answer) for answer in ("agree", "agree", "disagree")]
    assert (found.reason, found.ballots, found.marks, found.paper) == (Reason.CLOSED, 3, 3, 0)
    assert found.digest == sha256("".join(lines).encode()).hexdigest() == digest_of(lines)
    assert found.seal == seal_of(found.salt, lines)
    (row,) = told(room, "votes sealed")
    assert (row["round"], row["seal"], row["ballots"]) == (asked.id, found.seal, 3)
    assert len(found.receipts) == len(set(found.receipts)) == 3


def test_before_the_reveal_nothing_tells_what_was_answered(room: Room, asked: Round) -> None:
    say(room, asked, room.somebody(), "agree")
    take(room, asked, CLOSE)
    (found,) = of(room, asked)
    written = json.dumps(all_acts(room))
    assert found.seal in written
    assert found.salt not in written
    assert found.digest not in written


def test_two_rounds_with_the_same_votes_have_other_seals(room: Room) -> None:
    rounds_ = [add_round(room, BALLOTS["agreement"]) for _ in range(2)]
    for round_ in rounds_:
        opened = take(room, now(room, round_), OPEN)
        say(room, opened, room.somebody(), "agree")
        take(room, opened, CLOSE)
    first, second = (of(room, round_)[-1] for round_ in rounds_)
    assert first.seal != second.seal
    assert characters(first.seal) != characters(second.seal)


def test_the_reveal_tells_salt_and_digest_and_seals_nothing_new(room: Room, asked: Round) -> None:
    say(room, asked, room.somebody(), "agree")
    take(room, asked, CLOSE, REVEAL)
    (found,) = of(room, asked)
    (row,) = told(room, "seal opened")
    assert (row["seal"], row["salt"], row["digest"]) == (found.seal, found.salt, found.digest)


def test_the_opening_says_what_is_asked_and_another_rule_says_something_else(room: Room) -> None:
    first = take(room, add_round(room, BALLOTS["agreement"]), OPEN, CLOSE, REOPEN, CLOSE)
    take(room, add_round(room, BALLOTS["scale"]), OPEN)
    one, again, other = (row["asked"] for row in told(room, "opening sealed"))
    assert one == again != other
    assert [row["opening"] for row in told(room, "opening sealed")] == [1, 2, 1]
    assert [each.reason for each in of(room, first)] == [Reason.CLOSED] * 2


def on_paper(room: Room, round_: Round) -> None:
    enter(room, round_, 7, marks(room, round_, "disagree"))


def late(room: Room, round_: Round) -> None:
    """A vote that the store took after the close, whatever let it in."""
    with room.hall.store.writing() as database:
        database.execute(
            "update votes set answer = 'not-sure' where round_id = ? and answer = 'agree'",
            [round_.id],
        )


def both(room: Room, round_: Round) -> None:
    on_paper(room, round_)
    late(room, round_)


@pytest.mark.parametrize(
    ("happens", "reason"),
    [(on_paper, Reason.PAPER), (late, Reason.LATE), (both, Reason.PAPER_AND_LATE)],
)
def test_votes_after_the_close_are_sealed_again_at_the_reveal_and_it_says_why(
    room: Room, asked: Round, happens: Callable[[Room, Round], None], reason: Reason
) -> None:
    say(room, asked, room.somebody(), "agree")
    closed = take(room, asked, CLOSE)
    happens(room, closed)
    take(room, closed, REVEAL)
    first, second = of(room, asked)
    assert (first.reason, second.reason, second.position) == (Reason.CLOSED, reason, 2)
    assert first.seal != second.seal
    (row,) = told(room, "seal opened")
    assert row["seal"] == second.seal
    assert first.salt not in json.dumps(all_acts(room)), "it would tell the one sheet"


def test_a_rehearsal_that_goes_after_the_reveal_is_sealed_and_told_anew(
    room: Room, asked: Round
) -> None:
    say(room, asked, room.somebody(), "agree")
    say(room, asked, room.somebody(rehearsal=True), "disagree")
    take(room, asked, CLOSE, REVEAL)
    remove_rehearsal(room.hall, workshop=room.now(), actor="alice")
    first, second = of(room, asked)
    assert (first.ballots, second.ballots, second.reason) == (2, 1, Reason.REHEARSAL)
    assert [row["seal"] for row in told(room, "seal opened")] == [first.seal, second.seal]


def test_anything_that_changes_votes_can_seal_and_what_changes_none_seals_nothing(
    room: Room, asked: Round
) -> None:
    say(room, asked, room.somebody(), "agree")
    closed = take(room, asked, CLOSE)
    with room.hall.store.writing() as database:
        before = seals.standing(database, closed.id)
        assert seal_again(database, closed, now="later") == before
        made = seal(database, closed, reason=Reason.LATE, now="later")
        assert seals.standing(database, closed.id) == made
    assert (made.reason, made.position, made.sealed_at) == (Reason.LATE, 2, "later")


def test_an_empty_round_has_a_seal(room: Room, asked: Round) -> None:
    take(room, asked, CLOSE, REVEAL)
    (found,) = of(room, asked)
    assert (found.ballots, found.receipts, found.digest) == (0, (), digest_of([]))


def test_receipts_of_late_votes_outlive_forgetting_people(room: Room, asked: Round) -> None:
    """What came after the close is sealed before people have other ids, and never again."""
    people = [room.somebody() for _ in range(3)]
    for person in people:
        say(room, asked, person, "agree")
    closed = take(room, asked, CLOSE)
    late(room, closed)
    with room.hall.store.writing() as database:
        workshops.set_state(database, room.workshop.id, WorkshopState.ENDED)
        saved = receipts_now(database, closed)
    anonymise(room.hall, workshop=room.now(), actor="alice")
    take(room, closed, REVEAL)
    first, second = of(room, asked)
    assert (second.reason, set(second.receipts)) == (Reason.LATE, saved)
    assert saved.isdisjoint(first.receipts)
    assert [row["seal"] for row in told(room, "seal opened")] == [second.seal]


def receipts_now(database: Database, round_: Round) -> set[str]:
    """The receipts that phones show of the votes as they are."""
    key = read_or_keep(database, KEY, fresh="")
    labels = {s.version_id: s.label for s in statements.of_round(database, round_.id)}
    given = ballots.before_reveal(database, round_)
    return {
        receipt_of(receipt_code(key, round_.id, who), lines_of(told_, labels))
        for who, told_ in zip(given.people, given.marks, strict=True)
    }
