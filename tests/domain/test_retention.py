from dataclasses import replace
from datetime import date

import pytest

from tests.domain import made
from workshop.domain.retention import (
    chosen_day,
    days_left,
    read_day,
    refuse_before_the_end,
    usual_day,
)
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.errors import (
    BadKeepUntil,
    ForgottenTooEarly,
    HeldTooFarAway,
    KeptLongerThanSaid,
    NotEndedYet,
)

TODAY = date(2026, 11, 26)
STANDS = "2027-11-26"


def a_workshop(state: WorkshopState = WorkshopState.DRAFT, keep_until: str = STANDS) -> Workshop:
    return replace(made.a_workshop(state), keep_until=keep_until)


@pytest.mark.parametrize(
    ("held_on", "day"),
    [
        ("2026-12-24", "2027-12-24"),
        ("", "2027-11-26"),
        ("2019-05-01", "2027-11-26"),  # keyed in years later
        ("2028-02-29", "2029-02-28"),
    ],
)
def test_a_year_is_usual(held_on: str, day: str) -> None:
    assert usual_day(held_on, today=TODAY) == day


@pytest.mark.parametrize("typed", ["soon", "2026-02-30", "26/11/2026"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(BadKeepUntil):
        read_day(typed)
    assert (read_day(" 2027-01-01 "), read_day("  ")) == ("2027-01-01", "")


@pytest.mark.parametrize("wanted", ["2026-11-26", "2020-01-01", "2029-11-30"])
def test_a_day_lies_ahead_and_not_too_far(wanted: str) -> None:
    with pytest.raises(BadKeepUntil):
        chosen_day(wanted, stands=STANDS, held_on="", today=TODAY, people=False)


def test_once_people_were_told_a_day_it_only_comes_earlier() -> None:
    later, earlier = "2028-01-01", "2027-01-01"
    assert chosen_day(later, stands=STANDS, held_on="", today=TODAY, people=False) == later
    assert chosen_day(earlier, stands=STANDS, held_on="", today=TODAY, people=True) == earlier
    assert chosen_day("", stands=STANDS, held_on="", today=TODAY, people=True) == STANDS
    with pytest.raises(KeptLongerThanSaid, match="were told 2027-11-26"):
        chosen_day(later, stands=STANDS, held_on="", today=TODAY, people=True)


def test_the_day_lies_after_the_workshop_and_moves_along_until_somebody_was_told() -> None:
    def choose(wanted: str, held_on: str, *, people: bool = False) -> str:
        return chosen_day(wanted, stands=STANDS, held_on=held_on, today=TODAY, people=people)

    assert choose("2026-12-11", "2026-12-10") == "2026-12-11"
    assert choose(STANDS, STANDS) == choose("", STANDS) == "2028-11-26"
    for wanted, held_on, people in (("2026-12-10", "2026-12-10", False), ("", STANDS, True)):
        with pytest.raises(ForgottenTooEarly, match=f"on {held_on}"):
            choose(wanted, held_on, people=people)


def test_a_day_that_has_come_is_chosen_anew_while_nobody_was_told_it() -> None:
    def choose(wanted: str, held_on: str = "", *, people: bool = False) -> str:
        return chosen_day(wanted, stands=came, held_on=held_on, today=TODAY, people=people)

    came = TODAY.isoformat()
    assert choose("") == STANDS
    assert choose(came, "2027-02-01") == "2028-02-01"
    assert choose("2026-11-27") == "2026-11-27"
    assert choose("", people=True) == choose(came, people=True) == came
    with pytest.raises(BadKeepUntil):
        choose(came)


@pytest.mark.parametrize("held_on", ["9999-12-31", "2047-01-01"])
def test_a_workshop_is_planned_for_a_day_that_somebody_can_mean(held_on: str) -> None:
    with pytest.raises(HeldTooFarAway):
        usual_day(held_on, today=TODAY)
    assert usual_day("2046-11-26", today=TODAY) == "2047-11-26"


def test_what_is_over_can_be_saved_again_as_it_is() -> None:
    assert (
        chosen_day("2020-01-01", stands="2020-01-01", held_on="", today=TODAY, people=True)
        == "2020-01-01"
    )


@pytest.mark.parametrize(
    ("day", "left"),
    [("2026-12-27", None), ("2026-12-26", 30), ("2026-11-27", 1), ("2026-11-20", 0), ("", None)],
)
def test_a_near_day_is_seen_coming(day: str, left: int | None) -> None:
    assert days_left(a_workshop(keep_until=day), today=TODAY) == left
    gone = replace(a_workshop(keep_until=day), state=WorkshopState.ANONYMISED)
    assert days_left(gone, today=TODAY) is None


@pytest.mark.parametrize("state", [WorkshopState.DRAFT, WorkshopState.LIVE])
def test_who_may_still_take_part_stays_known(state: WorkshopState) -> None:
    with pytest.raises(NotEndedYet):
        refuse_before_the_end(a_workshop(state))
    refuse_before_the_end(a_workshop(WorkshopState.ENDED))
