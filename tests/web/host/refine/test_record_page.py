"""The record below a statement: fields by part, facts beside them, two writers at once."""

from flask.testing import FlaskClient

from tests.fixtures.decided import standing
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.web.host.refine.desk import focused, form_of, page_of, read, said, typed
from workshop.actions.refinement.noting import note
from workshop.domain.refinement.notes import FIELDS, Note
from workshop.reports.saying.actors import actor_words
from workshop.store import notes


def known(room: Room) -> dict[str, Note]:
    with room.hall.store.reading() as database:
        found = notes.of_workshop(database, room.workshop.id)
    return found.get(standing(room, "S1").statement.id, {})


def values(room: Room) -> dict[str, str]:
    return {key: found.value for key, found in known(room).items()}


def elsewhere(room: Room, **changed: str) -> None:
    """What another writer saves meanwhile."""
    note(
        room.hall,
        workshop=room.now(),
        statement_id=standing(room, "S1").statement.id,
        typed=changed,
        seen={key: found.position for key, found in known(room).items()},
        actor="facilitator:Bob",
    )


def form(browser: FlaskClient, room: Room) -> dict[str, str]:
    return form_of(browser, room, "S1")


def test_every_field_has_its_place_and_its_label(alice: FlaskClient, room: Room) -> None:
    root = parse(alice.get(page_of(room, "S1")))
    labelled = {each.get("for") for each in root.iter("label")}
    gap = {"gap", "gap_reason"}
    for each in FIELDS:
        if each.key not in gap:
            assert labelled & {each.key, f"{each.key}-others"}, each.key
    assert not labelled & gap


def test_actors_of_the_pack_are_offered_by_name_and_kept_by_their_key(
    alice: FlaskClient, room: Room
) -> None:
    root = parse(alice.get(page_of(room, "S1")))
    ticks = {e.get("id"): e.get("value", "") for e in root.iter("input") if e.get("name") == "lead"}
    labels = {e.get("for"): read(e) for e in root.iter("label") if e.get("for") in ticks}
    assert labels == {id_: actor_words(key) for id_, key in ticks.items()}
    assert any(labels[id_] != key for id_, key in ticks.items())


def test_fields_are_saved_and_lead_back_to_their_part(alice: FlaskClient, room: Room) -> None:
    data: dict[str, str | list[str]] = {**form(alice, room)}
    data |= {
        "lead": ["council", "SME"],
        "lead-others": "A trust; The market traders",
        "cost": "small",
        "risks": "Prices.\r\nTime.",
        "review_on": "2027-03-01",
        "record-part": "feasibility",
    }
    answer = alice.post(f"{page_of(room, 'S1')}/notes", data=data)
    assert answer.status_code == 303
    assert answer.location.endswith("?part=feasibility#part-feasibility")
    assert values(room) == {
        "lead": "council|SME|A trust|The market traders",
        "cost": "small",
        "risks": "Prices.\nTime.",
        "review_on": "2027-03-01",
    }
    page = alice.get(answer.location)
    assert "A trust; The market traders" in page.text
    root = parse(page)
    opened = [each.get("id") for each in root.iter("details") if "open" in each.attrib]
    assert opened == ["part-feasibility"]
    chosen = [each.get("value") for each in root.iter("option") if "selected" in each.attrib]
    assert chosen == ["small"]


def test_saving_again_writes_nothing_that_was_not_touched(alice: FlaskClient, room: Room) -> None:
    elsewhere(room, lead="SME|council", risks="Prices.")
    data: dict[str, str | list[str]] = {**form(alice, room), "lead": ["council", "SME"]}
    assert alice.post(f"{page_of(room, 'S1')}/notes", data=data).status_code == 303
    assert {key: found.position for key, found in known(room).items()} == {"lead": 1, "risks": 1}


def test_two_writers_in_different_fields_never_meet(alice: FlaskClient, room: Room) -> None:
    data: dict[str, str | list[str]] = {**form(alice, room), "risks": "Prices."}
    elsewhere(room, depends_on="A law.", owner="The council")
    assert alice.post(f"{page_of(room, 'S1')}/notes", data=data).status_code == 303
    assert values(room) == {"risks": "Prices.", "depends_on": "A law.", "owner": "The council"}


def test_a_field_that_cannot_be_kept_is_said_in_its_part_and_has_the_focus(
    alice: FlaskClient, room: Room
) -> None:
    data = form(alice, room) | {"review_on": "soon", "record-part": "follow-up"}
    page = alice.post(f"{page_of(room, 'S1')}/notes", data=data)
    assert page.status_code == 422
    assert focused(page) == "review_on"
    part = next(each for each in parse(page).iter("details") if each.get("id") == "part-follow-up")
    assert "Nothing is saved yet: see what is marked in the record." in read(part)
    assert [each.get("role") for each in part.iter("p") if each.get("role")] == ["alert"]


def test_a_clash_shows_both_texts_and_stores_the_rest(alice: FlaskClient, room: Room) -> None:
    data: dict[str, str | list[str]] = {**form(alice, room), "risks": "Mine.", "gains": "Shops."}
    elsewhere(room, risks="Theirs.")
    page = alice.post(f"{page_of(room, 'S1')}/notes", data=data)
    assert page.status_code == 409
    assert said(page).startswith("Somebody else has changed 1 field meanwhile.")
    assert focused(page) == "risks"
    stands = next(each for each in parse(page).iter("p") if each.get("id") == "risks-stands")
    assert "Theirs." in read(stands)
    assert typed(page, "risks") == ["Mine."]
    assert values(room) == {"risks": "Theirs.", "gains": "Shops."}
    again = {**data, "risks": "Both.", "was-risks": "Theirs.", "seen-risks": "1"}
    assert alice.post(f"{page_of(room, 'S1')}/notes", data=again).status_code == 303
    assert values(room)["risks"] == "Both."


def test_a_wrong_field_is_named_and_nothing_typed_is_lost(alice: FlaskClient, room: Room) -> None:
    data: dict[str, str | list[str]] = {**form(alice, room)}
    data |= {"review_on": "next spring", "risks": "Prices.", "lead-others": "A trust"}
    page = alice.post(f"{page_of(room, 'S1')}/notes", data=data)
    assert page.status_code == 422
    wrong = next(each for each in parse(page).iter("p") if each.get("id") == "review_on-wrong")
    assert read(wrong).startswith("Please write the date")
    assert typed(page, "risks") == ["Prices."]
    assert 'name="lead-others" value="A trust"' in page.text
    assert values(room) == {}


def test_what_is_known_stands_beside_the_fields(alice: FlaskClient, room: Room) -> None:
    statement = standing(room, "S1").statement
    root = parse(alice.get(page_of(room, "S1")))
    facts = " ".join(read(each) for each in root.iter("dl") if each.get("class") == "record-facts")
    for known_words in (statement.scale, statement.source, actor_words(statement.actors[0])):
        assert known_words in facts
    assert "No vote speaks of these words." in words(alice.get(page_of(room, "S1")))
