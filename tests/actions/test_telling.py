"""Findings from a real database: behind the reveal, computed once, never older than the votes."""

import dataclasses
import threading

import pytest

from tests.fixtures.groups import called
from tests.fixtures.mark_tables import table_of
from tests.fixtures.people import Room
from tests.fixtures.repeats import agreeing, refined_between, solutions, voted_twice
from tests.fixtures.rounds import open_round, take
from workshop.actions.casting import cast_ballot
from workshop.actions.telling import changes_of, findings_of, foresee, links_of
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.points import points
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.round import Round, RoundStep
from workshop.domain.statement import Statement
from workshop.errors import ResultIsHidden
from workshop.ranking.ballots import Ballots
from workshop.ranking.between.stability import Outcome
from workshop.ranking.findings import changed
from workshop.store.repeats import ballots_of, repeat_of

SHOW = (RoundStep.CLOSE, RoundStep.REVEAL)


def voted(room: Room, people: int = 7) -> Round:
    round_ = open_round(room, agreement(), most=3)
    known = solutions(room, 3)
    for marks in agreeing(known, [6, 3, 1])[:people]:
        cast_ballot(
            room.hall, round_=round_, participant_id=room.somebody().id, given=marks, sequence=1
        )
    return round_


def test_nothing_is_told_before_the_reveal_nor_after_voting_opens_again(room: Room) -> None:
    round_ = voted(room)
    with pytest.raises(ResultIsHidden):
        findings_of(room.hall, round_)
    closed = take(room, round_, RoundStep.CLOSE)
    with pytest.raises(ResultIsHidden):
        findings_of(room.hall, closed)
    revealed = take(room, closed, RoundStep.REVEAL)
    assert findings_of(room.hall, revealed).result.voted == 7
    again = take(room, revealed, RoundStep.REOPEN)
    with pytest.raises(ResultIsHidden):
        findings_of(room.hall, again)


def test_findings_are_computed_once_and_shared(room: Room) -> None:
    round_ = take(room, voted(room), *SHOW)
    first = findings_of(room.hall, round_)
    assert findings_of(room.hall, round_) is first
    found = []
    ready = threading.Barrier(4)

    def ask() -> None:
        ready.wait()
        found.append(findings_of(room.hall, round_))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    room.hall.board.changed(room.workshop.id, phones=False)
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert all(each is first for each in found)
    assert len(found) == 4


def test_a_vote_that_comes_later_is_in_the_findings(room: Room) -> None:
    """Paper is keyed in after the reveal, too."""
    round_ = take(room, voted(room), *SHOW)
    first = findings_of(room.hall, round_)
    with room.hall.store.writing() as database:
        database.execute("update votes set answer = 'disagree' where round_id = ?", [round_.id])
    room.hall.board.changed(room.workshop.id, phones=False)
    later = findings_of(room.hall, round_)
    assert later is not first
    assert {detail.support.agree.people for detail in later.details} == {0}


def test_groups_have_the_names_of_the_workshop(room: Room) -> None:
    round_ = open_round(room, agreement(), most=2)
    people = [room.somebody() for _ in range(12)]
    with room.hall.store.writing() as database:
        for place, who in enumerate(people):
            name = "Resident" if place < 6 else "Councillor"
            database.execute(
                "update participants set group_id = ? where id = ?",
                [called(room, name).id, who.id],
            )
    for place, who in enumerate(people):
        marks = {
            (each.version_id, ""): "agree" if place % 3 else "disagree"
            for each in solutions(room, 2)
        }
        cast_ballot(room.hall, round_=round_, participant_id=who.id, given=marks, sequence=1)
    found = findings_of(room.hall, take(room, round_, *SHOW))
    assert [(each.name, each.people, each.shown) for each in found.groups] == [
        ("Councillor", 6, True),
        ("Resident", 6, True),
    ]
    shares = found.details[0].group_shares
    assert [each.answers for each in shares] == [6, 6]
    assert [each.support.share for each in shares if each.support] == pytest.approx([4 / 6] * 2)


def test_what_changed_between_two_votes(room: Room) -> None:
    known = solutions(room, 2)
    _, again = voted_twice(room, agreeing(known, [7, 2]), agreeing(known, [7, 5]), most=2)
    changes = changes_of(room.hall, again)
    assert changes is not None
    steady, moved = changes.changes
    assert (steady.after.statement, moved.after.statement) == (known[0], known[1])
    assert (steady.both, moved.both) == (7, 7)
    assert moved.table == ((2, 0, 0), (0, 0, 0), (3, 0, 2))
    assert steady.stability is not None
    assert steady.stability.outcome is Outcome.STABLE_CONSENSUS
    assert moved.stability is not None
    assert moved.stability.outcome is Outcome.CHANGING
    assert moved.mcnemar is not None
    assert (moved.mcnemar.won, moved.mcnemar.lost, moved.mcnemar.p) == (3, 0, 0.25)
    assert moved.bowker is not None
    assert moved.bowker.chi2 == 3


def test_the_order_of_people_and_statements_never_matters_for_what_changed(room: Room) -> None:
    _, again = refined_between(room)
    found = findings_of(room.hall, again)
    with room.hall.store.reading() as database:
        repeat = repeat_of(database, again)
        assert repeat is not None
        before, after = ballots_of(database, repeat)
    asis = changed.changes_of(repeat, found, earlier=before, later=after)
    turned = changed.changes_of(
        repeat,
        dataclasses.replace(found, details=found.details[::-1]),
        earlier=_turned(before),
        later=after,
    )
    by_id = {each.after.statement.id: each for each in turned.changes}
    assert by_id == {each.after.statement.id: each for each in asis.changes}
    assert turned.moves == asis.moves
    assert turned.repeat.changes == asis.repeat.changes


def _turned(ballots: Ballots) -> Ballots:
    return Ballots(
        people=ballots.people[::-1],
        groups=ballots.groups[::-1],
        marks=table_of([*ballots.marks][::-1]),
    )


def test_under_five_people_in_both_there_is_no_table(room: Room) -> None:
    known = solutions(room, 2)
    _, again = voted_twice(room, agreeing(known, [7, 2])[:4], agreeing(known, [7, 5])[:4], most=2)
    changes = changes_of(room.hall, again)
    assert changes is not None
    for change in changes.changes:
        assert (change.both, change.table, change.bowker, change.mcnemar) == (4, None, None, None)
        assert change.stability is not None
        assert change.stability.outcome is Outcome.TOO_FEW


def test_a_round_that_repeats_none_has_no_changes(room: Room) -> None:
    assert changes_of(room.hall, take(room, voted(room), *SHOW)) is None


def test_links_need_votes_on_barriers_and_on_solutions(room: Room) -> None:
    assert links_of(room.hall, room.workshop) is None
    take(room, voted(room), *SHOW)
    assert links_of(room.hall, room.workshop) is None
    shared_out = open_round(room, points(10), kind=Kind.BARRIER, most=3)
    take(room, shared_out, *SHOW)
    assert links_of(room.hall, room.workshop) is None


def asked(room: Room, people: list[Participant], kind: Kind, agreed: list[int]) -> Round:
    """A revealed vote of these people on the first statements of a kind, for one place."""
    round_ = open_round(room, agreement(), kind=kind, most=len(agreed))
    known = room.statements_of(kind)[: len(agreed)]
    for place, who in enumerate(people):
        marks = {
            (each.version_id, ""): "agree" if place < many else "disagree"
            for each, many in zip(known, agreed, strict=True)
        }
        cast_ballot(room.hall, round_=round_, participant_id=who.id, given=marks, sequence=1)
    with room.hall.store.writing() as database:
        rule = '{"places":2}'
        database.execute("update rounds set reading = ? where id = ?", [rule, round_.id])
    return take(room, round_, *SHOW)


def link(room: Room, pairs: list[tuple[Statement, Statement]]) -> None:
    with room.hall.store.writing() as database:
        database.execute("delete from addresses")
        for solution, barrier in pairs:
            database.execute(
                "insert into addresses (solution_id, barrier_id) values (?, ?)",
                [solution.id, barrier.id],
            )


def test_a_clear_barrier_that_no_solution_with_half_the_room_answers_is_a_gap(room: Room) -> None:
    people = [room.somebody() for _ in range(20)]
    barriers, known = room.statements_of(Kind.BARRIER)[:3], solutions(room, 3)
    link(room, list(zip(known, barriers, strict=True)))
    asked(room, people, Kind.BARRIER, [20, 20, 0])
    asked(room, people, Kind.SOLUTION, [10, 9, 20])
    links = links_of(room.hall, room.workshop)
    assert links is not None
    assert [each.barrier.placed.statement for each in links.solved] == list(barriers[:2])
    assert [each.gap for each in links.solved] == [False, True]
    assert [each.solutions[0].detail.placed.statement for each in links.solved] == list(known[:2])
    assert links.leverage == {known[0].id: 0.5, known[1].id: 0.5, known[2].id: 0.0}
    assert links.addresses[known[2].id] == (barriers[2].id,)


def test_a_solution_stands_as_it_was_voted_on_last(room: Room) -> None:
    people = [room.somebody() for _ in range(20)]
    barriers, known = room.statements_of(Kind.BARRIER)[:2], solutions(room, 2)
    link(room, list(zip(known, barriers, strict=True)))
    asked(room, people, Kind.BARRIER, [20, 20])
    asked(room, people, Kind.SOLUTION, [4, 4])
    asked(room, people, Kind.SOLUTION, [18])
    links = links_of(room.hall, room.workshop)
    assert links is not None
    assert len(links.solutions.details) == 2
    support = {
        one.detail.placed.statement: one.detail.support.agree.people
        for each in links.solved
        for one in each.solutions
    }
    assert support == {known[0]: 18, known[1]: 4}


def test_a_change_is_of_those_who_answered_both_times(room: Room) -> None:
    """Five of seven agree; the other two stay away the second time. Nobody changed their mind."""
    known = solutions(room, 2)
    before = agreeing(known, [5, 0])
    _, again = voted_twice(room, before, before[:5], most=2)
    changes = changes_of(room.hall, again)
    assert changes is not None
    assert changes.repeat.both == 5
    assert changes.repeat.changes == {known[0].id: 0, known[1].id: 0}
    shares = [placed.standing.score for placed in changes.repeat.later.placed]
    assert shares[0] == 1


def test_what_a_reveal_will_ask_for_is_ready_and_told_to_nobody(room: Room) -> None:
    closed = take(room, voted(room), RoundStep.CLOSE)
    foresee(room.hall, closed)
    with pytest.raises(ResultIsHidden):
        findings_of(room.hall, closed)
    ready = room.hall.shelf.kept(closed.id)
    assert ready is not None
    revealed = take(room, closed, RoundStep.REVEAL)
    found = findings_of(room.hall, revealed)
    assert found.details is ready.findings.details
    assert found.result.round == revealed
    room.hall.shelf.forget([closed.id])
    assert found == findings_of(room.hall, revealed)


def test_what_was_ready_gives_way_to_what_was_voted_afterwards(room: Room) -> None:
    closed = take(room, voted(room), RoundStep.CLOSE)
    foresee(room.hall, closed)
    again = take(room, closed, RoundStep.REOPEN)
    given = agreeing(solutions(room, 3), [1, 1, 1])[0]
    cast_ballot(room.hall, round_=again, participant_id=room.somebody().id, given=given, sequence=1)
    foresee(room.hall, again)
    revealed = take(room, again, *SHOW)
    assert findings_of(room.hall, revealed).result.voted == 8


def test_nothing_is_made_ready_while_people_vote(room: Room) -> None:
    round_ = voted(room)
    foresee(room.hall, round_)
    assert room.hall.shelf.kept(round_.id) is None


def test_a_close_makes_the_reveal_ready_behind_its_backup(room: Room) -> None:
    room.hall.keeper.most = 1
    closed = take(room, voted(room), RoundStep.CLOSE)
    room.hall.keeper.wait(30)
    assert room.hall.shelf.kept(closed.id) is not None
