"""Merging: chosen on the shortlist or at one statement, all texts above the new wording."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.decided import refine, standing
from tests.fixtures.pages import forms, words
from tests.fixtures.people import Room
from tests.web.host.refine.desk import address, form_of, page_of, rows, said, typed
from workshop.domain.refinement.refinement import Way


def ids(room: Room, labels: str) -> list[str]:
    return [standing(room, label).statement.id for label in labels.split()]


def asked(browser: FlaskClient, room: Room, labels: str) -> TestResponse:
    wanted = "&".join(f"statement={each}" for each in ids(room, labels))
    return browser.get(address(room, f"merge?{wanted}"))


def filled(page: TestResponse, room: Room, labels: str) -> dict[str, str | list[str]]:
    form = next(each for each in forms(page) if each.method == "post")
    return {**form.fields, "statement": ids(room, labels)}


def test_all_texts_stand_above_the_new_wording(alice: FlaskClient, room: Room) -> None:
    page = asked(alice, room, "S1 S2")
    for label in ("S1", "S2"):
        assert standing(room, label).statement.text in words(page)
    data = filled(page, room, "S1 S2") | {"wording": "Both of them.", "reason": "The same."}
    merged = alice.post(address(room, "merge"), data=data)
    assert (merged.status_code, merged.location) == (
        303,
        f"{page_of(room, 'S31')}?decided=yes",
    )
    assert standing(room, "S1").way is Way.MERGE
    assert "S1 and S2 merged into S31" in words(alice.get(page_of(room, "S31")))


@pytest.mark.parametrize(
    ("labels", "sentence", "status"),
    [
        ("", "Choose two statements or more to merge.", 422),
        ("S1", "Choose two statements or more to merge.", 422),
        ("S1 B1", "Barriers are merged with barriers, and solutions with solutions.", 422),
        ("S1 S5", "S5 has been merged or split.", 409),
    ],
)
def test_what_cannot_be_merged_is_said_on_the_shortlist_with_its_ticks(
    alice: FlaskClient, room: Room, labels: str, sentence: str, status: int
) -> None:
    refine(room, Way.SPLIT, "S5", "One half.", "The other half.")
    page = asked(alice, room, labels)
    assert page.status_code == status
    assert said(page).startswith(sentence)
    assert len(rows(page)) == 56
    assert page.text.count(" checked>") == len(labels.split())


def test_a_refused_merge_keeps_what_was_typed(alice: FlaskClient, room: Room) -> None:
    data = filled(asked(alice, room, "S1 S2"), room, "S1 S2") | {"wording": "Both of them."}
    refused = alice.post(address(room, "merge"), data=data)
    assert refused.status_code == 422
    assert typed(refused, "wording") == ["Both of them."]
    refine(room, Way.PARK, "S2", reason="Not this year.")
    late = alice.post(address(room, "merge"), data=data | {"reason": "The same."})
    assert late.status_code == 409
    assert said(late).startswith("Somebody has decided on S1, S2 meanwhile.")
    assert typed(late, "wording") == ["Both of them."]
    assert typed(late, "reason") == ["The same."]
    again = filled(late, room, "S1 S2")
    assert alice.post(address(room, "merge"), data=again).status_code == 303


def test_at_one_statement_the_others_are_ticked_and_the_reason_comes_along(
    alice: FlaskClient, room: Room
) -> None:
    data: dict[str, str | list[str]] = {**form_of(alice, room, "S1")}
    data |= {"way": "merge", "reason": "The same twice."}
    alone = alice.post(page_of(room, "S1"), data=data)
    assert alone.status_code == 422
    assert said(alone) == "Choose two statements or more to merge."
    page = alice.post(page_of(room, "S1"), data=data | {"statement": ids(room, "S2 S3")})
    assert page.status_code == 200
    assert "Merge 3 statements into one" in words(page)
    assert typed(page, "reason") == ["The same twice."]
    assert typed(page, "wording") == [""]
    assert standing(room, "S1").refinement is None


def test_what_the_page_of_a_merge_shows_is_seen(alice: FlaskClient, room: Room) -> None:
    refine(room, Way.KEEP, "S1")
    refine(room, Way.PARK, "S2")
    data: dict[str, str | list[str]] = {**form_of(alice, room, "S1"), "way": "merge"}
    page = alice.post(page_of(room, "S1"), data=data | {"statement": ids(room, "S2")})
    filled_in = filled(page, room, "S1 S2") | {"wording": "Both of them.", "reason": "The same."}
    assert alice.post(address(room, "merge"), data=filled_in).status_code == 303


def test_a_merge_with_a_statement_that_was_unmade_keeps_the_words(
    alice: FlaskClient, room: Room
) -> None:
    merged = refine(room, Way.MERGE, "S1 S2", "Both of them.")
    data = filled(asked(alice, room, "S31 S3"), room, "S31 S3") | {"wording": "All of it."}
    alice.post(f"{page_of(room, 'S31')}/undo", data={"refinement": merged.id})
    refused = alice.post(address(room, "merge"), data=data | {"reason": "Because."})
    assert refused.status_code == 409
    assert typed(refused, "wording") == ["All of it."]
