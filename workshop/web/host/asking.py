"""A form of a plan as it is shown: what is in its fields, and which one is wrong."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop.domain import plan
from workshop.domain.workshop import Workshop
from workshop.errors import (
    BadDate,
    BadInput,
    BadKeepUntil,
    ForgottenTooEarly,
    HeldTooFarAway,
    KeptLongerThanSaid,
)
from workshop.web.errors import sentence

_FIELDS = {
    "Title": "title",
    "Purpose": "purpose",
    "Promise": "promise",
    "Place": "place",
    "Whom people can ask": "contact",
    "Group": "groups",
    "Statements": "statements",
}
_OF_ERRORS = {
    BadDate: "held_on",
    HeldTooFarAway: "held_on",
    ForgottenTooEarly: "keep_until",
    BadKeepUntil: "keep_until",
    KeptLongerThanSaid: "keep_until",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """`values` by field name; `wrong` has at most one sentence, under the name of its field.

    Where somebody else changed a plan meanwhile, `stored` has what stands now in the fields that
    were typed in, and `before` what stood in those that were left alone.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    wrong: Mapping[str, str] = field(default_factory=dict)
    stored: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)

    def value(self, name: str) -> str:
        """What stands in a field."""
        return self.values.get(name, "")

    def problem(self, name: str) -> str:
        """The sentence at a field, empty when it is right."""
        return self.wrong.get(name, "")

    def with_value(self, name: str, value: str) -> "Asked":
        """The same form with one field filled in."""
        return dataclasses.replace(self, values={**self.values, name: value})


EMPTY = Asked()


def kept(typed: Mapping[str, str], error: BadInput) -> Asked:
    """Everything that was typed, with the sentence at the field that is wrong."""
    name = _OF_ERRORS.get(type(error)) or _FIELDS.get(str(error.values.get("field")))
    return Asked(values=dict(typed), wrong={name or "title": sentence(error)})


def as_stored(workshop: Workshop) -> Asked:
    """The plan of a workshop as it stands."""
    return Asked(values=plan.fields_of(workshop))


def kept_beside(typed: Mapping[str, str], workshop: Workshop, *, seen: str) -> Asked:
    """Everything that was typed, with what stands now where somebody else changed it meanwhile.

    A field that was left alone shows what stands now, with what it was when the form was made.
    """
    now, left = plan.fields_of(workshop), plan.untouched(seen, typed, workshop)
    differ = {name for name, value in now.items() if value != typed.get(name, "").strip()}
    mine = {name: value for name, value in typed.items() if name not in left & differ}
    return Asked(
        values={**now, **mine},
        stored={name: now[name] for name in differ - left},
        before={name: typed.get(name, "") for name in differ & left},
    )
