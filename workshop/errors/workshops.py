"""A workshop that is not there, over, or changed meanwhile."""

from workshop.errors.root import NotFound, Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class WorkshopNotFound(NotFound):
    """No workshop has this code."""

    sentence = _("We know no workshop with the code %(code)s. Check the code on the screen.")


class PlanHasChanged(Refused):
    """A plan that another host has changed since the form was made."""

    sentence = _(
        "Somebody changed this plan while you were writing. Nothing was overwritten,"
        " and all you typed is still here."
    )


class JoiningIsClosed(Refused):
    """Somebody tries to join a workshop that has ended."""

    sentence = _("This workshop has ended. Nobody can join it any more.")


class NoDayYet(Refused):
    """Somebody tries to join a draft whose people would have to be anonymous already."""

    sentence = _("You cannot join yet. The organiser has to change the plan first.")
