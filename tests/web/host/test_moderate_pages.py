"""Comments: plain text, newest first, hidden and shown again."""

from flask.testing import FlaskClient
from workshop.web.host.comments import ON_A_PAGE

from tests.fixtures.house import Clock
from tests.fixtures.pages import Form, forms, words
from tests.fixtures.people import Room
from workshop.actions.commenting import comment
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store import comments

HTMX = {"HX-Request": "true"}


def write(room: Room, *texts: str) -> None:
    somebody = room.somebody()
    for text in texts:
        comment(
            room.hall,
            workshop=room.now(),
            round_=room.round_of(Kind.BARRIER),
            version_id=room.statements_of(Kind.BARRIER)[6].version_id,
            participant=somebody,
            typed=text,
        )


def hidden(room: Room) -> list[bool]:
    with room.hall.store.reading() as database:
        return [remark.hidden for remark in comments.of_workshop(database, room.workshop.id)]


def buttons(browser: FlaskClient, room: Room) -> list[Form]:
    return forms(browser.get(f"/host/w/{room.workshop.code}/comments"))


def test_without_comments_the_page_says_where_they_come_from(
    alice: FlaskClient, room: Room
) -> None:
    said = words(alice.get(f"/host/w/{room.workshop.code}/comments"))
    assert "Nobody has written a comment yet." in said


def test_comments_stand_newest_first_beside_their_statement(
    alice: FlaskClient, room: Room, clock: Clock
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    write(room, "The first.")
    clock.pass_by(minutes=1)
    write(room, "The second.")
    said = words(alice.get(f"/host/w/{room.workshop.code}/comments"))
    assert said.index("The second.") < said.index("The first.")
    assert "Barrier B7 The second." in said
    assert room.statements_of(Kind.BARRIER)[6].text in said


def test_markup_in_a_comment_shows_as_text(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    text = "<script>alert(1)</script><b data-hx-get='/x'>{{ 7 * 7 }}</b>"
    write(room, text)
    page = alice.get(f"/host/w/{room.workshop.code}/comments")
    assert text in words(page)
    assert "<script>alert" not in page.text
    assert "49" not in words(page).replace(room.workshop.code, "")


def test_a_comment_is_hidden_and_shown_again(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    write(room, "Rude words.")
    for expected in (True, False):
        form = buttons(alice, room)[0]
        answer = alice.post(form.action, data=form.fields | dict(form.buttons))
        assert answer.status_code == 303
        assert hidden(room) == [expected]
        said = words(alice.get(answer.location))
        assert "Rude words." in said
        assert ("Hidden from the room." in said) is expected


def test_htmx_gets_the_list_alone(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    write(room, "Rude words.")
    form = buttons(alice, room)[0]
    answer = alice.post(form.action, data={"hidden": "1"}, headers=HTMX)
    assert answer.status_code == 200
    assert "Hidden from the room." in words(answer)
    assert "<html" not in answer.text


def test_a_comment_that_is_not_there_is_not_found(alice: FlaskClient, room: Room) -> None:
    address = f"/host/w/{room.workshop.code}/comments/none"
    assert alice.post(address, data={"hidden": "1"}).status_code == 404
    assert alice.post(address, data={"hidden": "yes"}).status_code == 422


def test_a_flood_of_comments_is_shown_page_by_page(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    write(room, *(f"Comment number {number}." for number in range(ON_A_PAGE + 3)))
    address = f"/host/w/{room.workshop.code}/comments"
    assert len(forms(alice.get(address))) == ON_A_PAGE
    assert "203 comments, the newest first" in words(alice.get(address))
    assert len(forms(alice.get(f"{address}?start={ON_A_PAGE}"))) == 3
    for odd in ("x", "-1", "٣", "9" * 30):
        assert len(forms(alice.get(f"{address}?start={odd}"))) in {3, ON_A_PAGE}
