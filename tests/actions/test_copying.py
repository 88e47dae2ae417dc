import dataclasses

import pytest

from tests.actions.evening import agenda, names, part_called, step
from tests.actions.records import all_acts
from tests.fixtures.decided import refine
from tests.fixtures.hosts import keeper_of, role_link
from tests.fixtures.people import Room
from workshop.actions.commenting import comment
from workshop.actions.copying import copy_workshop, has_edits
from workshop.actions.outlining import use_template
from workshop.actions.refinement.second import second_round
from workshop.actions.revoting import vote_again
from workshop.actions.tokens import new_id
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.pick import PickBy
from workshop.domain.plan import Plan
from workshop.domain.refinement.refinement import Way
from workshop.domain.round import Round, RoundState, RoundStep
from workshop.domain.statement import Statement
from workshop.domain.template import Template
from workshop.domain.voices import Suggesting, Voices
from workshop.domain.workshop import Group, Joining, Workshop, WorkshopState
from workshop.store import groups, rounds, statements, voices, workshops
from workshop.store.forgotten import hash_of

NEW_WORDS = "A reworded barrier."


def reword_first(room: Room) -> Statement:
    """Give the first barrier a second wording, which no round uses."""
    first = room.statements_of(Kind.BARRIER)[0]
    with room.hall.store.writing() as database:
        database.execute(
            """
            insert into versions (id, statement_id, position, parent_id, text, language, created_at)
            values (?, ?, 2, ?, ?, 'en', 'now')
            """,
            [new_id(), first.id, first.version_id, NEW_WORDS],
        )
    return first


def play(room: Room) -> None:
    """A revealed round with votes, a comment, people and a link."""
    role_link(room.hall, room.workshop, Role.HELPER)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    who, statement = room.somebody(), room.statements_of(Kind.BARRIER)[0]
    room.vote(who, statement, "a-lot")
    comment(
        room.hall,
        workshop=room.now(),
        round_=room.round_of(Kind.BARRIER),
        version_id=statement.version_id,
        participant=who,
        typed="Hear, hear.",
    )
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)


def copy(room: Room, *, newest: bool = True) -> Room:
    keeper = keeper_of(room.hall)
    source = room.now()
    made = copy_workshop(
        room.hall,
        source=source,
        wanted=Plan(title="Next", promise=source.promise, place=source.place, held_on="2027-01-01"),
        newest=newest,
        code_length=4,
        owner_id=keeper.id,
        actor=keeper.actor,
    )
    return Room(room.hall, made)


def everything(room: Room) -> dict[str, list[dict[str, object]]]:
    """Every row of every table that says whose workshop it is, and their children."""
    with room.hall.store.reading() as database:
        return {
            name: list(database.query(f"select * from {name} order by 1, 2"))  # noqa: S608 - ours
            for name in database.table_names()
            if not name.startswith(("_", "sqlite"))
        }


def words_of(room: Room) -> list[tuple[str, str, str]]:
    with room.hall.store.reading() as database:
        found = statements.newest_versions(database, room.workshop.id)
    return [(one.label, one.text, one.source) for one in found]


def rounds_of(room: Room) -> list[Round]:
    with room.hall.store.reading() as database:
        return list(rounds.of_workshop(database, room.workshop.id))


def links(room: Room) -> set[tuple[str, str]]:
    with room.hall.store.reading() as database:
        label = {
            one.id: one.label for one in statements.newest_versions(database, room.workshop.id)
        }
        return {(label[a], label[b]) for a, b in statements.links(database, room.workshop.id)}


def test_a_round_on_what_came_out_of_refinement_takes_the_same_in_a_copy(room: Room) -> None:
    play(room)
    refine(room, Way.KEEP, "B1")
    second_round(room.hall, workshop=room.now(), kind=Kind.BARRIER, title="Again", actor="alice")
    made = copy(room)
    pick = rounds_of(made)[-1].pick
    assert pick.by is PickBy.HAND
    with made.hall.store.reading() as database:
        asked = statements.of_round(database, rounds_of(made)[-1].id)
    assert [each.label for each in asked] == ["B1"]
    assert pick.statement_ids == tuple(each.id for each in asked)


def test_a_copy_is_a_draft_with_a_code_of_its_own(room: Room) -> None:
    play(room)
    made = copy(room).now()
    assert made.code != room.workshop.code
    assert (made.title, made.held_on, made.place) == ("Next", "2027-01-01", "Birmingham")
    assert made.promise == room.workshop.promise
    assert made.caution == room.workshop.caution
    assert (made.state, made.current_part_id) == (WorkshopState.DRAFT, None)
    with room.hall.store.reading() as database:
        assert workshops.is_owned(database, made.id, host_id=keeper_of(room.hall).id)


def test_groups_statements_and_links_come_along(room: Room) -> None:
    made = copy(room)
    assert words_of(made) == words_of(room)
    assert links(made) == links(room)
    assert len(links(made)) > 10
    with room.hall.store.reading() as database:
        old, new = (groups.of_workshop(database, one.workshop.id) for one in (room, made))
        origins = [statements.origins(database, one.workshop.id).values() for one in (room, made)]
    assert [(one.name, one.observes) for one in new] == [(one.name, one.observes) for one in old]
    assert [one.number for one in new] == list(range(1, len(new) + 1))
    assert sorted(map(str, origins[0])) == sorted(map(str, origins[1]))


def test_rounds_come_as_drafts_with_their_statements_in_order(room: Room) -> None:
    play(room)
    made = copy(room)
    assert [(one.title, one.question, one.ballot, one.size) for one in rounds_of(made)] == [
        (one.title, one.question, one.ballot, one.size) for one in rounds_of(room)
    ]
    assert {one.state for one in rounds_of(made)} == {RoundState.DRAFT}
    for kind in Kind:
        assert [one.label for one in made.statements_of(kind)] == [
            one.label for one in room.statements_of(kind)
        ]
    made.step(Kind.BARRIER, RoundStep.OPEN)


def test_nobody_who_took_part_comes_along(room: Room) -> None:
    play(room)
    made = copy(room).workshop
    with room.hall.store.reading() as database:
        for table in ("participants", "role_links"):
            sql = f"select count(*) from {table} where workshop_id = ?"  # noqa: S608 - ours
            assert database.execute(sql, [made.id]).fetchone() == (0,)
    assert [row[2:] for row in all_acts(room) if row[0] == made.id] == [
        ("workshop copied", f'{{"from":"{hash_of(room.workshop.id)}"}}')
    ]


def test_the_source_stays_as_it_is_to_the_letter(room: Room) -> None:
    reword_first(room)
    play(room)
    keeper_of(room.hall)
    before = everything(room)
    copy(room, newest=False)
    copy(room)
    after = everything(room)
    for name, rows in before.items():
        assert [row for row in after[name] if row in rows] == rows, name


@pytest.mark.parametrize(("newest", "changed"), [(True, True), (False, False)])
def test_edits_come_along_when_they_are_wanted(room: Room, *, newest: bool, changed: bool) -> None:
    first = reword_first(room)
    made = copy(room, newest=newest)
    assert made.statements_of(Kind.BARRIER)[0].text == (NEW_WORDS if changed else first.text)
    with room.hall.store.reading() as database:
        assert not has_edits(database, made.workshop)


def test_there_are_edits_once_a_statement_has_a_second_wording(
    room: Room, workshop: Workshop
) -> None:
    with room.hall.store.reading() as database:
        assert not has_edits(database, workshop)
    reword_first(room)
    with room.hall.store.reading() as database:
        assert has_edits(database, workshop)


def test_a_copy_can_be_copied(room: Room) -> None:
    assert words_of(copy(copy(room))) == words_of(room)


def test_the_agenda_comes_with_its_talks_repeats_and_tops(room: Room) -> None:
    use_template(room.hall, workshop=room.now(), template=Template.EVENING, actor="alice")
    step(room, "Barriers", RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    vote_again(
        room.hall,
        workshop=room.now(),
        part_id=part_called(room, "Barriers").id,
        title="Barriers, again",
        statement_ids=[each.id for each in room.statements_of(Kind.BARRIER)[:3]],
        actor="alice",
    )
    made = copy(room)
    assert names(made) == names(room)
    old, new = agenda(room), agenda(made)
    assert [part.minutes for part in new] == [part.minutes for part in old]
    by_name = {part.name: part.round for part in new if part.round}
    assert by_name["Barriers, again"].parent_id == by_name["Barriers"].id
    assert by_name["What to do first"].pick.round_id == by_name["Solutions"].id
    assert {round_.state for round_ in by_name.values()} == {RoundState.DRAFT}


def test_the_settings_come_along_and_merged_groups_stay_behind(room: Room) -> None:
    known = [group for group in stored_groups(room) if not group.observes]
    with room.hall.store.writing() as database:
        workshops.set_start(database, room.workshop.id, "18:30")
        workshops.set_asks_budget(database, room.workshop.id, asks=True)
        workshops.set_grace(database, room.workshop.id, 45)
        workshops.set_joining(database, room.workshop.id, Joining.INVITATION)
        voices.save(database, room.workshop.id, Voices(suggestions=Suggesting.HELD))
        groups.update(
            database,
            room.workshop.id,
            [dataclasses.replace(known[1], merged_into=known[0].id)],
        )
    made = copy(room)
    fresh = made.now()
    assert (fresh.starts_at, fresh.asks_budget, fresh.by_invitation) == ("18:30", True, True)
    assert fresh.grace_seconds == 45
    assert known[1].name not in {group.name for group in stored_groups(made)}
    with room.hall.store.reading() as database:
        assert voices.of_workshop(database, made.workshop.id).suggestions is Suggesting.HELD


def stored_groups(room: Room) -> tuple[Group, ...]:
    with room.hall.store.reading() as database:
        return groups.of_workshop(database, room.workshop.id)
