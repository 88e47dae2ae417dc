"""The two halves of a statement's page: whichever is saved, what was typed in the other stays."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.decided import latest, refine, standing
from tests.fixtures.pages import Form, parse, words
from tests.fixtures.people import Room
from tests.web.host.refine.desk import form_of, form_on, page_of, read, said, the_form, typed
from tests.web.host.refine.test_record_page import elsewhere, values
from workshop.domain.refinement.refinement import Way

DECISION = {"way": "park", "reason": "Too early for this."}
NOTES = {"risks": "Prices.", "place": "Balsall Heath"}
HTMX = {"HX-Request": "true"}


def everything(browser: FlaskClient, room: Room) -> dict[str, str]:
    """The form with something typed in both halves."""
    return form_of(browser, room, "S1") | DECISION | NOTES


def shown(page: str, *expected: str) -> list[str]:
    """Those of these texts that are nowhere on a page."""
    return [text for text in expected if text not in page]


def test_every_button_takes_both_halves_along(alice: FlaskClient, room: Room) -> None:
    refine(room, Way.KEEP, "S1")
    root = parse(alice.get(page_of(room, "S1")))
    (form,) = (each for each in root.iter("form") if each.get("id") == "writing")
    place = page_of(room, "S1")
    actions = {each.get("formaction", form.get("action")) for each in form.iter("button")}
    assert actions == {place, f"{place}/notes", f"{place}/difference", f"{place}/undo"}
    outside = [b for f in root.iter("form") if f is not form for b in f.iter("button")]
    assert outside == []
    first = next(form.iter("button"))  # what Enter presses
    assert first.get("formaction") == f"{place}/notes"


def test_saving_the_record_keeps_the_decision_as_typed(alice: FlaskClient, room: Room) -> None:
    page = alice.post(f"{page_of(room, 'S1')}/notes", data=everything(alice, room))
    assert page.status_code == 200
    assert values(room) == NOTES
    assert standing(room, "S1").refinement is None
    assert typed(page, "reason") == [DECISION["reason"]]
    checked = [each.get("id") for each in parse(page).iter("input") if "checked" in each.attrib]
    assert checked == ["way-park"]
    assert "Saved: Where; Risks. What you typed under Decide is still there" in words(page)
    again = form_on(page, room, "S1").fields | {"way": "park"}
    assert alice.post(page_of(room, "S1"), data=again).status_code == 303
    assert standing(room, "S1").way is Way.PARK


def test_deciding_keeps_the_record_as_typed_and_says_that_it_is_not_saved(
    alice: FlaskClient, room: Room
) -> None:
    page = alice.post(page_of(room, "S1"), data=everything(alice, room))
    assert page.status_code == 200
    assert standing(room, "S1").way is Way.PARK
    assert values(room) == {}
    assert "Your decision stands. What you typed in the record is still there" in words(page)
    form = form_on(page, room, "S1").fields
    assert (form["risks"], form["place"], form["reason"]) == (*NOTES.values(), "")
    assert [read(each) for each in parse(page).iter("span")].count("Not saved yet") == 2
    opened = [each.get("id") for each in parse(page).iter("details") if "open" in each.attrib]
    assert opened == ["part-who", "part-feasibility"]
    assert alice.post(f"{page_of(room, 'S1')}/notes", data=form).status_code == 303
    assert values(room) == NOTES


def test_what_comes_back_after_a_decision_still_clashes_with_another_writer(
    alice: FlaskClient, room: Room
) -> None:
    data = everything(alice, room)
    elsewhere(room, risks="Theirs.", gains="Shops.")
    page = alice.post(page_of(room, "S1"), data=data)
    form = form_on(page, room, "S1").fields
    assert (form["risks"], form["gains"]) == ("Prices.", "Shops.")
    clashed = alice.post(f"{page_of(room, 'S1')}/notes", data=form)
    assert clashed.status_code == 409
    assert values(room) == {"risks": "Theirs.", "gains": "Shops.", "place": "Balsall Heath"}
    assert typed(clashed, "risks") == ["Prices."]


def test_a_saved_record_lets_nobody_decide_unseen(alice: FlaskClient, room: Room) -> None:
    data = everything(alice, room)
    refine(room, Way.KEEP, "S1", reason="Everybody wants it.")
    page = alice.post(f"{page_of(room, 'S1')}/notes", data=data)
    again = form_on(page, room, "S1").fields | {"way": "park"}
    refused = alice.post(page_of(room, "S1"), data=again)
    assert refused.status_code == 409
    assert said(refused).startswith("Somebody has decided on S1 meanwhile.")
    assert typed(refused, "reason") == [DECISION["reason"]]


@pytest.mark.parametrize(
    ("path", "changed", "status"),
    [
        ("", {"reason": ""}, 422),
        ("", {"way": "reword", "wording": "Quite other words."}, 200),
        ("", {"way": "reword", "wording": "Other words.", "looked": "Other words."}, 422),
        ("", {"seen": "99"}, 409),
        ("", {"way": "merge"}, 422),
        ("/difference", {"wording": "Quite other words."}, 200),
        ("/notes", {"review_on": "next spring"}, 422),
        ("/undo", {"refinement": "of somebody"}, 200),
    ],
)
def test_whatever_is_refused_both_halves_come_back(
    alice: FlaskClient, room: Room, path: str, changed: dict[str, str], status: int
) -> None:
    data = everything(alice, room) | changed
    page = alice.post(f"{page_of(room, 'S1')}{path}", data=data)
    assert page.status_code == status
    form = form_on(page, room, "S1").fields
    for name in ("reason", "wording", "risks", "place"):
        assert (name, form[name]) == (name, data[name])
    assert values(room) == {}
    assert standing(room, "S1").refinement is None


def test_a_clash_keeps_the_decision_as_typed(alice: FlaskClient, room: Room) -> None:
    data = everything(alice, room)
    elsewhere(room, risks="Theirs.")
    page = alice.post(f"{page_of(room, 'S1')}/notes", data=data)
    assert page.status_code == 409
    assert typed(page, "risks") + typed(page, "reason") == ["Prices.", DECISION["reason"]]


def test_an_undo_keeps_both_halves_and_counts_as_seen(alice: FlaskClient, room: Room) -> None:
    kept = refine(room, Way.REWORD, "S1", "Other words.")
    old = standing(room, "S2").statement
    data = everything(alice, room) | {"refinement": kept.id}
    page = alice.post(f"{page_of(room, 'S1')}/undo", data=data)
    assert page.status_code == 200
    form = form_on(page, room, "S1").fields
    assert (form["risks"], form["reason"]) == ("Prices.", DECISION["reason"])
    assert form["wording"] == standing(room, "S1").statement.text != old.text
    assert form["seen"] == str(latest([standing(room, "S1")]))
    assert alice.post(page_of(room, "S1"), data=form | {"way": "park"}).status_code == 200
    assert standing(room, "S1").way is Way.PARK


def test_going_on_to_a_merge_takes_new_words_along_and_waits_for_the_record(
    alice: FlaskClient, room: Room
) -> None:
    data = everything(alice, room) | {
        "way": "merge",
        "statement": standing(room, "S2").statement.id,
    }
    refused = alice.post(page_of(room, "S1"), data=data)
    assert refused.status_code == 422
    assert said(refused).startswith("What you typed in the record is not saved yet")
    data |= {"risks": "", "place": "", "wording": "Both of them."}
    page = alice.post(page_of(room, "S1"), data=data)
    assert page.status_code == 200
    assert typed(page, "wording") + typed(page, "reason") == ["Both of them.", DECISION["reason"]]


def test_words_of_both_halves_are_handed_back_when_the_statement_is_gone(
    alice: FlaskClient, room: Room
) -> None:
    merged = refine(room, Way.MERGE, "S1 S2", "Both of them.")
    data = form_of(alice, room, "S31") | DECISION | NOTES
    place = page_of(room, "S31")
    alice.post(f"{place}/undo", data={"refinement": merged.id})
    for path in ("", "/notes"):
        page = alice.post(f"{place}{path}", data=data)
        assert page.status_code == 409
        assert shown(words(page), DECISION["reason"], *NOTES.values()) == []
        assert "Both of them." not in words(page)
    part = alice.post(f"{place}/notes", data=data, headers=HTMX)
    assert (part.headers["HX-Retarget"], part.headers["HX-Reselect"]) == ("main", "main")


def test_words_on_a_statement_that_is_merged_meanwhile_stay_with_it(
    alice: FlaskClient, room: Room
) -> None:
    data = everything(alice, room) | {"way": "reword", "wording": "My words."}
    merged = refine(room, Way.MERGE, "S1 S2", "Both of them.")
    page = alice.post(f"{page_of(room, 'S1')}/notes", data=data)
    assert shown(words(page), "My words.", DECISION["reason"]) == []
    form: Form = form_on(page, room, "S1")
    back = alice.post(f"{page_of(room, 'S1')}/undo", data=form.fields | {"refinement": merged.id})
    assert typed(back, "wording") + typed(back, "reason") == ["My words.", DECISION["reason"]]


def test_with_htmx_only_the_record_is_answered_with_what_was_saved(
    alice: FlaskClient, room: Room
) -> None:
    place = f"{page_of(room, 'S1')}/notes"
    data = everything(alice, room) | {"record-part": "feasibility"}
    part = alice.post(place, data=data, headers=HTMX)
    assert part.status_code == 200
    assert shown(part.text, 'data-said="Saved: Where; Risks."', 'id="refine-state"') == []
    assert shown(part.text, "<html", "Too early", 'id="reason"') == [
        "<html",
        "Too early",
        'id="reason"',
    ]
    assert values(room) == NOTES
    nothing = the_form(alice, room, "S1").fields | DECISION
    again = alice.post(place, data=nothing, headers=HTMX)
    assert "You have changed nothing since it was saved." in again.text


@pytest.mark.parametrize(
    ("changed", "status"), [({"review_on": "next spring"}, 422), ({"risks": "Mine."}, 409)]
)
def test_with_htmx_a_refusal_is_said_inside_the_record(
    alice: FlaskClient, room: Room, changed: dict[str, str], status: int
) -> None:
    data = everything(alice, room) | changed
    elsewhere(room, risks="Theirs.")
    part = alice.post(f"{page_of(room, 'S1')}/notes", data=data, headers=HTMX)
    assert part.status_code == status
    assert shown(part.text, "data-said=", "data-unsaved", *changed.values()) == []
