"""One statement: what was said of it, the decision, what comes back after a refusal, and undo."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.decided import latest, refine, standing
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, of
from tests.web.host.refine.desk import (
    address,
    form_of,
    marked,
    page_of,
    read,
    rows,
    said,
    the_form,
    typed,
)
from workshop.actions.commenting import comment
from workshop.actions.moderating import decide_comment
from workshop.actions.telling import findings_of
from workshop.domain.comment import Mark, Sight
from workshop.domain.refinement.refinement import Way
from workshop.domain.round import Round
from workshop.reports.saying.answers import base_words
from workshop.reports.saying.shares import told_words
from workshop.reports.saying.tongue import ENGLISH
from workshop.store import comments


def write(room: Room, round_: Round, text: str, mark: Mark | None = None) -> None:
    comment(
        room.hall,
        workshop=room.now(),
        round_=round_,
        version_id=of(room, round_)[0].version_id,
        participant=room.somebody(),
        typed=text,
        mark=mark,
    )


@pytest.mark.parametrize("way", [Way.KEEP, Way.PARK, Way.DROP])
def test_a_decision_needs_a_reason_and_stands(alice: FlaskClient, room: Room, way: Way) -> None:
    data = form_of(alice, room, "S1") | {"way": way}
    refused = alice.post(page_of(room, "S1"), data=data)
    assert refused.status_code == 422
    assert "reason" in said(refused)
    data["reason"] = "All tables said so."
    assert alice.post(page_of(room, "S1"), data=data).status_code == 303
    found = standing(room, "S1")
    assert found.refinement is not None
    assert (found.way, found.refinement.reason) == (way, "All tables said so.")
    assert "All tables said so." in words(alice.get(page_of(room, "S1")))


def test_new_words_are_seen_beside_the_old_ones_before_they_stand(
    alice: FlaskClient, room: Room
) -> None:
    old = standing(room, "S1").statement.text
    new = f"Always {old[:1].lower()}{old[1:]}"
    data = form_of(alice, room, "S1") | {
        "way": "reword",
        "wording": new,
        "same": "yes",
        "reason": "Clearer.",
    }
    shown = alice.post(page_of(room, "S1"), data=data)
    assert shown.status_code == 200
    assert said(shown) == "See what changes, then decide."
    assert standing(room, "S1").refinement is None
    assert marked(shown, "ins", "difference")[0].startswith("[put in: Always")
    assert marked(shown, "del", "difference") == [f"[taken out: {old.split()[0]}]"]
    assert typed(shown, "reason") == ["Clearer."]
    data["looked"] = new
    assert alice.post(page_of(room, "S1"), data=data).status_code == 303
    assert standing(room, "S1").statement.text == new
    after = alice.get(page_of(room, "S1"))
    assert "It means the same: the vote carries over." in words(after)
    assert len(marked(after, "ins", "history")) == 1


def test_only_the_difference_is_sent_while_somebody_types(alice: FlaskClient, room: Room) -> None:
    data = form_of(alice, room, "S1") | {"way": "reword", "wording": "Quite other words."}
    headers = {"HX-Request": "true"}
    part = alice.post(f"{page_of(room, 'S1')}/difference", data=data, headers=headers)
    assert part.status_code == 200
    assert "<html" not in part.text
    assert 'name="looked" value="Quite other words."' in part.text
    assert standing(room, "S1").refinement is None


def test_a_new_wording_says_whether_it_means_the_same(alice: FlaskClient, room: Room) -> None:
    data = form_of(alice, room, "S1") | {
        "way": "reword",
        "wording": "Other.",
        "looked": "Other.",
        "reason": "Clearer.",
    }
    refused = alice.post(page_of(room, "S1"), data=data)
    assert refused.status_code == 422
    assert said(refused).startswith("Say whether the new words mean the same.")
    assert typed(refused, "wording") == ["Other."]


def test_a_split_keeps_its_boxes_until_it_is_right(alice: FlaskClient, room: Room) -> None:
    data: dict[str, str | list[str]] = {**form_of(alice, room, "S1")}
    data |= {"way": "split", "part": ["One half.", "", ""], "reason": "Two things."}
    refused = alice.post(page_of(room, "S1"), data=data)
    assert refused.status_code == 422
    assert typed(refused, "part") == ["One half.", "", "", "", "", ""]
    assert typed(refused, "reason") == ["Two things."]
    data["part"] = ["One half.", "", "The other half."]
    assert alice.post(page_of(room, "S1"), data=data).status_code == 303
    assert "S1 split into S31 and S32" in words(alice.get(page_of(room, "S31")))
    gone = alice.get(page_of(room, "S1"))
    assert "Others stand in its place." in words(gone)


def test_nothing_chosen_is_said(alice: FlaskClient, room: Room) -> None:
    refused = alice.post(page_of(room, "S1"), data=form_of(alice, room, "S1"))
    assert refused.status_code == 422
    assert said(refused) == "Choose what to do with this statement."


def test_a_second_writer_is_told_and_keeps_the_words(alice: FlaskClient, room: Room) -> None:
    data = form_of(alice, room, "S1") | {"way": "park", "reason": "Too early."}
    refine(room, Way.KEEP, "S1", reason="Everybody wants it.")
    refused = alice.post(page_of(room, "S1"), data=data)
    assert refused.status_code == 409
    assert said(refused).startswith("Somebody has decided on S1 meanwhile.")
    assert "Everybody wants it." in words(refused)
    assert typed(refused, "reason") == ["Too early."]
    seen = standing(room, "S1").refinement
    assert seen is not None
    assert f'name="seen" value="{seen.sequence}"' in refused.text
    data["seen"] = str(seen.sequence)
    assert alice.post(page_of(room, "S1"), data=data).status_code == 303
    assert standing(room, "S1").way is Way.PARK


def test_whoever_decides_on_a_statement_that_is_merged_meanwhile_keeps_the_words(
    alice: FlaskClient, room: Room
) -> None:
    data = form_of(alice, room, "S1") | {"way": "park", "reason": "Too early for this."}
    refine(room, Way.MERGE, "S1 S2", "Both of them.")
    refused = alice.post(page_of(room, "S1"), data=data)
    assert refused.status_code == 409
    assert "Too early for this." in words(refused)
    seen = str(latest([standing(room, "S1")]))
    again = alice.post(page_of(room, "S1"), data=data | {"seen": seen})
    assert said(again).startswith("S1 has been merged or split.")


def test_words_on_a_statement_that_was_unmade_are_handed_back(
    alice: FlaskClient, room: Room
) -> None:
    merged = refine(room, Way.MERGE, "S1 S2", "Both of them.")
    data = form_of(alice, room, "S31") | {"way": "park", "reason": "My long reason."}
    place = page_of(room, "S31")
    undone = alice.post(f"{place}/undo", data={"refinement": merged.id})
    assert (undone.status_code, undone.location) == (303, f"/host/w/{room.workshop.code}/refine/")
    refused = alice.post(place, data=data)
    assert refused.status_code == 409
    assert "My long reason." in words(refused)
    assert alice.get(place).status_code == 404


def test_the_newest_decision_can_be_undone_and_older_ones_say_why_not(
    alice: FlaskClient, room: Room
) -> None:
    first = refine(room, Way.REWORD, "S1", "Other words.")
    refine(room, Way.PARK, "S1")
    undo = f"{page_of(room, 'S1')}/undo"
    buttons = the_form(alice, room, "S1").buttons
    offered = [value for name, value in buttons if name == "refinement"]
    assert len(offered) == 1
    refused = alice.post(undo, data={"refinement": first.id})
    assert refused.status_code == 409
    assert said(refused).startswith("This cannot be undone any more")
    for _ in range(2):  # once more: somebody else has undone it meanwhile
        assert alice.post(undo, data={"refinement": offered[0]}).status_code == 303
    assert standing(room, "S1").way is Way.REWORD


def test_the_page_says_what_the_room_said_and_of_which_words(
    alice: FlaskClient, room: Room
) -> None:
    round_ = reveal(room, BALLOTS["agreement"])
    page = words(alice.get(page_of(room, "S1")))
    assert "who answered" in page
    assert "The vote was on earlier words" not in page
    asked = of(room, round_)[0]
    refine(room, Way.REWORD, "S1", "The same in other words.", same_meaning=True)
    carried = words(alice.get(page_of(room, "S1")))
    assert f"The vote was on earlier words that mean the same: {asked.text}" in carried
    refine(room, Way.REWORD, "S1", "Something else.")
    other = words(alice.get(page_of(room, "S1")))
    assert "earlier words that mean something else. It does not speak of the words of" in other


def test_groups_stand_as_the_findings_tell_them(alice: FlaskClient, room: Room) -> None:
    found = findings_of(
        room.hall, reveal(room, BALLOTS["agreement"], people=45, sizes=(14, 12, 9, 3))
    )
    detail = next(d for d in found.details if d.placed.statement.label == "S1")
    shares = [" ".join(told_words(e.support, ENGLISH).split()) for e in detail.group_shares]
    assert "hidden" in shares
    assert set(shares) != {"hidden"}
    table = next(parse(alice.get(page_of(room, "S1"))).iter("table"))
    shown = [[read(cell) for cell in row] for row in table.iter("tr")][1:]
    assert [(row[0], row[1]) for row in shown] == [
        (group.name, share) for group, share in zip(found.groups, shares, strict=True)
    ]
    assert [row[2] for row in shown if row[1] == "hidden"] == [""] * shares.count("hidden")


def test_comments_are_sorted_and_hidden_ones_left_out(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"], people=6)
    write(room, round_, "Yes please", Mark.SUPPORT)
    write(room, round_, "Who pays", Mark.CONCERN)
    write(room, round_, "Plain words")
    write(room, round_, "Somebody's name")
    with room.hall.store.reading() as database:
        known_comments = comments.of_workshop(database, room.workshop.id)
    last = next(each for each in known_comments if each.text == "Somebody's name")
    decide_comment(
        room.hall,
        workshop=room.now(),
        comment_id=last.id,
        seen=Sight.SHOWN,
        wanted=Sight.HIDDEN,
        actor="alice",
    )
    page = words(alice.get(page_of(room, "S1")))
    voices = page.partition("What people wrote")[2].partition("How it came")[0]
    assert voices.strip() == (
        "For it 1 Yes please Concerns 1 Who pays Other comments 1 Plain words"
    )


def test_the_next_undecided_one_is_a_press_away(alice: FlaskClient, room: Room) -> None:
    refine(room, Way.KEEP, "S2")
    page = alice.get(page_of(room, "S1"))
    assert "Next undecided: S3" in words(page)
    assert page_of(room, "S3") in page.text
    assert "Next undecided: B1" in words(alice.get(page_of(room, "S30")))


@pytest.mark.parametrize("name", sorted(BALLOTS))
def test_a_vote_with_any_ballot_is_told(alice: FlaskClient, room: Room, name: str) -> None:
    round_ = reveal(room, BALLOTS[name], most=8)
    detail = findings_of(room.hall, round_).details[0]
    label = detail.placed.statement.label
    said_there = " ".join(base_words(detail, round_.ballot, ENGLISH).split())
    assert said_there in words(alice.get(page_of(room, label)))
    assert said_there in rows(alice.get(address(room)))[label]
