"""The plan of a workshop: what a host fills in to make one or to change it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from workshop.domain import retention, text, workshop
from workshop.errors import BadDate

_ = str  # marks words for translation

NO_VOTE = "(no vote)"
MOST_GROUPS = 30

DEFAULT_GROUPS = (
    _("Councillor"),
    _("Council officer"),
    _("Combined authority"),
    _("Central government"),
    _("Funder or lender"),
    _("Small firm, trader or farm"),
    _("Large business"),
    _("Social enterprise or co-op"),
    _("Voluntary or community group"),
    _("NHS, college, housing"),
    _("Resident"),
    _("Union"),
    _("Academic or think tank"),
    _("Observer (no vote)"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Clean fields. `groups` are names; one that ends in "(no vote)" is for observers.

    `keep_until` is empty where the usual day will do, or the one that stands.
    """

    title: str
    purpose: str = ""
    promise: str = ""
    held_on: str = ""
    place: str = ""
    groups: tuple[str, ...] = DEFAULT_GROUPS
    keep_until: str = ""
    contact: str = ""


def read_plan(fields: Mapping[str, str]) -> Plan:
    """Return the plan in what a host typed; `groups` has one name a line.

    Raises:
        FieldMissing, FieldTooLong, BadDate, BadKeepUntil: naming the field as the host sees it.
    """
    return Plan(
        title=text.required(fields.get("title", ""), field=_("Title"), limit=workshop.TITLE_LIMIT),
        purpose=text.optional(
            fields.get("purpose", ""), field=_("Purpose"), limit=workshop.TEXT_LIMIT
        ),
        promise=text.optional(
            fields.get("promise", ""), field=_("Promise"), limit=workshop.TEXT_LIMIT
        ),
        held_on=_date(fields.get("held_on", "")),
        place=text.optional(fields.get("place", ""), field=_("Place"), limit=workshop.PLACE_LIMIT),
        groups=_groups(fields.get("groups", "")),
        keep_until=retention.read_day(fields.get("keep_until", "")),
        contact=text.optional(
            fields.get("contact", ""), field=_("Whom people can ask"), limit=workshop.CONTACT_LIMIT
        ),
    )


def fields_of(planned: workshop.Workshop) -> dict[str, str]:
    """The fields of a plan that can be changed later, by name."""
    return {
        "title": planned.title,
        "purpose": planned.purpose,
        "promise": planned.promise,
        "held_on": planned.held_on,
        "place": planned.place,
        "keep_until": planned.keep_until,
        "contact": planned.contact,
    }


def stamp(planned: workshop.Workshop) -> str:
    """What a form saw of a plan, a mark for each field; it goes with the form."""
    return "-".join(_mark(value) for value in fields_of(planned).values())


def untouched(seen: str, typed: Mapping[str, str], planned: workshop.Workshop) -> set[str]:
    """The fields that still hold what the form with this stamp was made from."""
    marks = zip(fields_of(planned), seen.split("-"), strict=False)
    return {name for name, mark in marks if _mark(text.one_line(typed.get(name, ""))) == mark}


def _mark(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()[:8]


def observes(group_name: str) -> bool:
    """Whether people of this group watch without a vote."""
    return group_name.casefold().endswith(NO_VOTE)


def _groups(typed: str) -> tuple[str, ...]:
    names = (
        text.optional(line, field=_("Group"), limit=workshop.GROUP_LIMIT)
        for line in typed.splitlines()
    )
    return tuple(dict.fromkeys(name for name in names if name))[:MOST_GROUPS]


def _date(typed: str) -> str:
    typed = typed.strip()
    if not typed:
        return ""
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        raise BadDate from None
