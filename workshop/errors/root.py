"""The roots of the tree: what a request meets is one of these five, NotSaved or NotRead."""

from typing import ClassVar

_ = str  # marks a sentence for translation; it is translated where it is shown


class WorkshopError(Exception):
    """The root. `sentence` is translatable, `values` are its named parts."""

    sentence: ClassVar[str] = _("Something went wrong on our side. Nothing was lost.")

    def __init__(self, **values: object) -> None:
        """Keep the values that the sentence names."""
        self.values = values
        super().__init__(self.sentence % values)


class NotFound(WorkshopError):
    """There is no such thing, or it belongs to somebody else."""

    sentence = _("We could not find that page.")


class NotAllowed(WorkshopError):
    """The person is known, and may not do this."""

    sentence = _("You may not do this here.")


class BadInput(WorkshopError):
    """What was sent cannot be used. Nothing was stored."""

    sentence = _("We could not use what was sent. Nothing was changed.")


class Refused(WorkshopError):
    """Understood, but not possible now."""

    sentence = _("This is not possible now. Nothing was changed.")


class NotSaved(WorkshopError):
    """The storage refused. The person must know that nothing was saved."""

    sentence = _("Not saved: the computer that keeps the votes could not write. Please try again.")


class NotRead(WorkshopError):
    """The storage refused to be read. Nothing was changed by it."""

    sentence = _(
        "The computer that keeps the votes could not read its disk. Nothing was changed."
        " Please try again."
    )
