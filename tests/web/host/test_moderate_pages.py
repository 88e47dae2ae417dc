"""The list a helper works through: what waits on top, one tap to decide, nothing decided twice."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.house import Clock
from tests.fixtures.pages import Form, forms, parse, words
from tests.fixtures.people import Room
from tests.fixtures.voices import MISSING, allow, flag, propose, proposed, said, say
from workshop.domain.comment import Mark, Sight
from workshop.domain.flag import Flag
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.suggestion import READY_REASONS, SuggestionState
from workshop.web.host.moderate import ON_A_PAGE

HTMX = {"HX-Request": "true"}


@pytest.fixture
def open_room(room: Room) -> Room:
    allow(room)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    return room


def page(browser: FlaskClient, room: Room, query: str = "") -> str:
    return words(browser.get(f"/host/w/{room.workshop.code}/moderate{query}"))


def form_at(browser: FlaskClient, room: Room, end: str, query: str = "") -> Form:
    """The first form of the list whose address ends like this."""
    answer = browser.get(f"/host/w/{room.workshop.code}/moderate{query}")
    return next(form for form in forms(answer) if form.action.endswith(end))


def press(browser: FlaskClient, form: Form, **button: str) -> str:
    answer = browser.post(form.action, data=form.fields | button)
    assert answer.status_code == 303
    return words(browser.get(answer.location))


def test_without_a_word_written_the_page_says_where_words_come_from(
    alice: FlaskClient, room: Room
) -> None:
    assert "Nobody has written anything here yet." in page(alice, room)
    assert "Nothing waits." in page(alice, room, "?show=waiting")


def test_the_address_of_the_old_list_leads_here(alice: FlaskClient, room: Room) -> None:
    answer = alice.get(f"/host/w/{room.workshop.code}/comments")
    assert (answer.status_code, answer.location) == (303, f"/host/w/{room.workshop.code}/moderate")


def test_what_waits_comes_first_the_longest_wait_on_top_then_the_newest(
    alice: FlaskClient, open_room: Room, clock: Clock
) -> None:
    who = open_room.somebody()
    for text in ("First shown", "First idiots", "Second shown", "Second idiots"):
        say(open_room, who, text)
        clock.pass_by(minutes=1)
    propose(open_room, who)
    told = page(alice, open_room)
    texts = ("First idiots", "Second idiots", MISSING, "Second shown", "First shown")
    places = [told.index(f"{text} ") for text in texts]
    assert places == sorted(places)


def test_a_comment_stands_beside_its_statement_with_its_mark(
    alice: FlaskClient, open_room: Room
) -> None:
    say(open_room, open_room.somebody(), "Who pays?", place=6, mark=Mark.CONCERN)
    told = page(alice, open_room)
    statement = open_room.statements_of(Kind.BARRIER)[6].text
    assert f"Barrier B7 Who pays? Concern. On: {statement}" in told


def test_markup_shows_as_text(alice: FlaskClient, open_room: Room) -> None:
    attack = "<script>alert(1)</script><b data-hx-get='/x'>{{ 7 * 7 }}</b>"
    who = open_room.somebody()
    say(open_room, who, attack)
    propose(open_room, who, attack)
    for path in ("", f"/suggestions/{proposed(open_room)[0].id}"):
        answer = alice.get(f"/host/w/{open_room.workshop.code}/moderate{path}")
        assert attack in words(answer)
        assert "<script>alert" not in answer.text


def test_a_comment_is_hidden_and_shown_again(alice: FlaskClient, open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Rude words.")
    end = said(open_room)[0].id
    for sight, told in ((Sight.HIDDEN, True), (Sight.SHOWN, False)):
        form = form_at(alice, open_room, end)
        after = press(alice, form, **dict(form.buttons))
        assert [written.sight for written in said(open_room)] == [sight]
        assert ("Hidden from the room." in after) is told


def test_htmx_gets_the_list_alone(alice: FlaskClient, open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Rude words.")
    form = form_at(alice, open_room, said(open_room)[0].id)
    answer = alice.post(form.action, data=form.fields | {"sight": "hidden"}, headers=HTMX)
    assert answer.status_code == 200
    assert "Hidden from the room." in words(answer)
    assert "<html" not in answer.text


def test_votes_alone_send_nobody_the_list_again(alice: FlaskClient, open_room: Room) -> None:
    who, statement = open_room.somebody(), open_room.statements_of(Kind.BARRIER)[0]
    root = parse(alice.get(f"/host/w/{open_room.workshop.code}/moderate"))
    address = next(main.get("data-hx-get", "") for main in root.iter("main"))
    open_room.vote(who, statement, "a-lot")
    assert alice.get(address, headers=HTMX).status_code == 204
    say(open_room, who, "Who pays?")
    answer = alice.get(address, headers=HTMX)
    assert (answer.status_code, "Who pays?" in words(answer)) == (200, True)


def test_the_second_of_two_helpers_is_told(alice: FlaskClient, open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Rude words.")
    form = form_at(alice, open_room, said(open_room)[0].id)
    press(alice, form, sight="hidden")
    answer = alice.post(form.action, data=form.fields | {"sight": "hidden"}, headers=HTMX)
    assert answer.status_code == 409
    assert "Somebody has decided this already." in words(answer)
    assert "Rude words." in words(answer)


def test_a_decision_is_undone(alice: FlaskClient, open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Rude words.")
    form = form_at(alice, open_room, said(open_room)[0].id)
    told = press(alice, form, sight="hidden")
    assert "Hidden: Rude words. Undo" in told
    after = press(alice, form_at(alice, open_room, "/undo"))
    assert [written.sight for written in said(open_room)] == [Sight.SHOWN]
    assert "Hidden: Rude words." not in after


def test_the_part_that_was_looked_at_stays(alice: FlaskClient, open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Rude idiots")
    round_id = open_room.round_of(Kind.BARRIER).id
    query = f"?show=waiting&about={round_id}"
    form = form_at(alice, open_room, said(open_room)[0].id, query)
    answer = alice.post(form.action, data=form.fields | {"sight": "shown"})
    assert answer.location.endswith(f"/moderate?show=waiting&about={round_id}")
    assert "Nothing waits." in words(alice.get(answer.location))


def test_the_list_is_filtered_by_round_and_by_state_with_counts(
    alice: FlaskClient, open_room: Room
) -> None:
    who = open_room.somebody()
    say(open_room, who, "On barriers")
    say(open_room, who, "On barriers, idiots")
    propose(open_room, who)
    open_room.step(Kind.BARRIER, RoundStep.CLOSE)
    open_room.step(Kind.SOLUTION, RoundStep.OPEN)
    say(open_room, who, "On solutions", kind=Kind.SOLUTION)
    ids = {kind: open_room.round_of(kind).id for kind in Kind}
    assert "All 4 Waiting 2 Hidden 0" in page(alice, open_room)
    barriers = page(alice, open_room, f"?about={ids[Kind.BARRIER]}")
    assert "All 2 Waiting 1 Hidden 0" in barriers
    assert "On solutions" not in barriers
    assert MISSING not in barriers
    suggestions = page(alice, open_room, "?about=suggestions")
    assert "All 1 Waiting 1 Hidden 0" in suggestions
    assert MISSING in suggestions
    assert "On barriers, idiots" in page(alice, open_room, "?show=waiting")
    assert "On solutions" not in page(alice, open_room, "?show=waiting")
    assert page(alice, open_room, "?about=nonsense&show=x") == page(alice, open_room)


def test_a_comment_that_is_not_there_is_not_found(alice: FlaskClient, room: Room) -> None:
    address = f"/host/w/{room.workshop.code}/moderate/comments/none"
    sent = {"seen": "shown", "sight": "hidden"}
    assert alice.post(address, data=sent).status_code == 404
    assert alice.post(address, data=sent | {"sight": "yes"}).status_code == 422


def test_a_flood_is_shown_page_by_page(alice: FlaskClient, open_room: Room) -> None:
    who = open_room.somebody()
    for number in range(ON_A_PAGE + 3):
        say(open_room, who, f"Comment number {number}.")
    address = f"/host/w/{open_room.workshop.code}/moderate"

    def shown(query: str) -> int:
        return sum("/comments/" in form.action for form in forms(alice.get(address + query)))

    assert shown("") == ON_A_PAGE
    assert shown(f"?start={ON_A_PAGE}") == 3
    for odd in ("x", "-1", "٣", "9" * 30):
        assert shown(f"?start={odd}") in {3, ON_A_PAGE}


def test_a_suggestion_is_approved_with_one_press(alice: FlaskClient, open_room: Room) -> None:
    sent = propose(open_room, open_room.somebody(), kind=Kind.SOLUTION)
    told = press(alice, form_at(alice, open_room, sent.id))
    assert "Suggestion, in as S31." in told
    assert f"Approved: {MISSING} Undo" in told


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        ({"reason": READY_REASONS[0]}, READY_REASONS[0]),
        ({"reason": "own", "own": "It is about another town."}, "It is about another town."),
    ],
)
def test_a_suggestion_is_declined_with_a_reason(
    alice: FlaskClient, open_room: Room, sent: dict[str, str], reason: str
) -> None:
    propose(open_room, open_room.somebody())
    form = [f for f in forms(alice.get(f"/host/w/{open_room.workshop.code}/moderate")) if f.buttons]
    told = press(alice, form[0], **sent)
    assert f"Suggestion, not taken up: {reason}" in told


def test_without_a_reason_nothing_is_declined(alice: FlaskClient, open_room: Room) -> None:
    sent = propose(open_room, open_room.somebody())
    address = f"/host/w/{open_room.workshop.code}/moderate/suggestions/{sent.id}"
    answer = alice.post(address, data={"seen": "held", "reason": "own", "own": " "})
    assert (answer.status_code, "Please fill in: Reason." in words(answer)) == (422, True)
    assert alice.post(address, data={"seen": "x"}).status_code == 422
    assert proposed(open_room) == [sent]


def test_words_and_links_are_mended_before_it_goes_in(alice: FlaskClient, open_room: Room) -> None:
    barrier = open_room.statements_of(Kind.BARRIER)[4]
    sent = propose(open_room, open_room.somebody(), "Bussiness advice", kind=Kind.SOLUTION)
    address = f"/host/w/{open_room.workshop.code}/moderate/suggestions/{sent.id}"
    form = forms(alice.get(address))[-1]
    assert form.fields["wording"] == "Bussiness advice"
    edited = {"wording": "Business advice for all.", "addresses": barrier.id}
    answer = alice.post(address, data=form.fields | edited)
    told = words(alice.get(answer.location))
    assert "Business advice for all. Suggestion, in as S31." in told
    assert "The author wrote: Bussiness advice." in told
    assert "Addresses: B5." in told


def test_words_that_cannot_be_used_come_back_with_the_ticks(
    alice: FlaskClient, open_room: Room
) -> None:
    barrier = open_room.statements_of(Kind.BARRIER)[4]
    sent = propose(open_room, open_room.somebody(), kind=Kind.SOLUTION)
    address = f"/host/w/{open_room.workshop.code}/moderate/suggestions/{sent.id}"
    edited = {"seen": "held", "wording": "x" * 201, "addresses": barrier.id}
    answer = alice.post(address, data=edited)
    assert (answer.status_code, "too long" in words(answer)) == (422, True)
    ticked = [
        box.get("value") for box in parse(answer).iter("input") if box.get("checked") is not None
    ]
    assert ticked == [barrier.id]
    assert "x" * 201 in answer.text
    assert proposed(open_room)[0].state is SuggestionState.HELD


def test_flags_are_counted_beside_the_statement(alice: FlaskClient, open_room: Room) -> None:
    statement = open_room.statements_of(Kind.BARRIER)[0]
    for _ in range(3):
        flag(open_room, open_room.somebody(), Flag.OUT_OF_DATE)
    assert f"{statement.text} 3 say: out of date." in page(alice, open_room)
    say(open_room, open_room.somebody(), "Who pays?")
    assert f"Who pays? On: {statement.text} 3 say: out of date." in page(alice, open_room)


def test_the_desk_says_how_many_wait(alice: FlaskClient, open_room: Room) -> None:
    who = open_room.somebody()
    desk = f"/host/w/{open_room.workshop.code}/"
    assert "Comments and suggestions Files" in words(alice.get(desk))
    propose(open_room, who)
    say(open_room, who, "idiots")
    assert "Comments and suggestions: 2 wait" in words(alice.get(desk))


def test_another_workshop_is_never_touched(
    alice: FlaskClient, open_room: Room, other_code: str
) -> None:
    sent = propose(open_room, open_room.somebody())
    say(open_room, open_room.somebody(), "Who pays?")
    (written,) = said(open_room)
    base = f"/host/w/{other_code}/moderate"
    assert alice.get(f"{base}/suggestions/{sent.id}").status_code == 404
    for path, fields in (
        (f"suggestions/{sent.id}", {"seen": "held"}),
        (f"comments/{written.id}", {"seen": "shown", "sight": "hidden"}),
    ):
        assert alice.post(f"{base}/{path}", data=fields).status_code == 404
    assert (proposed(open_room), said(open_room)) == ([sent], [written])
