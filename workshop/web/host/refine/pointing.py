"""Where in the form of a decision a refusal belongs: beside the field that it is about."""

from workshop.actions.refinement.wish import NEW_WORDING, WHY
from workshop.domain.refinement.refinement import Way
from workshop.errors import (
    CannotBeUndone,
    FieldMissing,
    FieldTooLong,
    MeaningUnsaid,
    OneAlone,
    SameWords,
    TooFewParts,
    WayUnsaid,
    WorkshopError,
)
from workshop.web.host.refine.typed import Typed

FORM = "form"  # it is about no field
LOOK = "look"  # it is about what changes

_PLACES: dict[type[WorkshopError], str] = {
    CannotBeUndone: "history",
    MeaningUnsaid: "same",
    OneAlone: "with",
    TooFewParts: "part",
    WayUnsaid: "way",
}


def place_of(error: WorkshopError, typed: Typed) -> str:
    """Return the name of the field that an error is about; FORM when it is about none."""
    wording = "part" if typed.way == Way.SPLIT else "wording"
    if isinstance(error, FieldMissing | FieldTooLong):
        return {WHY: "reason", NEW_WORDING: wording}.get(str(error.values["field"]), FORM)
    if isinstance(error, SameWords):
        return wording
    return _PLACES.get(type(error), FORM)
