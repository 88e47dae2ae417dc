import threading

import pytest

from tests.actions.records import acts, count, raised, versions
from tests.actions.test_joining import holder_of
from tests.fixtures.cards import by_invitation, cards, group_of, make_cards, tokens
from tests.fixtures.people import Room, another_room
from workshop.actions.inviting import make_invitations, revoke_invitation, set_joining
from workshop.actions.joining import join
from workshop.actions.steering import end_workshop
from workshop.actions.tokens import new_token
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.vote import Receipt
from workshop.domain.workshop import Joining
from workshop.errors import (
    CardIsNeeded,
    CardIsRevoked,
    CardIsUsed,
    CardNotFound,
    JoiningIsClosed,
    NotFound,
    Refused,
)
from workshop.store import results


def joins(room: Room, card: str | None, *, group_id: str | None = None) -> str:
    return join(room.hall, workshop=room.now(), group_id=group_id, card=card)


def states(room: Room) -> list[str]:
    return [card.state for card in cards(room)]


def revoke(room: Room, number: int) -> None:
    card = cards(room)[number - 1]
    revoke_invitation(room.hall, workshop=room.workshop, invitation_id=card.id, actor="alice")


def test_cards_are_numbered_from_one_and_go_on(room: Room) -> None:
    make_cards(room, 3)
    make_cards(room, 2)
    assert [card.number for card in cards(room)] == [1, 2, 3, 4, 5]
    assert len(set(tokens(room))) == 5


def test_cards_are_the_same_whenever_they_are_printed_and_their_tokens_are_not_stored(
    room: Room,
) -> None:
    first = make_cards(room, 5)
    assert list(first) == tokens(room)
    path = room.hall.store.path
    written = b"".join(file.read_bytes() for file in (path, path.with_name(f"{path.name}-wal")))
    assert [token for token in first if token.encode() in written] == []


def test_two_workshops_have_different_cards(room: Room) -> None:
    make_cards(room, 3)
    other = another_room(room)
    make_cards(other, 3)
    assert set(tokens(room)).isdisjoint(tokens(other))


def test_a_card_lets_one_person_in_once(room: Room) -> None:
    by_invitation(room)
    card = make_cards(room, 2)[0]
    assert holder_of(room, joins(room, card)) is not None
    with pytest.raises(CardIsUsed):
        joins(room, card)
    assert (states(room), count(room, "participants")) == (["used", "free"], 1)


def test_the_group_on_a_card_counts_more_than_what_is_asked_for(room: Room) -> None:
    resident, union = group_of(room, "Resident"), group_of(room, "Union")
    for card, wanted, given in (
        (make_cards(room, 1, resident.id)[0], union.id, resident.id),
        (make_cards(room, 1)[0], union.id, union.id),
        (make_cards(room, 1)[0], "unknown", None),
    ):
        found = holder_of(room, joins(room, card, group_id=wanted))
        assert found is not None
        assert found.group_id == given


def test_without_a_card_nobody_new_joins_and_who_is_in_goes_on(room: Room) -> None:
    token = joins(room, None)
    by_invitation(room)
    with pytest.raises(CardIsNeeded):
        joins(room, None)
    with pytest.raises(CardIsNeeded):
        room.somebody(rehearsal=True)
    again = join(room.hall, workshop=room.now(), group_id=None, token=token)
    assert (again, count(room, "participants")) == (token, 1)
    set_joining(room.hall, workshop=room.now(), joining=Joining.OPEN, actor="alice")
    assert holder_of(room, joins(room, None)) is not None


def test_the_same_press_sent_twice_joins_once(room: Room) -> None:
    by_invitation(room)
    card, token = make_cards(room, 1)[0], new_token()
    for _ in range(2):
        assert join(room.hall, workshop=room.now(), group_id=None, card=card, token=token) == token
    assert count(room, "participants") == 1


@pytest.mark.parametrize("card", ["", "A" * 26])
def test_a_card_that_nobody_made_lets_nobody_in(room: Room, card: str) -> None:
    make_cards(room, 1)
    with pytest.raises(CardNotFound):
        joins(room, card)


def test_a_card_of_another_workshop_lets_nobody_in(room: Room) -> None:
    other = another_room(room)
    card = make_cards(other, 1)[0]
    with pytest.raises(CardNotFound):
        joins(room, card)
    assert states(other) == ["free"]


def test_a_revoked_card_lets_nobody_in(room: Room) -> None:
    card = make_cards(room, 2)[0]
    revoke(room, 1)
    with pytest.raises(CardIsRevoked):
        joins(room, card)
    assert (states(room), count(room, "participants")) == (["revoked", "free"], 0)


def test_a_used_card_that_is_revoked_puts_its_phone_out_and_keeps_its_votes(room: Room) -> None:
    by_invitation(room)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    token = joins(room, make_cards(room, 1)[0])
    who = holder_of(room, token)
    assert who is not None
    statement = room.statements_of(Kind.BARRIER)[0]
    assert room.vote(who, statement, "a-lot") is Receipt.SAVED
    revoke(room, 1)
    assert holder_of(room, token) is None
    with pytest.raises(CardIsNeeded):
        join(room.hall, workshop=room.now(), group_id=None, token=token)
    with room.hall.store.reading() as database:
        turnout = results.turnout_now(
            database, workshop_id=room.workshop.id, round_=room.round_of(Kind.BARRIER)
        )
    assert turnout.voted == 1


def test_a_phone_that_was_put_out_comes_back_with_a_new_card(room: Room) -> None:
    by_invitation(room)
    first, second = make_cards(room, 2)
    token = joins(room, first)
    revoke(room, 1)
    assert join(room.hall, workshop=room.now(), group_id=None, card=second, token=token) == token
    assert holder_of(room, token) is not None


def test_revoking_twice_does_no_harm(room: Room) -> None:
    make_cards(room, 1)
    revoke(room, 1)
    revoke(room, 1)
    assert states(room) == ["revoked"]


def test_a_card_of_another_workshop_cannot_be_revoked(room: Room) -> None:
    make_cards(room, 1)
    foreign = another_room(room).workshop
    with pytest.raises(NotFound):
        revoke_invitation(
            room.hall, workshop=foreign, invitation_id=cards(room)[0].id, actor="alice"
        )
    assert states(room) == ["free"]


def test_a_group_of_another_workshop_is_not_put_on_cards(room: Room) -> None:
    foreign = group_of(another_room(room), "Resident")
    with pytest.raises(NotFound):
        make_cards(room, 1, foreign.id)
    assert cards(room) == ()


def test_an_ended_workshop_makes_no_cards_and_its_cards_let_nobody_in(room: Room) -> None:
    card = make_cards(room, 1)[0]
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    with pytest.raises(JoiningIsClosed):
        make_invitations(room.hall, workshop=room.workshop, count=1, group_id=None, actor="alice")
    with pytest.raises(JoiningIsClosed):
        joins(room, card)
    assert states(room) == ["free"]


def at_the_same_time(room: Room, card: str, phones: int) -> list[str]:
    """What became of so many phones that press Join with one card, all through one gate."""
    gate = threading.Barrier(phones)
    came: list[str] = []

    def phone() -> None:
        gate.wait()
        try:
            joins(room, card)
        except Refused as error:
            came.append(type(error).__name__)
        else:
            came.append("in")

    running = [threading.Thread(target=phone) for _ in range(phones)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return sorted(came)


def test_of_many_phones_at_the_same_time_one_gets_in(room: Room) -> None:
    by_invitation(room)
    for card in make_cards(room, 10):
        assert at_the_same_time(room, card, 8) == ["CardIsUsed"] * 7 + ["in"]
    assert count(room, "participants") == 10


def test_every_act_is_in_the_audit_and_none_says_whose_card_it_was(room: Room) -> None:
    by_invitation(room)
    joins(room, make_cards(room, 2)[0])
    revoke(room, 1)
    assert acts(room)[1:] == ["joining set", "invitations made", "invitation revoked"]
    with room.hall.store.reading() as database:
        details = [row["detail"] for row in database.query("select detail from audit")]
        people = [row["id"] for row in database.query("select id from participants")]
    assert [who for who in people if any(who in detail for detail in details)] == []


def test_the_desk_hears_of_cards_and_phones_only_when_one_is_put_out(room: Room) -> None:
    told = versions(room)
    card = make_cards(room, 2)[0]
    revoke(room, 2)
    assert raised(told, versions(room)) == (False, True)
    joins(room, card)
    told = versions(room)
    revoke(room, 1)
    assert raised(told, versions(room)) == (True, True)
