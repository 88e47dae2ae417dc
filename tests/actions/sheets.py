"""Sheets keyed in and taken back by the hosts of a test, and how they stand then."""

from tests.fixtures.people import Room
from tests.fixtures.rounds import of
from workshop.actions.keying import Written, enter_sheet, withdraw_sheet
from workshop.domain.ballots.marks import Mark
from workshop.domain.round import Round
from workshop.domain.sheet import Sheet
from workshop.store import sheets, votes


def marks(room: Room, round_: Round, *answers: str) -> dict[Mark, str]:
    found = of(room, round_)
    return {(s.version_id, ""): answer for s, answer in zip(found, answers, strict=False)}


def enter(  # what a host may say of a sheet
    room: Room,
    round_: Round,
    number: int,
    given: dict[Mark, str],
    *,
    group_id: str | None = None,
    stamp: str = "",
    sure: bool = False,
    actor: str = "alice",
) -> None:
    enter_sheet(
        room.hall,
        workshop=room.now(),
        round_id=round_.id,
        written=Written(number=number, group_id=group_id, given=given),
        actor=actor,
        stamp=stamp,
        sure=sure,
    )


def withdraw(room: Room, round_: Round, number: int, *, stamp: str | None = None) -> None:
    withdraw_sheet(
        room.hall,
        workshop=room.now(),
        round_id=round_.id,
        number=number,
        stamp=sheet(room, round_, number).stamp if stamp is None else stamp,
        actor="alice",
    )


def sheet(room: Room, round_: Round, number: int) -> Sheet:
    with room.hall.store.reading() as database:
        found = sheets.by_number(database, number, round_id=round_.id)
    assert found is not None
    return found


def standing(room: Room, round_: Round, number: int) -> dict[Mark, str]:
    who = sheet(room, round_, number).participant_id
    with room.hall.store.reading() as database:
        return votes.marks(database, round_id=round_.id, participant_id=who)
