"""What groups say, and that what a hidden one answered changes no letter of the page."""

from flask.testing import FlaskClient

from tests.fixtures.groups import called
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.revealed import audience, reveal
from tests.fixtures.rounds import BALLOTS
from tests.web.host.result.pages import GROUPS, column, has_table, heads, results
from workshop.domain.round import Round, Weighting

SIZES = (12, 9, 4, 3)
SETS = ("", "answers", "sure", "division", "ways")
SORTS = tuple(
    f"groups-sort=group-{n}&groups-way={way}" for n in (1, 3, 4) for way in ("up", "down")
)


def test_each_group_has_a_column_and_a_small_one_only_says_hidden(
    alice: FlaskClient, room: Room
) -> None:
    page = results(alice, room, reveal(room, BALLOTS["agreement"], people=30, sizes=SIZES))
    names = ["Councillor", "Council officer", "Combined authority", "Central government"]
    assert heads(page, GROUPS) == ["Rank", "Name", "Statement", *names, "Every group shown"]
    assert set(column(page, "Combined authority", GROUPS)) == {"hidden"}
    assert set(column(page, "Central government", GROUPS)) == {"hidden"}
    assert any("% of 12" in share for share in column(page, "Councillor", GROUPS))
    assert "2 groups are hidden on every statement. 2 people named no group." in words(page)
    assert "100" not in " ".join(column(page, "Councillor", GROUPS))


def everything(browser: FlaskClient, room: Room, round_: Round) -> list[str]:
    """All that can be read of a round: every set of columns, the groups in every order."""
    asked = [*(f"set={key}" for key in SETS), *SORTS]
    return [words(results(browser, room, round_, each)) for each in asked]


def test_who_of_two_hidden_groups_gave_an_answer_changes_no_letter(
    alice: FlaskClient, room: Room
) -> None:
    """People of hidden groups change places, ballots stay: the room's counts are the same."""
    people = audience(room, 30, SIZES)
    for weighting in Weighting:
        for name in ("agreement", "points", "matrix"):
            round_ = reveal(
                room, BALLOTS[name], voters=people, sizes=SIZES, weighting=weighting, most=9
            )
            before = everything(alice, room, round_)
            trade(room, people[21].id, people[25].id)
            after = everything(alice, room, round_)
            trade(room, people[21].id, people[25].id)
            assert after == before
            assert everything(alice, room, round_) == before


def test_who_of_two_shown_groups_gave_an_answer_is_seen(alice: FlaskClient, room: Room) -> None:
    """The test above can fail: in shown groups the same exchange changes the page."""
    people = audience(room, 30, SIZES)
    round_ = reveal(room, BALLOTS["agreement"], voters=people, sizes=SIZES, most=9)
    before = everything(alice, room, round_)
    for place in range(4):
        trade(room, people[place].id, people[12 + place].id)
    assert everything(alice, room, round_) != before


def trade(room: Room, one: str, other: str) -> None:
    """Two people change places in their groups."""
    asked = "select id, group_id from participants where id in (?, ?)"
    with room.hall.store.writing() as database:
        found = dict(database.execute(asked, [one, other]).fetchall())
        for id_, group_id in ((one, found[other]), (other, found[one])):
            database.execute("update participants set group_id = ? where id = ?", [group_id, id_])
    room.hall.board.changed(room.workshop.id, phones=False)


def test_without_a_group_that_may_be_shown_there_is_no_table(
    alice: FlaskClient, room: Room
) -> None:
    page = results(alice, room, reveal(room, BALLOTS["agreement"], people=6, sizes=(3, 3)))
    assert not has_table(page, GROUPS)
    assert "No group is shown here" in words(page)


def test_without_groups_nothing_is_said_of_them(alice: FlaskClient, room: Room) -> None:
    page = results(alice, room, reveal(room, BALLOTS["agreement"], people=9, sizes=()))
    assert "By group" not in words(page)
    assert "Both ways of counting" not in words(page)


def test_what_sets_a_group_apart_is_said_in_words(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"], people=34, sizes=(12, 12, 10), most=12)
    said = words(results(alice, room, round_))
    assert "more than everybody else" in said
    assert "upported by every group of five people or more" in said
    assert called(room, "Councillor").name in said
