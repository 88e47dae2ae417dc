"""Who agrees: the numbers of each group that may be shown, the sentence, and what stays hidden."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from tests.fixtures.planned import put
from tests.fixtures.rounds import add_round, of, take
from tests.fixtures.sides import NOBODY, somebody_of, split, voted_in_groups
from tests.web.screen.pages import HTMX, Projector, heading, stage, without_turnout
from tests.web.screen.sides.tables import told
from workshop.actions.casting import cast_ballot
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView
from workshop.store import workshops

MORE = "80 % or more"
LESS = "20 % or less"
Given = dict[str, list[str]]


def share(number: int) -> str:
    return f"{number} %"


def show(room: Room, given: Given, *, kind: Kind = Kind.SOLUTION) -> None:
    round_ = voted_in_groups(room, room.round_of(kind), given)
    put(room, ScreenView.GROUPS, round_.id)


def test_each_group_has_its_share_and_never_all_or_none_of_it(
    projector: Projector, room: Room
) -> None:
    show(room, {"Resident": split(8, [8, 6, 3, 0]), "Firm": split(8, [7, 6, 5, 2])})
    assert told(projector) == {
        "S1": [MORE, MORE, "yes"],
        "S2": [share(75), share(75), "yes"],
        "S3": [share(38), share(62), "no"],
        "S4": [
            "not shown",
            "not shown",
            "not known",
        ],  # two of 16: the total and the bound would tell who
    }
    assert "Part of each group that agrees" in projector.says()
    assert "Resident, 8 people" in projector.says()
    assert "100" not in projector.says()


@pytest.mark.parametrize(
    ("resident", "firm", "said"),
    [
        ([8, 6, 3], [8, 6, 5], "Every group backs two. Only one group doubts S3: Resident."),
        ([8, 6, 6], [8, 6, 5], "Every group backs all three."),
        ([8, 6, 7], [8, 6, 5], "Every group backs two."),  # 7 of 8 is a bound, 12 the total
        ([3, 2, 4], [3, 4, 2], "No statement has every group behind it."),
        ([2, 1, 4], [4, 3, 1], "One statement shows all groups, and not all are behind it."),
        (
            [8, 3, 3],
            [8, 5, 5],
            "Every group backs one. Only one group doubts S2 and S3: Resident.",
        ),
    ],
)
def test_the_sentence_counts_what_all_back_and_names_who_doubts_alone(
    projector: Projector, room: Room, resident: list[int], firm: list[int], said: str
) -> None:
    show(room, {"Resident": split(8, resident), "Firm": split(8, firm)})
    assert heading(projector.page()) == said


def test_a_barrier_is_confirmed(projector: Projector, room: Room) -> None:
    show(room, {"Resident": split(8, [8, 2]), "Firm": split(8, [7, 3])}, kind=Kind.BARRIER)
    assert heading(projector.page()) == "Every group confirms one."
    assert "Part of each group: a lot or a little" in projector.says()


def test_half_of_a_group_is_not_over_half_of_it(projector: Projector, room: Room) -> None:
    show(room, {"Resident": split(8, [4, 7]), "Firm": split(8, [6, 7])})
    assert told(projector)["S1"] == [share(50), share(75), "no"]


HIDDEN: Given = {
    "Resident": split(9, [9, 6, 3]),
    "Firm": split(8, [8, 6, 5]),
    "Funder": ["+--", "-+-"],
    "Academic": ["++-", "--+", "+-+"],
}


def test_small_groups_are_named_and_no_number_of_them_is_said(
    projector: Projector, room: Room
) -> None:
    show(room, HIDDEN)
    says = projector.says()
    assert "Not shown: Funder and Academic, under five people." in says or (
        "Not shown: Academic and Funder, under five people." in says
    )
    heads = [e.text or "" for e in parse(projector.page()).iter("th")]
    assert not any("Funder" in head or "Academic" in head for head in heads)
    assert heading(projector.page()).startswith("Every group shown backs")


def test_pages_are_the_same_whatever_hidden_groups_answer_among_themselves(
    app: Flask, room: Room, alice: FlaskClient
) -> None:
    """The screen, its fragment and the desk with its picture: two people change their groups."""
    show(room, HIDDEN)
    screen = Projector(app.test_client(), room)

    def seen() -> str:
        fragment = screen.browser.get(f"/screen/{room.workshop.code}/now", headers=HTMX)
        desk = alice.get(f"/host/w/{room.workshop.code}/")
        pages = (screen.html(), fragment.get_data(as_text=True), desk.get_data(as_text=True))
        return re.sub(r"version=[\w.-]+", "", without_turnout("".join(pages)))

    before = seen()
    with room.hall.store.writing() as database:
        rows = database.execute(
            """
            select participants.id, group_id, name from participants
            join groups on groups.id = group_id where name in ('Funder', 'Academic') order by name
            """
        ).fetchall()
        one, other = rows[0], rows[-1]
        for person, group in ((one[0], other[1]), (other[0], one[1])):
            database.execute("update participants set group_id = ? where id = ?", [group, person])
    room.hall.board.changed(room.workshop.id, phones=False)
    assert one[2] != other[2]
    assert seen() == before


@pytest.mark.parametrize(
    ("given", "said", "advice"),
    [
        ({"Resident": ["+-", "-+", "++"]}, "No group is large enough to be shown.", "merge groups"),
        ({NOBODY: ["+-"] * 7}, "Nobody said which group they belong to.", "when they join"),
    ],
)
def test_without_a_group_to_show_it_says_so_and_what_would_help(
    projector: Projector, room: Room, given: Given, said: str, advice: str
) -> None:
    show(room, given)
    assert heading(projector.page()) == said
    assert advice in projector.says()
    assert "<table" not in projector.html()


def test_the_four_largest_groups_have_a_column_and_the_others_are_counted(
    projector: Projector, room: Room
) -> None:
    show(room, {f"Group {size}": split(size, [size - 1, 3]) for size in range(6, 13)})
    heads = [(e.text or "").split(",")[0] for e in parse(projector.page()).iter("th")]
    assert heads[2:6] == ["Group 9", "Group 10", "Group 11", "Group 12"]
    assert "3 more groups in the files." in projector.says()


def test_the_group_that_the_sentence_names_has_a_column(projector: Projector, room: Room) -> None:
    groups = {f"Group {size}": split(size, [size - 1, size - 2]) for size in range(7, 12)}
    show(room, groups | {"Firm": split(6, [5, 2])})
    assert "Only one group doubts S2: Firm." in heading(projector.page())
    heads = [(e.text or "").split(",")[0] for e in parse(projector.page()).iter("th")]
    assert heads[2:6] == ["Group 9", "Group 10", "Group 11", "Firm"]


@pytest.mark.parametrize(
    ("ballot", "mark", "said"),
    [
        (points(10), "4", "Part of each group that gave points"),
        (ranking(2), "1", "Part of each group that gave it a place"),
    ],
)
def test_where_people_share_out_it_is_who_chose_it(
    projector: Projector, room: Room, ballot: Ballot, mark: str, said: str
) -> None:
    shared = take(room, add_round(room, ballot, kind=Kind.SOLUTION, size=3), RoundStep.OPEN)
    known = of(room, shared)
    for name, chosen in (("Resident", 0), ("Firm", 1)):
        for person in somebody_of(room, name, 6):
            given = {(known[chosen].version_id, ""): mark}
            cast_ballot(room.hall, round_=shared, participant_id=person.id, given=given, sequence=1)
    put(room, ScreenView.GROUPS, take(room, shared, RoundStep.CLOSE, RoundStep.REVEAL).id)
    assert said in projector.says()
    found = told(projector)
    assert found[known[0].label] == [MORE, LESS, "no"]
    assert found[known[1].label] == [LESS, MORE, "no"]


@pytest.mark.parametrize(
    "view", [ScreenView.GROUPS, ScreenView.DIVIDED, ScreenView.MAP, ScreenView.GAPS]
)
def test_a_side_gives_way_to_the_agenda_when_voting_opens_again(
    projector: Projector, room: Room, view: ScreenView
) -> None:
    people = {"Resident": split(9, [9, 6, 3]), "Firm": split(9, [2, 6, 5])}
    voted_in_groups(room, room.round_of(Kind.BARRIER), people)
    round_ = voted_in_groups(room, room.round_of(Kind.SOLUTION), people)
    target = "" if view is ScreenView.GAPS else round_.id
    put(room, view, target)
    assert stage(projector.page())["class"] == f"stage stage-{view}"
    room.step(Kind.SOLUTION, RoundStep.REOPEN)
    with room.hall.store.writing() as database:  # as a press that crossed the reopening
        workshops.set_screen(database, room.workshop.id, view=view, page=0, target=target)
    assert stage(projector.page())["class"] == "stage stage-voting"
    assert "<table" not in projector.html()
