"""Shared tablets: each turn is one participant, and nothing leads back to the one before."""

import pytest

from tests.actions.records import acts, count, raised, versions
from tests.fixtures.hosts import role_link
from tests.fixtures.people import Room
from workshop.actions.linking import end_link
from workshop.actions.sharing import end_tablet, end_turn, share_tablet, start_turn
from workshop.actions.steering import end_workshop
from workshop.actions.tokens import new_token, token_hash
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.participant import Channel, Participant
from workshop.domain.round import RoundStep
from workshop.domain.tablet import Tablet
from workshop.errors import JoiningIsClosed, NotATablet, NotFound, TabletLinkIsOld
from workshop.store import groups, participants, tablets


@pytest.fixture
def tablet(room: Room) -> Tablet:
    share_tablet(room.hall, workshop=room.now(), tablet_id="one", actor="alice")
    return in_use(room)[0]


def in_use(room: Room) -> tuple[Tablet, ...]:
    with room.hall.store.reading() as database:
        return tablets.of_workshop(database, room.workshop.id)


def turn(room: Room, tablet: Tablet, *, group_id: str | None = None, token: str = "") -> str:
    token = token or new_token()
    start_turn(room.hall, workshop=room.now(), tablet=tablet, token=token, group_id=group_id)
    return token


def sitting(room: Room, token: str) -> Participant | None:
    with room.hall.store.reading() as database:
        return participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)


def test_a_turn_is_one_participant_on_a_tablet(room: Room, tablet: Tablet) -> None:
    with room.hall.store.reading() as database:
        group_id = groups.of_workshop(database, room.workshop.id)[0].id
    found = sitting(room, turn(room, tablet, group_id=group_id))
    assert found is not None
    assert (found.channel, found.group_id, found.observes) == (Channel.TABLET, group_id, False)
    assert in_use(room)[0].taken


def test_after_the_turn_its_token_opens_nothing_and_its_votes_stay(
    room: Room, tablet: Tablet
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    token = turn(room, tablet)
    who = sitting(room, token)
    assert who is not None
    room.vote(who, room.statements_of(Kind.BARRIER)[0], "a-lot")
    end_turn(room.hall, tablet=tablet)
    assert sitting(room, token) is None
    assert (count(room, "votes"), count(room, "participants")) == (1, 1)
    with room.hall.store.reading() as database:
        row = next(database.query("select tablet_id, token_hash from participants"))
    assert row == {"tablet_id": None, "token_hash": None}
    assert not in_use(room)[0].taken


def test_the_next_turn_ends_one_that_nobody_ended(room: Room, tablet: Tablet) -> None:
    first, second = turn(room, tablet), turn(room, tablet)
    assert sitting(room, first) is None
    assert sitting(room, second) is not None


def test_the_same_press_sent_twice_begins_one_turn(room: Room, tablet: Tablet) -> None:
    token = turn(room, tablet)
    turn(room, tablet, token=token)
    assert count(room, "participants") == 1
    assert sitting(room, token) is not None


def test_two_tablets_do_not_end_each_others_turns(room: Room, tablet: Tablet) -> None:
    share_tablet(room.hall, workshop=room.now(), tablet_id="two", actor="alice")
    other = next(found for found in in_use(room) if found.id == "two")
    first, second = turn(room, tablet), turn(room, other)
    end_turn(room.hall, tablet=other)
    assert sitting(room, first) is not None
    assert sitting(room, second) is None


def test_a_link_makes_one_tablet(room: Room, tablet: Tablet) -> None:
    with pytest.raises(TabletLinkIsOld):
        share_tablet(room.hall, workshop=room.now(), tablet_id=tablet.id, actor="bob")
    assert len(in_use(room)) == 1
    assert acts(room).count("tablet set up") == 1


def test_the_link_of_somebody_who_is_out_makes_no_tablet_and_theirs_stays(room: Room) -> None:
    link, _ = role_link(room.hall, room.workshop, Role.HELPER)
    hana = link.host.actor
    share_tablet(room.hall, workshop=room.now(), tablet_id="one", actor=hana)
    token = turn(room, in_use(room)[0])
    end_link(room.hall, workshop=room.now(), link_id=link.id, actor="alice")
    with pytest.raises(TabletLinkIsOld):
        share_tablet(room.hall, workshop=room.now(), tablet_id="two", actor=hana)
    assert [found.id for found in in_use(room)] == ["one"]
    assert sitting(room, token) is not None


def test_ending_a_tablet_ends_the_turn_on_it_and_it_starts_no_other(
    room: Room, tablet: Tablet
) -> None:
    token = turn(room, tablet)
    end_tablet(room.hall, workshop=room.now(), tablet_id=tablet.id, actor="alice")
    assert sitting(room, token) is None
    assert in_use(room) == ()
    with pytest.raises(NotATablet):
        turn(room, tablet)
    with pytest.raises(NotFound):
        end_tablet(room.hall, workshop=room.now(), tablet_id=tablet.id, actor="alice")
    assert acts(room)[-1] == "tablet ended"


def test_an_ended_workshop_starts_no_turn(room: Room, tablet: Tablet) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    with pytest.raises(JoiningIsClosed):
        turn(room, tablet)


def test_the_desk_is_told_of_a_turn_and_phones_are_not(room: Room, tablet: Tablet) -> None:
    told = versions(room)
    turn(room, tablet)
    assert raised(told, versions(room)) == (False, True)
