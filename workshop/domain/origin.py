"""Where a statement was imported from: a pack, or a conversation that was held elsewhere."""

from dataclasses import dataclass

CONVERSATION = "imported conversation"  # the slug of a pack has no space, so none is called so
_BEFORE_NAME = ":"  # in no name


@dataclass(frozen=True, slots=True)
class Origin:
    """A place, and what it calls the statement: a pack by its slug, or `CONVERSATION`.

    In a conversation a statement has a number, which is its name here. As text it is
    `mainstreaming-ced:S03`, or `imported conversation:12`.
    """

    place: str
    name: str

    def __str__(self) -> str:
        """As it is stored, and as files have it."""
        return f"{self.place}{_BEFORE_NAME}{self.name}"

    @property
    def is_conversation(self) -> bool:
        """Whether it was said in a conversation; else it stands in a pack."""
        return self.place == CONVERSATION


def origin_in(text: str) -> Origin:
    """Return the origin that a text is of."""
    place, _, name = text.rpartition(_BEFORE_NAME)
    return Origin(place, name)
