"""The host's page of the report, the draft, the briefs, and what the world sees of it."""

import io

import docx
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.decided import refine, standing
from tests.fixtures.hosts import ByLink
from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from tests.fixtures.reported import REWORDED, decided, noted
from tests.fixtures.rounds import of, take
from workshop.actions.commenting import comment
from workshop.actions.steering import end_workshop
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.domain.report import INTRODUCTION_LIMIT
from workshop.domain.round import RoundStep


def path(room: Room, rest: str = "") -> str:
    return f"/host/w/{room.workshop.code}/report/{rest}"


def post(browser: FlaskClient, room: Room, rest: str = "", **typed: object) -> TestResponse:
    return browser.post(path(room, rest), data={"seen": "0", "parts": ["summary"]} | typed)


def ways(page: TestResponse) -> list[str]:
    """Where the buttons go that do more than keep the form."""
    return [a for button in parse(page).iter("button") if (a := button.get("formaction"))]


def test_what_a_host_writes_is_kept_and_shown(alice: FlaskClient, room: Room) -> None:
    decided(room)
    answer = post(alice, room, introduction="Why we asked.\n\nWhat happens next.")
    assert answer.status_code == 303
    kept = alice.get(answer.location)
    assert "Kept." in words(kept)
    (form, *_) = forms(kept)
    assert form.fields["introduction"].strip() == "Why we asked.\n\nWhat happens next."
    draft = words(alice.get(path(room, "draft")))
    assert "Why we asked." in draft
    assert "Draft: not published" in draft
    assert "How it was done" in draft
    assert "Minority views" not in draft


def test_too_long_an_introduction_comes_back_whole(alice: FlaskClient, room: Room) -> None:
    long = "x" * (INTRODUCTION_LIMIT + 1)
    answer = post(alice, room, introduction=long)
    assert answer.status_code == 422
    assert long in words(answer)
    parse(answer)


def test_somebody_elses_introduction_stands_beside_mine(alice: FlaskClient, room: Room) -> None:
    post(alice, room, introduction="Theirs.")
    answer = post(alice, room, introduction="Mine.")
    assert answer.status_code == 409
    assert "Theirs." in words(answer)
    (form, *_) = forms(answer)
    assert (form.fields["introduction"].strip(), form.fields["seen"]) == ("Mine.", "1")


def test_publishing_keeps_the_form_first(
    alice: FlaskClient, charlie: FlaskClient, room: Room
) -> None:
    decided(room)
    answer = post(alice, room, "publish", introduction="Typed and never kept.")
    assert "Published." in words(alice.get(answer.location))
    public = words(charlie.get(f"/r/{room.workshop.code}"))
    assert "Typed and never kept." in public
    assert "Minority views" not in public
    (form, *_) = forms(alice.get(path(room)))
    assert form.fields["introduction"].strip() == "Typed and never kept."


def test_publishing_stops_where_somebody_else_has_kept_something(
    alice: FlaskClient, charlie: FlaskClient, room: Room
) -> None:
    decided(room)
    post(alice, room, introduction="Theirs.")
    for rest in ("publish", "see", "take"):
        answer = post(alice, room, rest, introduction="Mine.")
        assert answer.status_code == 409
        assert "Theirs." in words(answer)
        assert forms(answer)[0].fields["introduction"].strip() == "Mine."
    assert charlie.get(f"/r/{room.workshop.code}").status_code == 404


def test_withdrawing_never_waits_and_loses_nothing(
    alice: FlaskClient, charlie: FlaskClient, room: Room
) -> None:
    decided(room)
    post(alice, room, "publish", introduction="First.")
    answer = post(alice, room, "withdraw", introduction="Mine.")
    assert answer.status_code == 409
    assert "Withdrawn." in words(answer)
    assert forms(answer)[0].fields["introduction"].strip() == "Mine."
    assert charlie.get(f"/r/{room.workshop.code}").status_code == 404
    post(alice, room, "publish", introduction="First.", seen="1")
    post(alice, room, "withdraw", introduction="Second.", seen="1")
    assert forms(alice.get(path(room)))[0].fields["introduction"].strip() == "Second."


def test_who_sees_or_takes_the_report_has_what_they_typed_in_it(
    alice: FlaskClient, room: Room
) -> None:
    decided(room)
    draft = alice.get(post(alice, room, "see", introduction="Typed, then seen.").location)
    assert "Typed, then seen." in words(draft)
    answer = post(alice, room, "take", introduction="Typed, then taken.", seen="1")
    page = parse(alice.get(answer.location))
    link = next(a.get("href", "") for a in page.iter("a") if "docx" in a.get("href", ""))
    text = [p.text for p in docx.Document(io.BytesIO(alice.get(link).data)).paragraphs]
    assert "Typed, then taken." in text
    again = post(alice, room, "take", introduction="Typed, then taken.", seen="2")
    assert again.location == link


def test_keeping_what_stands_already_is_no_change(alice: FlaskClient, room: Room) -> None:
    post(alice, room, introduction="The same.")
    assert post(alice, room, introduction="The same.").status_code == 303
    assert forms(alice.get(path(room)))[0].fields["seen"] == "1"


def test_before_a_reveal_there_is_nothing_to_see(alice: FlaskClient, room: Room) -> None:
    page = alice.get(path(room))
    assert "The report comes with the first reveal." in words(page)
    assert ways(page) == []
    for rest in ("draft", "report.docx", "for/nobody"):
        assert alice.get(path(room, rest)).status_code == 409
    assert alice.post(path(room, "publish")).status_code == 409


def test_an_actor_has_a_page_of_their_own(alice: FlaskClient, room: Room) -> None:
    decided(room)
    noted(room, "S1", lead="Chamber of commerce/Pia's Café", next_step="Call a meeting.")
    page = parse(alice.get(path(room)))
    link = next(a.get("href", "") for a in page.iter("a") if "chamber" in a.get("href", ""))
    brief = words(alice.get(link))
    assert "What we ask of: Chamber of commerce/Pia's Café" in brief
    assert "Call a meeting." in brief
    assert REWORDED not in brief
    assert alice.get(path(room, "for/nobody")).status_code == 404


def test_the_file_is_a_document_with_a_name(alice: FlaskClient, room: Room) -> None:
    decided(room)
    answer = alice.get(path(room, "report.docx"))
    assert f"-{room.workshop.code}-report.docx" in answer.headers["Content-Disposition"]
    assert docx.Document(io.BytesIO(answer.data)).core_properties.title == room.workshop.title


def test_the_world_sees_it_from_the_publishing_to_the_withdrawal(
    alice: FlaskClient, charlie: FlaskClient, room: Room
) -> None:
    decided(room)
    public = f"/r/{room.workshop.code}"
    before = charlie.get(public)
    assert before.status_code == 404
    assert "There is no report here." in words(before)
    assert REWORDED not in before.text
    alice.post(path(room, "publish"))
    for found in (public, public.lower(), public.upper()):
        shown = charlie.get(found)
        assert shown.status_code == 200
        assert REWORDED in words(shown)
        assert "Draft" not in words(shown)
        assert [form.method for form in forms(shown)] == []
    assert "Draft" not in words(alice.get(path(room, "draft")))
    alice.post(path(room, "withdraw"))
    assert charlie.get(public).status_code == 404


def test_votes_that_changed_since_are_told_to_hosts_and_it_can_be_withdrawn(
    alice: FlaskClient, charlie: FlaskClient, room: Room
) -> None:
    made = decided(room)
    alice.post(path(room, "publish"))
    public = words(charlie.get(f"/r/{room.workshop.code}"))
    assert "opened again" not in words(alice.get(path(room)))
    solutions = take(room, made[Kind.SOLUTION], RoundStep.REOPEN, RoundStep.CLOSE)
    assert (
        "“Solutions” was opened again after the report was published. What is published rests on"
        " the votes from before. Withdraw it, or publish again after the next reveal."
    ) in words(alice.get(path(room)))
    take(room, solutions, RoundStep.REVEAL)
    assert "votes from before. Publish again, or withdraw it." in words(alice.get(path(room)))
    for round_ in made.values():
        take(room, round_, RoundStep.REOPEN, RoundStep.CLOSE)
    page = alice.get(path(room))
    assert "“Barriers” and “Solutions” were opened again" in words(page)
    assert "The report comes back with the next reveal." in words(page)
    assert ways(page) == [path(room, "withdraw")]
    assert words(charlie.get(f"/r/{room.workshop.code}")) == public
    alice.post(path(room, "withdraw"))
    page = alice.get(path(room))
    assert "opened again" not in words(page)
    assert ways(page) == []


def test_what_was_done_is_told_as_it_is_noted(
    alice: FlaskClient, charlie: FlaskClient, room: Room
) -> None:
    decided(room)
    public = f"/r/{room.workshop.code}"
    alice.post(path(room, "publish"))
    assert "You said, we did" not in words(charlie.get(public))
    noted(room, "S1", owner="Head of markets", commitment="A paper by March.", status="under-way")
    noted(room, "S1", review_on="2027-03-31", done="First meeting held.")
    noted(room, "S6", owner="A parked one")
    shown = words(charlie.get(public))
    assert "You said, we did" in shown
    assert "Head of markets Under way. A paper by March. First meeting held." in shown
    assert "Wednesday 31 March 2027" in shown
    assert "A parked one" not in shown
    refine(room, Way.REWORD, "S1", "Words that nobody published.")
    assert "Words that nobody published." not in words(charlie.get(public))


def test_what_was_done_is_noted_long_after_the_workshop(
    alice: FlaskClient, charlie: FlaskClient, room: Room
) -> None:
    decided(room)
    alice.post(path(room, "publish"))
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    page = f"/host/w/{room.workshop.code}/refine/{standing(room, 'S1').statement.id}"
    form = next(each for each in forms(alice.get(page)) if "owner" in each.fields)
    typed = {"owner": "Head of markets", "done": "First meeting held.", "record-part": "follow-up"}
    assert alice.post(f"{page}/notes", data=form.fields | typed).status_code == 303
    shown = words(charlie.get(f"/r/{room.workshop.code}"))
    assert "You said, we did" in shown
    assert "Head of markets" in shown
    assert "First meeting held." in shown


def test_comments_are_in_no_report(alice: FlaskClient, charlie: FlaskClient, room: Room) -> None:
    round_ = decided(room)[Kind.SOLUTION]
    comment(
        room.hall,
        workshop=room.now(),
        round_=round_,
        version_id=of(room, round_)[0].version_id,
        participant=room.somebody(),
        typed="A marker in a comment.",
    )
    alice.post(path(room, "publish"))
    for page in (alice.get(path(room, "draft")), charlie.get(f"/r/{room.workshop.code}")):
        assert page.status_code == 200
        assert "A marker in a comment." not in words(page)


def test_what_hosts_type_is_text_and_a_source_only_a_link_to_the_web(
    alice: FlaskClient, charlie: FlaskClient, room: Room
) -> None:
    decided(room)
    noted(room, "S1", next_step="<script>alert(1)</script>", owner="<img src=x onerror=alert(1)>")
    with room.hall.store.writing() as database:
        database.execute("update statements set source_url = 'javascript:alert(1)'")
    post(alice, room, introduction="<b>bold</b>", parts=["summary", "proposals", "evidence"])
    alice.post(path(room, "publish"))
    answer = charlie.get(f"/r/{room.workshop.code}")
    page = parse(answer)
    assert "<b>bold</b>" in words(answer)
    assert "<script>alert(1)</script>" in words(answer)
    assert list(page.iter("img")) == []
    assert [a for a in page.iter("a") if "javascript" in a.get("href", "")] == []


def test_helpers_and_viewers_do_not_publish(app: Flask, by_link: ByLink, room: Room) -> None:
    decided(room)
    for role in (Role.HELPER, Role.VIEWER):
        browser = by_link(role)
        assert browser.get(path(room)).status_code == 403
        assert browser.post(path(room, "publish")).status_code == 403
    assert app.test_client().get(f"/r/{room.workshop.code}").status_code == 404
    assert by_link(Role.FACILITATOR).get(path(room)).status_code == 200
