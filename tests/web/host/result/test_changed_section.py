"""What a second vote says: stability in words, tests in the details, both wordings."""

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.repeats import SHOW, agreeing, hand_in, refined_between, solutions, voted_twice
from tests.fixtures.rounds import of, open_round, take
from tests.web.host.result.pages import CHANGED, MOVES, column, has_table, results
from workshop.domain.ballots.agreement import agreement
from workshop.domain.round import Round
from workshop.domain.statement import Statement

BEFORE, NOW = [7, 6, 4, 3, 2, 0], [7, 6, 4, 3, 0, 7]


def voted(room: Room, *, people: int = 7) -> tuple[Round, Round]:
    known = solutions(room)
    return voted_twice(room, agreeing(known, BEFORE)[:people], agreeing(known, NOW)[:people])


def test_a_stable_vote_and_one_that_changes_are_told_apart(alice: FlaskClient, room: Room) -> None:
    earlier, later = voted(room)
    page = results(alice, room, later)
    said = dict(zip(column(page, "Name", CHANGED), column(page, "Outcome", CHANGED), strict=True))
    assert said == {
        "Solution S1": "Stable: the room agrees",
        "Solution S2": "Stable: the room agrees",
        "Solution S3": "Stable: divided or unsure",
        "Solution S4": "Stable: divided or unsure",
        "Solution S5": "People still change their minds",
        "Solution S6": "People still change their minds",
    }
    assert has_table(page, MOVES)
    assert not has_table(results(alice, room, earlier), CHANGED)


def test_the_changed_share_has_its_base_and_p_values_are_in_the_details(
    alice: FlaskClient, room: Room
) -> None:
    _, later = voted(room)
    page = results(alice, room, later)
    said = dict(zip(column(page, "Name", CHANGED), column(page, "Changed", CHANGED), strict=True))
    assert said["Solution S6"].startswith("7 of 7 changed (100 %) One way or both ways? S6")
    assert "All answers, Bowker: p = 0.008." in said["Solution S6"]
    assert "7 people came to agree, 0 ceased to; McNemar: p = 0.016." in said["Solution S6"]
    assert "Nobody gave another answer." in said["Solution S1"]
    assert "agreement" not in said["Solution S6"]


def test_under_five_people_nothing_is_said_of_who_changed(alice: FlaskClient, room: Room) -> None:
    _, later = voted(room, people=4)
    page = results(alice, room, later)
    assert set(column(page, "Outcome", CHANGED)) == {"Too few answered both times"}
    assert set(column(page, "Changed", CHANGED)) == {"\N{EN DASH}"}
    assert "McNemar: p" not in words(page)


def test_both_wordings_stand_side_by_side(alice: FlaskClient, room: Room) -> None:
    known = solutions(room, 2)
    people = [room.somebody() for _ in range(7)]
    first = open_round(room, agreement(), most=2, title="Solutions")
    hand_in(room, first, people, agreeing(known, [7, 6]))
    take(room, first, *SHOW)
    reword(room, known[0], "Keep both markets in one place.")
    again = open_round(room, agreement(), most=2, title="Once more", parent_id=first.id)
    hand_in(room, again, people, agreeing(of(room, again), [7, 6]))
    page = results(alice, room, take(room, again, *SHOW))
    said = dict(zip(column(page, "Name", CHANGED), column(page, "Outcome", CHANGED), strict=True))
    assert said == {
        "Solution S1": "Reworded: not the same question",
        "Solution S2": "Stable: the room agrees",
    }
    wordings = column(page, "Statement", CHANGED)[
        column(page, "Name", CHANGED).index("Solution S1")
    ]
    assert wordings == f"Before {known[0].text} Now Keep both markets in one place."


def test_other_words_are_told_apart_from_another_question(alice: FlaskClient, room: Room) -> None:
    _, again = refined_between(room)
    page = results(alice, room, again)
    assert column(page, "Name", MOVES) == ["Solution S2", "Solution S1"]
    other, same = column(page, "Statement", MOVES)
    assert other.endswith("In other words than before.")
    assert same == solutions(room, 1)[0].text
    assert "Not compared: one not the same question, one new, two gone." in words(page)
    assert "that both votes asked about." in words(page)
    outcome, changed, text = (by_name(page, head) for head in ("Outcome", "Changed", "Statement"))
    assert outcome["Solution S3"] == "Reworded: not the same question"
    assert changed["Solution S3"] == "\N{EN DASH}"
    assert changed["Solution S2"].startswith("1 of 7 changed")
    assert text["Solution S2"].endswith("In other words than before.")
    assert "In other words" not in text["Solution S3"]


def by_name(page: TestResponse, head: str) -> dict[str, str]:
    """What the table of changes says under this heading, by the statement's name."""
    return dict(zip(column(page, "Name", CHANGED), column(page, head, CHANGED), strict=True))


def test_where_nothing_asks_the_same_that_is_said(alice: FlaskClient, room: Room) -> None:
    _, again = refined_between(room, keep=False)
    page = results(alice, room, again)
    assert not has_table(page, MOVES)
    assert "Nothing can be compared: no statement asks the same as before." in words(page)
    assert column(page, "Outcome", CHANGED) == ["Reworded: not the same question"]
    desk = alice.get(f"/host/w/{room.workshop.code}/")
    assert desk.status_code == 200
    assert "show-moves" not in desk.text
    assert "moved-" not in alice.get(f"/host/w/{room.workshop.code}/show").text


def reword(room: Room, statement: Statement, text: str) -> None:
    """Give a statement another wording, for rounds that open from now on."""
    with room.hall.store.writing() as database:
        database.execute(
            """
            insert into versions (id, statement_id, position, text, language, created_at)
            select 'reworded', statement_id, 2, ?, language, created_at
            from versions where id = ?
            """,
            [text, statement.version_id],
        )
