"""How long answers are kept as they are: until a day that people were told when they joined."""

from datetime import date, timedelta

from workshop.domain.workshop import Workshop, WorkshopState
from workshop.errors import (
    BadKeepUntil,
    ForgottenTooEarly,
    HeldTooFarAway,
    KeptLongerThanSaid,
    NotEndedYet,
)

USUAL_YEARS = 1
MOST_DAYS = 3 * 366
NEAR_DAYS = 30
FURTHEST_DAYS = 20 * 366  # from today to a workshop that is planned


def usual_day(held_on: str, *, today: date) -> str:
    """Return the day a year after the workshop, or after today where no later day is known.

    Raises:
        HeldTooFarAway
    """
    held = date.fromisoformat(held_on) if held_on else today
    if held > today + timedelta(days=FURTHEST_DAYS):
        raise HeldTooFarAway
    return _a_year_after(max(held, today)).isoformat()


def read_day(typed: str) -> str:
    """Return a day as it is stored; empty where none was typed.

    Raises:
        BadKeepUntil: when it is no day.
    """
    try:
        return date.fromisoformat(typed.strip()).isoformat() if typed.strip() else ""
    except ValueError:
        raise BadKeepUntil from None


def chosen_day(wanted: str, *, stands: str, held_on: str, today: date, people: bool) -> str:
    """Return the day on which people are made anonymous; the one that stands if none is wanted.

    Once somebody has joined, the day that they were told can only come earlier. Before that one
    that stands moves along with the workshop, and one that has come is to be chosen anew: a year
    after, where none is typed.

    Raises:
        BadKeepUntil: when it is not after today, or too far away.
        KeptLongerThanSaid: when it breaks what people were told.
        ForgottenTooEarly: when it does not lie after the workshop. HeldTooFarAway.
    """
    usual = usual_day(held_on, today=today)
    if wanted in {"", stands}:
        is_free = bool(stands) and not people
        if is_free and (stands <= held_on or (not wanted and _has_come(stands, today))):
            return usual
        if not (is_free and _has_come(stands, today)):
            return _after(stands, held_on)
    if not today < date.fromisoformat(wanted) <= today + timedelta(days=MOST_DAYS):
        raise BadKeepUntil
    if people and stands and wanted > stands:
        raise KeptLongerThanSaid(day=stands)
    return _after(wanted, held_on)


def _has_come(day: str, today: date) -> bool:
    return date.fromisoformat(day) <= today


def _after(day: str, held_on: str) -> str:
    if day and day <= held_on:
        raise ForgottenTooEarly(day=held_on)
    return day


def is_overdue(workshop: Workshop, *, today: date) -> bool:
    """Whether the day of a draft has come: nobody can be told it, so a new one is to be chosen."""
    return (
        workshop.state is WorkshopState.DRAFT
        and bool(workshop.keep_until)
        and _has_come(workshop.keep_until, today)
    )


def days_left(workshop: Workshop, *, today: date) -> int | None:
    """How many days are left when the day is near; None when it is not, or is over."""
    if not workshop.keep_until or workshop.state is WorkshopState.ANONYMISED:
        return None
    left = (date.fromisoformat(workshop.keep_until) - today).days
    return max(0, left) if left <= NEAR_DAYS else None


def refuse_before_the_end(workshop: Workshop) -> None:
    """Refuse to make people anonymous who may still take part.

    Raises:
        NotEndedYet
    """
    if not workshop.is_over:
        raise NotEndedYet


def _a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + USUAL_YEARS)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year + USUAL_YEARS, day=28)
