"""What the list of what people wrote takes in: everything, whatever became of the rounds."""

import dataclasses

from flask.testing import FlaskClient

from tests.fixtures.pages import forms, words
from tests.fixtures.people import Room
from tests.fixtures.voices import allow, draft_with_a_comment, said
from workshop.actions.planning import change_round
from workshop.domain.comment import Sight
from workshop.domain.draft import draft_of, stamp
from workshop.domain.kind import Kind
from workshop.domain.pick import Pick, PickBy
from workshop.domain.voices import Commenting


def test_a_comment_on_a_draft_that_asks_something_else_by_now_is_counted_and_decided(
    alice: FlaskClient, room: Room
) -> None:
    allow(room, comments=Commenting.HELD)
    written = draft_with_a_comment(room)
    part = room.part_of(Kind.BARRIER)
    draft = draft_of(part)
    assert draft is not None
    others = tuple(statement.id for statement in room.statements_of(Kind.BARRIER)[1:])
    change_round(
        room.hall,
        workshop=room.now(),
        part_id=part.id,
        draft=dataclasses.replace(draft, pick=Pick(by=PickBy.HAND, statement_ids=others)),
        made_from=stamp(part),
        actor="alice",
    )
    code = room.workshop.code
    assert "Comments and suggestions: 1 waits" in words(alice.get(f"/host/w/{code}/"))
    for query in ("?show=waiting", f"?show=waiting&about={part.round.id if part.round else ''}"):
        told = words(alice.get(f"/host/w/{code}/moderate{query}"))
        assert "Waiting 1" in told
        assert "Barrier B1 Who pays?" in told
    form = next(
        one
        for one in forms(alice.get(f"/host/w/{code}/moderate"))
        if one.action.endswith(written.id)
    )
    assert alice.post(form.action, data=form.fields | {"sight": "shown"}).status_code == 303
    assert [one.sight for one in said(room)] == [Sight.SHOWN]
    assert "1 waits" not in words(alice.get(f"/host/w/{code}/"))
