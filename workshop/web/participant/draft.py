"""A suggestion as its form has it, before it is sent."""

from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from workshop.domain.kind import Kind

_LONGEST = 1000  # more than is taken, so that what is too long comes back to be shortened


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What somebody has typed and ticked so far."""

    kind: Kind | None = None
    text: str = ""
    addresses: tuple[str, ...] = ()


def read_draft(form: MultiDict[str, str]) -> Draft:
    """The draft in a form, whatever is in it."""
    return Draft(
        kind=next((kind for kind in Kind if kind == form.get("kind")), None),
        text=form.get("text", "")[:_LONGEST],
        addresses=tuple(form.getlist("addresses")),
    )
