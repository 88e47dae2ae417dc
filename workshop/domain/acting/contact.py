"""A contact that somebody leaves on purpose. It says nothing about what they voted."""

from dataclasses import dataclass
from datetime import date, timedelta

from workshop.domain import text
from workshop.errors import BadLastDay, NoConsent

_ = str  # marks words for translation

NAME_LIMIT = 80
REACH_LIMIT = 120
ABOUT_LIMIT = 200
USUAL_DAYS = 90
MOST_DAYS = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Who it is, how to reach them, and what they can help with, in their own words.

    `last_day` is the day on which it is deleted.
    """

    id: str
    name: str
    reach: str
    about: str
    last_day: str


def read_contact(
    *, id_: str, name: str, reach: str, about: str, consents: bool, last_day: str
) -> Contact:
    """Return what somebody typed, cleaned.

    Raises:
        FieldMissing, FieldTooLong: when a line is empty, or too long.
        NoConsent: when they did not say that we may keep it.
    """
    made = Contact(
        id=id_,
        name=text.required(name, field=_("Your name"), limit=NAME_LIMIT),
        reach=text.required(reach, field=_("E-mail or phone"), limit=REACH_LIMIT),
        about=text.optional(about, field=_("What you can help with"), limit=ABOUT_LIMIT),
        last_day=last_day,
    )
    if not consents:
        raise NoConsent
    return made


def usual_last_day(today: date) -> str:
    """Return the day on which contacts are deleted unless a host chooses another."""
    return (today + timedelta(days=USUAL_DAYS)).isoformat()


def read_last_day(typed: str, *, today: date) -> str:
    """Return the day that a host chose.

    Raises:
        BadLastDay: when it is no date, not after today, or more than a year away.
    """
    try:
        chosen = date.fromisoformat(typed.strip())
    except ValueError:
        raise BadLastDay from None
    if not today < chosen <= today + timedelta(days=MOST_DAYS):
        raise BadLastDay
    return chosen.isoformat()


def promised(shown: str, *, last_day: str, today: date) -> str:
    """Return the day on which a contact is deleted: the one that was shown, or an earlier one."""
    try:
        seen = date.fromisoformat(shown)
    except ValueError:
        return last_day
    return min(last_day, seen.isoformat()) if seen > today else last_day
