"""Where a statement came from: a pack, an imported conversation, or the room."""

import re

from workshop.domain.statement import Wording
from workshop.reports.saying.tongue import Tongue


def origin_words(wording: Wording, tongue: Tongue) -> str:
    """`S3 of the pack`, `number 12 of the imported conversation`, `suggested in the room`."""
    origin = wording.origin
    if origin is None:
        return tongue.gettext("suggested in the room")
    if origin.is_conversation:
        return tongue.gettext("number %(name)s of the imported conversation", name=origin.name)
    name = wording.statement.label if is_called_alike(wording) else origin.name
    return tongue.gettext("%(name)s of the pack", name=name)


def is_called_alike(wording: Wording) -> bool:
    """Whether its pack calls it as people do: `B01` there is `B1` here."""
    origin = wording.origin
    return origin is not None and re.sub(r"(?<=\D)0+(?=\d)", "", origin.name) == (
        wording.statement.label
    )
