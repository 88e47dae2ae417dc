"""Phones in the language of whoever holds them, from the door to what comes after the reveal."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures import acting
from tests.fixtures.cards import by_invitation, make_cards
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, open_round, take
from tests.fixtures.voices import allow, propose, say
from tests.translations.brackets import Brackets, escaped
from tests.web.participant.sheets import HTMX, press
from tests.web.participant.told import TOLD, everybody
from workshop.actions.acting.helping import ask_for_help
from workshop.actions.steering import end_workshop
from workshop.domain.acting.asking import AskingStep
from workshop.domain.ballots.agreement import agreement
from workshop.domain.comment import Mark
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.languages import CODES, LANGUAGES
from workshop.web import language

DAY = "Thursday 26 November 2026"


def at(room: Room, path: str = "") -> str:
    return f"/w/{room.workshop.code}/{path}"


@pytest.fixture
def brackets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every sentence of ours stands in brackets."""
    with monkeypatch.context() as patch:
        patch.setattr(language, "catalogue", lambda _code: Brackets())
        yield


def before(_room: Room) -> tuple[str, ...]:
    return "", "practice", "practice?answer=agree", "practice?answer=a-lot", "suggest"


def voting(room: Room) -> tuple[str, ...]:
    who = room.somebody()
    room.step(Kind.BARRIER, RoundStep.OPEN)
    say(room, who, "Who pays?", mark=Mark.CONCERN)
    label = room.statements_of(Kind.BARRIER)[0].label
    return "", "answers", f"statement/{label}", "suggest"


def closed(room: Room) -> tuple[str, ...]:
    paths = voting(room)
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    return paths


def revealed(room: Room) -> tuple[str, ...]:
    for name in ("agreement", "holds-back"):
        round_ = open_round(room, BALLOTS[name], most=3)
        everybody(room, round_, *(["agree"] if name == "agreement" else ["a-lot", "no"]))
        take(room, round_, *TOLD)
    return ("",)


def asked(room: Room) -> tuple[str, ...]:
    acting.decided(room, "S1", "S2")
    acting.take(room, AskingStep.OPEN)
    ask_for_help(room.hall, workshop=room.now(), wanted=True, actor="alice")
    return "", "who/", "who/S1", "help/", "help/contact"


def asked_and_told(room: Room) -> tuple[str, ...]:
    paths = asked(room)
    acting.all_say(room, [room.somebody() for _ in range(6)], "S1", "council")
    acting.take(room, AskingStep.CLOSE, AskingStep.REVEAL)
    return paths[:2]


def over(room: Room) -> tuple[str, ...]:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    return ("",)


def switches(page: TestResponse) -> list[Element]:
    """The ways to another language that the page offers."""
    return [each for each in parse(page).iter("a") if each.get("class") == "mast-tongue"]


STATES = (before, voting, closed, revealed, asked, asked_and_told, over)


@pytest.mark.usefixtures("brackets")
@pytest.mark.parametrize("state", STATES)
def test_no_word_of_ours_escapes_translation(
    bob: FlaskClient, room: Room, state: Callable[[Room], tuple[str, ...]]
) -> None:
    allow(room)
    propose(room, room.somebody())
    for path in state(room):
        page = bob.get(at(room, path), follow_redirects=True)
        assert page.status_code == 200
        assert escaped(page, DAY) == [], path
        assert len(switches(page)) == 1, path


@pytest.mark.usefixtures("brackets")
@pytest.mark.parametrize("name", BALLOTS)
def test_no_word_of_a_ballot_escapes_translation(bob: FlaskClient, room: Room, name: str) -> None:
    round_ = open_round(room, BALLOTS[name], most=3)
    for path in ("", "answers"):
        assert escaped(bob.get(at(room, path))) == []
    take(room, round_, *TOLD)
    assert escaped(bob.get(at(room))) == []


@pytest.mark.usefixtures("brackets")
def test_no_word_at_the_door_escapes_translation(charlie: FlaskClient, room: Room) -> None:
    (card,) = make_cards(room, 1)
    join = f"/j/{room.workshop.code}"
    for path in ("/", "/?code=1O0", join, f"/i/{card}", "/i/unknown", "/nowhere", "/language"):
        page = charlie.get(path)
        assert escaped(page, DAY) == [], path
        listed = [each for each in parse(page).iter("a") if each.get("hreflang")]
        assert len(listed) >= len(CODES) - 1 or switches(page), path
    by_invitation(room)
    assert escaped(charlie.get(join), DAY) == []
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    assert escaped(charlie.get(join), DAY) == []


def test_a_link_of_the_switch_changes_the_language_and_is_remembered(
    bob: FlaskClient, room: Room
) -> None:
    (switch,) = switches(bob.get(at(room)))
    choices = parse(bob.get(switch.get("href", "")))
    links = [each for each in choices.iter("a") if each.get("hreflang")]
    assert ["".join(each.itertext()).split()[0] for each in links] == [
        each.name for each in LANGUAGES
    ]
    (welsh,) = [each.get("href", "") for each in links if each.get("hreflang") == "cy"]
    assert welsh == f"{at(room)}?language=cy"
    assert parse(bob.get(welsh)).get("lang") == "cy"
    assert "Rydych i mewn." in words(bob.get(at(room)))
    assert "Rydych i mewn." in words(bob.get(at(room), headers=HTMX))


def test_seven_languages_say_that_no_speaker_has_checked_them(charlie: FlaskClient) -> None:
    page = parse(charlie.get("/language"))
    notes = {
        each.get("lang"): note.text
        for each in page.iter("li")
        for note in each.iter("span")
        if note.get("class") == "small"
    }
    assert set(notes) == {"cy", "pl", "pa", "ur", "ro", "bn", "ar"}
    assert (
        notes["cy"] == "Cyfieithiad â chymorth peiriant yw hwn. Gwiriwch ef; y Saesneg sy'n cyfrif."
    )
    assert len(set(notes.values())) == 7


@pytest.mark.parametrize(
    ("asked_for", "cookie", "browser", "spoken"),
    [
        ("ar", "pl", "cy", "ar"),
        ("", "pl", "cy", "pl"),
        ("", "", "de, cy;q=0.8, en;q=0.5", "cy"),
        ("", "", "ro-RO", "ro"),
        ("", "", "de", "en-GB"),
        ("tlh", "xx", "", "en-GB"),
        ("../../etc", "", "", "en-GB"),
    ],
)
def test_what_is_asked_for_comes_before_the_cookie_and_that_before_the_browser(
    app: Flask, room: Room, asked_for: str, cookie: str, browser: str, spoken: str
) -> None:
    phone = app.test_client()
    if cookie:
        phone.set_cookie("workshop-language", cookie)
    page = phone.get(
        f"/j/{room.workshop.code}",
        query_string={"language": asked_for} if asked_for else {},
        headers={"Accept-Language": browser} if browser else {},
    )
    assert parse(page).get("lang") == spoken
    kept = phone.get_cookie("workshop-language")
    assert (kept.value if kept else "") == (asked_for if asked_for in CODES else cookie)


def test_the_switch_leads_nowhere_else(charlie: FlaskClient) -> None:
    for back in ("//evil.example", "https://evil.example", "/host/", "/w/../host", "/\\evil"):
        page = parse(charlie.get("/language", query_string={"back": back}))
        links = [each.get("href", "") for each in page.iter("a") if each.get("hreflang")]
        assert all(link.startswith("/?language=") for link in links), back


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_its_language_and_direction(
    charlie: FlaskClient, room: Room, code: str
) -> None:
    page = parse(charlie.get(f"/j/{room.workshop.code}?language={code}"))
    assert page.get("lang") == ("en-GB" if code == "en" else code)
    assert page.get("dir") == ("rtl" if code in {"ar", "ur"} else "ltr")


def test_hosts_and_the_screen_read_english(alice: FlaskClient, room: Room) -> None:
    alice.set_cookie("workshop-language", "ar")
    for path in (
        f"/host/w/{room.workshop.code}/",
        f"/screen/{room.workshop.code}/",
        "/host/nowhere",
    ):
        page = parse(alice.get(path, headers={"Accept-Language": "ar"}))
        assert (page.get("lang"), page.get("dir")) == ("en-GB", "ltr"), path


def test_an_error_is_said_in_the_language_of_the_phone(bob: FlaskClient, room: Room) -> None:
    bob.get(f"{at(room)}?language=pl")
    assert "Nie znaleźliśmy tej strony." in words(bob.get("/nowhere"))
    allow(room)
    sent = bob.post(at(room, "suggest"), data={"step": "next", "text": "x"})
    assert "Wypełnij pole: Bariera lub rozwiązanie." in words(sent)


def test_the_room_is_drawn_once_for_each_language(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, agreement(), most=1)
    everybody(room, round_, "agree", "agree")
    take(room, round_, *TOLD)
    said = {code: words(bob.get(f"{at(room)}?language={code}")) for code in ("en", "pl", "en")}
    assert "2 of 2 who answered agree" in said["en"]
    assert "2 z 2 odpowiadających się zgadza" in said["pl"]


def test_the_line_of_an_answer_is_drawn_once_for_each_language(
    bob: FlaskClient, room: Room
) -> None:
    open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "disagree"})
    said = {code: words(bob.get(f"{at(room)}?language={code}")) for code in ("en", "pl", "en")}
    assert ("Disagree" in said["en"], "Nie zgadzam się" in said["en"]) == (True, False)
    assert ("Disagree" in said["pl"], "Nie zgadzam się" in said["pl"]) == (False, True)


@pytest.mark.parametrize("code", CODES)
def test_a_statement_is_marked_with_the_language_it_is_read_in(
    bob: FlaskClient, room: Room, code: str
) -> None:
    open_round(room, agreement(), most=1)
    heading = next(parse(bob.get(f"{at(room)}?language={code}")).iter("h1"))
    assert [each.get("lang") for each in heading.iter("span") if each.get("dir")] == [code]


def test_words_a_host_typed_keep_their_language_and_ours_are_translated(
    bob: FlaskClient, room: Room
) -> None:
    take(room, open_round(room, agreement(), most=1, title="Market Street first"), *TOLD)
    for code, ours in (("pl", "Czy powinniśmy to zrobić?"), ("en", "Should we do this?")):
        page = parse(bob.get(f"{at(room)}?language={code}"))
        marked = {each.text: each.get("lang") for each in page.iter("bdi")}
        assert marked.get("Market Street first") == (None if code == "en" else "en")
        assert ours not in marked


DAYS = {
    "en": "Thursday 26 November 2026",
    "cy": "Dydd Iau, 26 Tachwedd 2026",
    "pl": "czwartek, 26 listopada 2026",
    "ro": "joi, 26 noiembrie 2026",
    "ar": "الخميس، 26 نوفمبر 2026",
}


@pytest.mark.parametrize("code", DAYS)
def test_a_day_is_written_as_the_language_does(charlie: FlaskClient, room: Room, code: str) -> None:
    assert DAYS[code] in words(charlie.get(f"/j/{room.workshop.code}?language={code}"))


def test_the_choice_is_kept_where_no_script_reads_it(charlie: FlaskClient) -> None:
    kept = charlie.get("/?language=bn").headers["Set-Cookie"]
    assert kept.startswith("workshop-language=bn;")
    assert "HttpOnly" in kept
    assert "SameSite=Lax" in kept
    assert "Set-Cookie" not in charlie.get("/?language=tlh").headers
    assert "Set-Cookie" not in charlie.get("/host/login?language=bn").headers
