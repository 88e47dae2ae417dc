"""Hosts decide about comments and suggestions, one at a time, and can take it back."""

import pytest

from tests.actions.records import acts, all_acts, raised, versions
from tests.fixtures.house import another_workshop
from tests.fixtures.people import Room
from tests.fixtures.voices import MISSING, allow, propose, proposed, said, say
from workshop.actions.moderating import (
    Edit,
    approve_suggestion,
    decide_comment,
    decline_suggestion,
    undo,
)
from workshop.domain.comment import Sight
from workshop.domain.decision import Decision
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.suggestion import Suggestion, SuggestionState
from workshop.domain.voices import Commenting
from workshop.errors import (
    DecidedAlready,
    FieldMissing,
    FieldTooLong,
    NotFound,
    StatementIsInUse,
)
from workshop.store import decisions, statements

SHOWN, HELD, HIDDEN = Sight.SHOWN, Sight.HELD, Sight.HIDDEN
WAITING, APPROVED, DECLINED = SuggestionState


@pytest.fixture
def open_room(room: Room) -> Room:
    allow(room, comments=Commenting.HELD)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    return room


@pytest.fixture
def sent(room: Room) -> Suggestion:
    """A solution that waits, and addresses the first barrier."""
    allow(room)
    chosen = (room.statements_of(Kind.BARRIER)[0].id,)
    return propose(room, room.somebody(), kind=Kind.SOLUTION, addresses=chosen)


def decide(room: Room, seen: Sight, wanted: Sight, *, actor: str = "alice") -> None:
    (written,) = said(room)
    decide_comment(
        room.hall,
        workshop=room.now(),
        comment_id=written.id,
        seen=seen,
        wanted=wanted,
        actor=actor,
    )


def approve(
    room: Room,
    what: Suggestion,
    *,
    seen: SuggestionState = WAITING,
    edit: Edit | None = None,
) -> Suggestion:
    return approve_suggestion(
        room.hall,
        workshop=room.now(),
        suggestion_id=what.id,
        seen=seen,
        actor="alice",
        edit=edit,
    )


def decline(
    room: Room,
    what: Suggestion,
    *,
    seen: SuggestionState = WAITING,
    reason: str = "It is in already.",
) -> None:
    decline_suggestion(
        room.hall,
        workshop=room.now(),
        suggestion_id=what.id,
        seen=seen,
        reason=reason,
        actor="alice",
    )


def last(room: Room, *, actor: str = "alice") -> Decision | None:
    with room.hall.store.reading() as database:
        return decisions.last(database, room.workshop.id, actor=actor)


def undo_last(room: Room, *, actor: str = "alice") -> None:
    decision = last(room, actor=actor)
    assert decision is not None
    undo(room.hall, workshop=room.now(), decision_id=decision.id, actor=actor)


def sights(room: Room) -> list[Sight]:
    return [written.sight for written in said(room)]


def texts(room: Room, kind: Kind) -> list[str]:
    return [statement.text for statement in room.statements_of(kind)]


def test_a_held_comment_is_approved_hidden_and_brought_back(open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    assert sights(open_room) == [HELD]
    for seen, wanted in ((HELD, SHOWN), (SHOWN, HIDDEN), (HIDDEN, SHOWN)):
        decide(open_room, seen, wanted)
        assert sights(open_room) == [wanted]
    assert acts(open_room)[-3:] == ["comment shown", "comment hidden", "comment shown"]


def test_of_two_helpers_the_second_is_told_that_it_was_decided(open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    decide(open_room, HELD, HIDDEN, actor="alice")
    for wanted in (SHOWN, HIDDEN):
        with pytest.raises(DecidedAlready):
            decide(open_room, HELD, wanted, actor="dora")
    assert sights(open_room) == [HIDDEN]
    assert last(open_room, actor="dora") is None


def test_a_decision_that_changes_nothing_is_none(open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    with pytest.raises(DecidedAlready):
        decide(open_room, HELD, HELD)


def test_decisions_are_undone_from_the_last_to_the_first(open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    decide(open_room, HELD, SHOWN)
    decide(open_room, SHOWN, HIDDEN)
    undo_last(open_room)
    assert sights(open_room) == [SHOWN]
    undo_last(open_room)
    assert sights(open_room) == [HELD]
    assert last(open_room) is None


def test_what_somebody_has_decided_since_is_not_undone(open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    decide(open_room, HELD, SHOWN, actor="alice")
    first = last(open_room)
    assert first is not None
    decide(open_room, SHOWN, HIDDEN, actor="dora")
    assert last(open_room) is None
    with pytest.raises(DecidedAlready):
        undo(open_room.hall, workshop=open_room.now(), decision_id=first.id, actor="alice")
    assert sights(open_room) == [HIDDEN]
    undo_last(open_room, actor="dora")
    undo_last(open_room, actor="alice")
    assert sights(open_room) == [HELD]


def test_undone_twice_does_no_harm(open_room: Room) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    decide(open_room, HELD, SHOWN)
    decision = last(open_room)
    assert decision is not None
    undo_last(open_room)
    with pytest.raises(DecidedAlready):
        undo(open_room.hall, workshop=open_room.now(), decision_id=decision.id, actor="alice")
    assert sights(open_room) == [HELD]


def test_another_workshop_decides_nothing_here(open_room: Room, sent: Suggestion) -> None:
    say(open_room, open_room.somebody(), "Who pays?")
    decide(open_room, SHOWN, HIDDEN)
    other = Room(open_room.hall, another_workshop(open_room.hall))
    decision = last(open_room)
    assert decision is not None
    with pytest.raises(DecidedAlready):
        undo(open_room.hall, workshop=other.now(), decision_id=decision.id, actor="alice")
    with pytest.raises(NotFound):
        decide_comment(
            open_room.hall,
            workshop=other.now(),
            comment_id=said(open_room)[0].id,
            seen=HIDDEN,
            wanted=SHOWN,
            actor="alice",
        )
    for act in (approve, decline):
        with pytest.raises(NotFound):
            act(other, sent)
    assert sights(open_room) == [HIDDEN]
    assert acts(other) == ["workshop made"]


def test_an_approved_suggestion_is_a_statement_in_the_draft_rounds(
    room: Room, sent: Suggestion
) -> None:
    made = approve(room, sent)
    assert (made.state, made.label) == (APPROVED, "S31")
    assert texts(room, Kind.SOLUTION)[-1] == MISSING
    with room.hall.store.reading() as database:
        links = statements.links(database, room.workshop.id)
    assert (made.statement_id, room.statements_of(Kind.BARRIER)[0].id) in links


def test_a_host_mends_words_and_links_and_the_authors_words_are_kept(
    room: Room, sent: Suggestion
) -> None:
    second = room.statements_of(Kind.BARRIER)[1].id
    made = approve(room, sent, edit=Edit(wording=" Ask the young. ", addresses=(second,)))
    assert (made.text, made.wording, made.addresses) == (MISSING, "Ask the young.", (second,))
    assert texts(room, Kind.SOLUTION)[-1] == "Ask the young."


@pytest.mark.parametrize(("typed", "error"), [("", FieldMissing), ("x" * 201, FieldTooLong)])
def test_words_that_cannot_be_used_change_nothing(
    room: Room, sent: Suggestion, typed: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        approve(room, sent, edit=Edit(wording=typed))
    with pytest.raises(error):
        decline(room, sent, reason=typed)
    assert proposed(room) == [sent]


def test_a_declined_suggestion_says_why(room: Room, sent: Suggestion) -> None:
    decline(room, sent, reason="It is about another town.")
    (told,) = proposed(room)
    assert (told.state, told.reason) == (DECLINED, "It is about another town.")
    assert MISSING not in texts(room, Kind.SOLUTION)


def test_of_two_helpers_only_one_approves(room: Room, sent: Suggestion) -> None:
    approve(room, sent)
    for act in (approve, decline):
        with pytest.raises(DecidedAlready):
            act(room, sent)
    assert texts(room, Kind.SOLUTION).count(MISSING) == 1


def test_undoing_an_approval_takes_the_statement_out_again(room: Room, sent: Suggestion) -> None:
    approve(room, sent)
    undo_last(room)
    assert proposed(room) == [sent]
    assert MISSING not in texts(room, Kind.SOLUTION)
    assert approve(room, sent).label == "S31"


def test_undoing_a_decline_brings_back_what_was_there(room: Room, sent: Suggestion) -> None:
    approve(room, sent)
    decline(room, sent, seen=APPROVED)
    assert MISSING not in texts(room, Kind.SOLUTION)
    undo_last(room)
    assert texts(room, Kind.SOLUTION)[-1] == MISSING
    undo_last(room)
    assert [known.state for known in proposed(room)] == [WAITING]


def test_a_declined_suggestion_can_be_approved_after_all_and_back(
    room: Room, sent: Suggestion
) -> None:
    decline(room, sent, reason="Too early.")
    assert approve(room, sent, seen=DECLINED).label == "S31"
    undo_last(room)
    (told,) = proposed(room)
    assert (told.state, told.reason) == (DECLINED, "Too early.")


def test_what_people_have_voted_on_stays(room: Room, sent: Suggestion) -> None:
    approve(room, sent)
    decision = last(room)
    assert decision is not None
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    assert last(room) is None
    with pytest.raises(StatementIsInUse, match="S31 has been put to the vote"):
        undo(room.hall, workshop=room.now(), decision_id=decision.id, actor="alice")
    with pytest.raises(StatementIsInUse):
        decline(room, sent, seen=APPROVED)
    assert texts(room, Kind.SOLUTION)[-1] == MISSING
    assert [known.state for known in proposed(room)] == [APPROVED]


def test_every_decision_leaves_a_row_with_its_host(room: Room, sent: Suggestion) -> None:
    told = versions(room)
    approve(room, sent)
    undo_last(room)
    decline(room, sent)
    assert [act[1:3] for act in all_acts(room)[-3:]] == [
        ("alice", "suggestion approved"),
        ("alice", "decision undone"),
        ("alice", "suggestion declined"),
    ]
    assert raised(told, versions(room)) == (False, True)
