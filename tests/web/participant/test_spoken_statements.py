"""Statements in the language of whoever reads them; the vote is for the same wording."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures import acting
from tests.fixtures.decided import refine
from tests.fixtures.hosts import keeper_of
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, open_round, take
from tests.fixtures.voices import allow
from tests.web.participant.sheets import press
from tests.web.participant.told import TOLD
from workshop.actions.acting.helping import ask_for_help
from workshop.actions.copying import copy_workshop
from workshop.actions.founding import found_workshop
from workshop.actions.hall import Hall
from workshop.actions.refinement.packing import pack_file
from workshop.domain.acting.asking import AskingStep
from workshop.domain.kind import Kind
from workshop.domain.pack import Pack
from workshop.domain.plan import Plan
from workshop.domain.refinement.refinement import Way
from workshop.domain.translation import Translation
from workshop.packs.seeds import seed
from workshop.packs.upload import read_upload
from workshop.store import results, statements, translations

WELSH = "Mae'r contractau yn rhy fawr."
ARABIC = "العقود كبيرة جدًا."
SAID = (
    Translation(language="ar", text=ARABIC, machine=True),
    Translation(language="cy", text=WELSH),
)


def spoken_pack() -> Pack:
    """The small pack, each statement in Welsh, checked, and in Arabic, by a machine."""
    pack = seed("cedp")
    return replace(
        pack, statements=tuple(replace(each, translations=SAID) for each in pack.statements)
    )


@pytest.fixture
def spoken(hall: Hall) -> Room:
    pack = spoken_pack()
    workshop = found_workshop(
        hall,
        wanted=Plan(title="An evening on plans", groups=()),
        pack=pack,
        chosen=[each.id for each in pack.statements],
        code_length=4,
        actor="alice",
    )
    return Room(hall, workshop)


def phone(app: Flask, room: Room, code: str) -> FlaskClient:
    """A phone that joined in a language."""
    browser = app.test_client()
    path = f"/j/{room.workshop.code}"
    browser.get(path, query_string={"language": code})
    assert browser.post(path, data={"group": "none"}).status_code == 303
    return browser


def card(browser: FlaskClient, room: Room) -> tuple[Element, list[str]]:
    """The words of the statement on a phone, and the marks of machine-assisted ones."""
    page = parse(browser.get(f"/w/{room.workshop.code}/"))
    said = next(each for each in page.iter("span") if each.get("dir") == "auto")
    marks = [each.text or "" for each in page.iter("p") if "machine" in each.get("class", "")]
    return said, marks


@pytest.mark.parametrize(
    ("code", "language", "text", "marks"),
    [
        ("cy", "cy", WELSH, []),
        ("ar", "ar", ARABIC, ["ترجمة بمساعدة الآلة"]),
    ],
)
def test_a_statement_is_shown_in_the_language_of_the_phone(
    app: Flask, spoken: Room, code: str, language: str, text: str, marks: list[str]
) -> None:
    open_round(spoken, BALLOTS["agreement"], most=1)
    shown, said = card(phone(app, spoken, code), spoken)
    assert (shown.get("lang"), shown.text, said) == (language, text, marks)


def test_what_has_no_translation_stays_in_its_own_language(app: Flask, spoken: Room) -> None:
    round_ = open_round(spoken, BALLOTS["agreement"], most=1)
    shown, marks = card(phone(app, spoken, "pl"), spoken)
    with spoken.hall.store.reading() as database:
        (statement,) = statements.of_round(database, round_.id)
    assert (shown.get("lang"), shown.text, marks) == ("en", statement.text, [])


@pytest.mark.parametrize("name", ["points", "ranking"])
def test_a_whole_ballot_says_once_that_its_words_are_a_machines(
    app: Flask, spoken: Room, name: str
) -> None:
    open_round(spoken, BALLOTS[name], most=3)
    shown, marks = card(phone(app, spoken, "ar"), spoken)
    assert (shown.text, len(marks)) == (ARABIC, 1)


def test_votes_are_counted_together_whatever_the_language(app: Flask, spoken: Room) -> None:
    round_ = open_round(spoken, BALLOTS["agreement"], most=1)
    for code, answer in (("en", "agree"), ("cy", "agree"), ("ar", "disagree"), ("pl", "agree")):
        assert press(phone(app, spoken, code), spoken, {"answer": answer}).status_code == 303
    told = take(spoken, round_, *TOLD)
    with spoken.hall.store.reading() as database:
        (placed,) = results.revealed(database, told).placed
    assert placed.standing.tally.counts == {"agree": 3, "disagree": 1}


def test_beside_the_room_the_statement_is_in_the_language_of_the_phone(
    app: Flask, spoken: Room
) -> None:
    round_ = open_round(spoken, BALLOTS["agreement"], most=1)
    browsers = {code: phone(app, spoken, code) for code in ("cy", "en")}
    for each in browsers.values():
        press(each, spoken, {"answer": "agree"})
    take(spoken, round_, *TOLD)
    shown = {code: _beside(each, spoken) for code, each in browsers.items()}
    assert shown["cy"] == ("cy", WELSH)
    assert shown["en"][0] == "en"


@pytest.mark.parametrize(("code", "said"), [("ar", 1), ("cy", 0), ("en", 0)])
def test_ones_answers_and_the_result_say_once_that_words_are_a_machines(
    app: Flask, spoken: Room, code: str, said: int
) -> None:
    round_ = open_round(spoken, BALLOTS["agreement"], most=2)
    browser = phone(app, spoken, code)
    press(browser, spoken, {"answer": "agree"})
    assert len(_marks(browser, spoken, "answers")) == said
    take(spoken, round_, *TOLD)
    assert len(_marks(browser, spoken, "")) == said


def _marks(browser: FlaskClient, room: Room, path: str) -> list[Element]:
    page = parse(browser.get(f"/w/{room.workshop.code}/{path}"))
    return [each for each in page.iter("p") if "machine" in each.get("class", "")]


def _beside(browser: FlaskClient, room: Room) -> tuple[str, str]:
    page = parse(browser.get(f"/w/{room.workshop.code}/"))
    row = next(each for each in page.iter("ul") if each.get("class") == "beside")
    said = next(each for each in row.iter() if each.get("dir") == "auto")
    return said.get("lang", ""), said.text or ""


def test_a_copy_takes_translations_along_and_new_words_have_none(spoken: Room) -> None:
    refine(spoken, Way.REWORD, "S101", "Other words.", same_meaning=True)
    copy = copy_workshop(
        spoken.hall,
        source=spoken.now(),
        wanted=Plan(title="The next evening", groups=()),
        newest=True,
        code_length=4,
        owner_id=keeper_of(spoken.hall).id,
        actor="alice",
    )
    with spoken.hall.store.reading() as database:
        known = translations.of_workshop(database, copy.id)
        texts = {s.version_id: s.text for s in statements.newest_versions(database, copy.id)}
    assert set(known.values()) == {SAID}
    assert [text for version, text in texts.items() if version not in known] == ["Other words."]


def test_the_pack_of_what_came_out_has_the_translations_of_what_was_kept(spoken: Room) -> None:
    spoken.step(Kind.BARRIER)
    refine(spoken, Way.KEEP, "S101")
    refine(spoken, Way.REWORD, "S102", "Other words.", same_meaning=True)
    preview = read_upload(pack_file(spoken.hall, workshop=spoken.now()), filename="pack.zip")
    assert (preview.problems, preview.notices) == ((), ())
    assert preview.pack is not None
    found = {each.text: each.translations for each in preview.pack.of_kind(Kind.SOLUTION)}
    assert found.pop("Other words.") == ()
    assert list(found.values()) == [SAID]


def test_proposals_are_in_the_language_of_the_phone_from_the_question_to_the_result(
    app: Flask, spoken: Room
) -> None:
    acting.decided(spoken, "S101")
    acting.take(spoken, AskingStep.OPEN)
    ask_for_help(spoken.hall, workshop=spoken.now(), wanted=True, actor="alice")
    browser = phone(app, spoken, "cy")
    for path in ("who/", "help/"):
        assert WELSH in words(browser.get(f"/w/{spoken.workshop.code}/{path}"))
    acting.all_say(spoken, [spoken.somebody() for _ in range(5)], "S101", "council")
    acting.take(spoken, AskingStep.CLOSE, AskingStep.REVEAL)
    told = words(browser.get(f"/w/{spoken.workshop.code}/who/"))
    assert WELSH in told
    assert "Atebodd 5 o'r 6 a ymunodd" in told


def test_barriers_to_link_a_suggestion_with_are_in_the_language_of_the_phone(
    app: Flask, spoken: Room
) -> None:
    allow(spoken)
    assert WELSH in words(phone(app, spoken, "cy").get(f"/w/{spoken.workshop.code}/suggest"))
