"""How long answers are kept, and forgetting them."""

from workshop.errors.root import BadInput, Refused, WorkshopError

_ = str  # marks a sentence for translation; it is translated where it is shown


class BadKeepUntil(BadInput):
    """A day on which nothing can be made anonymous."""

    sentence = _("Choose a day after today, and within three years.")


class KeptLongerThanSaid(BadInput):
    """A later day, after people have joined and read another one."""

    sentence = _(
        "People have joined, and were told %(day)s. You can choose an earlier day, no later one."
    )


class ForgottenTooEarly(BadInput):
    """A day that comes before the workshop, or on its own day."""

    sentence = _("Choose a day after the workshop, which is on %(day)s.")


class HeldTooFarAway(BadInput):
    """A workshop that is planned for a day that hardly anybody can mean."""

    sentence = _("Choose a date within twenty years.")


class DayHasPassed(Refused):
    """A vote is to open in a draft on or after the day on which its people become anonymous."""

    sentence = _(
        "The day on which people become anonymous has come. Choose a later one in the plan first."
    )


class NotEndedYet(Refused):
    """A workshop is to be made anonymous while people may still take part."""

    sentence = _("Answers can be made anonymous once the workshop has ended. Nothing was changed.")


class CodeDiffers(BadInput):
    """Somebody is to type the code before all is deleted, and typed something else."""

    sentence = _("That is not the code of this workshop. Nothing was deleted.")


class TracesStay(WorkshopError):
    """It is deleted, and traces stay in the file while a program reads, or the disk is full.

    `people` became anonymous all the same; in the backups `left` nothing could be forgotten.
    """

    sentence = _(
        "It is done. Another program reads the database just now, or the disk has too little room,"
        " so traces stay in its file. Once that is over, they go by themselves within a day, or at"
        " the next start of the server."
    )

    def __init__(self, *, people: int = 0, left: tuple[str, ...] = ()) -> None:
        """Keep what was done until then, for whoever tells it."""
        super().__init__()
        self.people, self.left = people, left
