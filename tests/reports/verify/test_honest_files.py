"""Whatever happens to the rounds of a workshop, the file of an honest one holds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.actions.sheets import enter, marks, withdraw
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, now, take
from tests.reports.verify.played import Told, changed, exported, played
from tests.store.test_upgrade import old_file
from workshop.actions.casting import cast_ballot
from workshop.actions.files import document_file
from workshop.actions.hall import open_hall
from workshop.actions.rehearsing import remove_rehearsal
from workshop.domain.round import Round, RoundStep, Weighting
from workshop.reports.verify.check import Anchors, check
from workshop.reports.verify.reading import read
from workshop.store import seals, workshops
from workshop.store.connection import Store

__all__ = ["old_file"]

OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN


def asked(room: Room) -> Round:
    return take(room, add_round(room, BALLOTS["agreement"]), OPEN)


def say(room: Room, round_: Round, *, rehearsal: bool = False, answer: str = "agree") -> None:
    person = room.somebody(rehearsal=rehearsal)
    given = marks(room, round_, answer, "disagree")
    cast_ballot(room.hall, round_=round_, participant_id=person.id, given=given, sequence=1)


def paper_before_and_after_the_close(room: Room) -> None:
    round_ = asked(room)
    say(room, round_)
    enter(room, round_, 1, marks(room, round_, "agree"))
    enter(room, round_, 2, marks(room, round_, "not-sure"), sure=True)
    closed = take(room, round_, CLOSE)
    enter(room, closed, 3, marks(room, closed, "disagree"), sure=True)
    withdraw(room, closed, 2)
    take(room, closed, REVEAL)


def reopened_after_the_reveal(room: Room) -> None:
    round_ = asked(room)
    say(room, round_)
    again = take(room, round_, CLOSE, REVEAL, REOPEN)
    say(room, again, answer="disagree")
    take(room, again, CLOSE, REVEAL)


def a_rehearsal_among_people(room: Room) -> None:
    round_ = asked(room)
    say(room, round_)
    say(room, round_, rehearsal=True)
    take(room, round_, CLOSE, REVEAL)
    remove_rehearsal(room.hall, workshop=room.now(), actor="alice")


def a_rehearsal_alone_and_then_the_evening(room: Room) -> None:
    round_ = asked(room)
    say(room, round_, rehearsal=True)
    take(room, round_, CLOSE, REVEAL)
    remove_rehearsal(room.hall, workshop=room.now(), actor="alice")
    opened = take(room, now(room, round_), OPEN)
    say(room, opened)
    take(room, opened, CLOSE, REVEAL)


def a_rehearsal_that_was_opened_again_and_then_the_evening(room: Room) -> None:
    round_ = asked(room)
    say(room, round_, rehearsal=True)
    again = take(room, round_, CLOSE, REVEAL, REOPEN)
    take(room, again, CLOSE, REVEAL)
    remove_rehearsal(room.hall, workshop=room.now(), actor="alice")
    opened = take(room, now(room, round_), OPEN)
    say(room, opened)
    take(room, opened, CLOSE, REVEAL)


def one_that_nobody_answered(room: Room) -> None:
    take(room, asked(room), CLOSE, REVEAL)


def one_revealed_and_one_open(room: Room) -> None:
    played(room)
    say(room, asked(room))


def one_revealed_and_one_opened_again(room: Room) -> None:
    played(room)
    round_ = asked(room)
    say(room, round_)
    take(room, round_, CLOSE, REVEAL, REOPEN)


def each_group_the_same(room: Room) -> None:
    played(room, weighting=Weighting.GROUP)


EVENINGS = [
    paper_before_and_after_the_close,
    reopened_after_the_reveal,
    a_rehearsal_among_people,
    a_rehearsal_alone_and_then_the_evening,
    a_rehearsal_that_was_opened_again_and_then_the_evening,
    one_that_nobody_answered,
    one_revealed_and_one_open,
    one_revealed_and_one_opened_again,
    each_group_the_same,
]


@pytest.mark.parametrize("with_votes", [True, False])
@pytest.mark.parametrize("evening", EVENINGS, ids=lambda evening: evening.__name__)
def test_the_file_holds(room: Room, evening: Callable[[Room], None], with_votes: bool) -> None:
    evening(room)
    assert check(exported(room, with_votes=with_votes)).findings == ()


def test_that_it_was_opened_after_its_result_was_shown_cannot_be_left_out(room: Room) -> None:
    reopened_after_the_reveal(room)

    def hidden(told: Told) -> None:
        assert told["rounds"][0]["opened_after_reveal"] == 1
        told["rounds"][0]["opened_after_reveal"] = 0

    (said,) = check(changed(exported(room), hidden)).findings
    assert "after its result had been shown is 1 by the audit, and 0 in the file" in said


def test_a_file_from_before_the_reopening_is_one_from_which_this_one_went_on(room: Room) -> None:
    round_ = played(room)
    older = exported(room)
    take(room, now(room, round_), REOPEN)
    take(room, now(room, round_), CLOSE, REVEAL)
    assert check(exported(room), Anchors(older=older)).findings == ()


def test_characters_of_a_seal_that_was_replaced_are_known_and_it_says_so(room: Room) -> None:
    round_ = asked(room)
    say(room, round_)
    closed = take(room, round_, CLOSE)
    enter(room, closed, 3, marks(room, closed, "disagree"))
    take(room, closed, REVEAL)
    content = exported(room)
    (before, _) = seals_in(content)
    verdict = check(content, Anchors(seals=(before,)))
    assert verdict.is_whole
    assert any("is an earlier seal, replaced since (paper)" in said for said in verdict.notes)


def test_characters_of_a_round_that_is_not_revealed_yet_accuse_nobody(room: Room) -> None:
    played(room)
    second = take(room, add_round(room, BALLOTS["agreement"], size=3), OPEN, CLOSE)
    with room.hall.store.reading() as database:
        standing = seals.standing(database, second.id)
    assert standing is not None
    shown = standing.characters
    verdict = check(exported(room), Anchors(seals=(shown,)))
    assert verdict.is_whole, verdict.findings
    assert any(f"{shown} is the seal of a round that was not revealed" in n for n in verdict.notes)
    assert not any(shown in held for held in verdict.held)


def test_rules_that_no_ballot_has_are_named_and_end_no_check(room: Room) -> None:
    played(room)

    def no_answers(told: Told) -> None:
        told["rounds"][0]["ballot"]["answers"] = []

    verdict = check(changed(exported(room), no_answers))
    assert any("its rules or counts are none that this program" in f for f in verdict.findings)


def seals_in(content: bytes) -> list[str]:
    """The characters of every seal in a file."""
    return [seal.characters for each in read(content).rounds for seal in each.seals]


def test_rounds_from_before_there_were_seals_are_told_as_such(
    old_file: Path,
) -> None:
    store = Store(old_file)
    hall = open_hall(store)
    with store.reading() as database:
        workshop = workshops.by_code(database, "ABCD")
    assert workshop is not None
    verdict = check(document_file(hall, workshop=workshop))
    store.close()
    assert verdict.findings == ()
    assert any("was closed before this program made seals" in said for said in verdict.notes)
