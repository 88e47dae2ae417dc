"""Where a statement came from: a pack, an imported conversation, or the room."""

from workshop.domain.statement import Wording
from workshop.reports.saying.tongue import Tongue


def origin_words(wording: Wording, tongue: Tongue) -> str:
    """`S03 of the pack`, `number 12 of the imported conversation`, `suggested in the room`."""
    origin = wording.origin
    if origin is None:
        return tongue.gettext("suggested in the room")
    if origin.is_conversation:
        return tongue.gettext("number %(name)s of the imported conversation", name=origin.name)
    return tongue.gettext("%(name)s of the pack", name=origin.name)
