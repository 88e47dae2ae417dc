"""What people write."""

from workshop.errors.root import Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class SuggestingIsClosed(Refused):
    """A suggestion where none are taken."""

    sentence = _("This workshop takes no suggestions now. Nothing was sent.")


class TooManyWaiting(Refused):
    """One person has as many suggestions waiting as the facilitator can look at."""

    sentence = _(
        "You have %(most)s suggestions waiting. Send the next one when the facilitator has looked"
        " at one of them."
    )


class TooManySuggested(Refused):
    """One person has sent as many suggestions as one phone can send."""

    sentence = _("You have sent %(most)s suggestions. One phone can send no more here. Thank you.")


class DecidedAlready(Refused):
    """Two hosts at once, or an old page: somebody has decided this meanwhile."""

    sentence = _("Somebody has decided this already. It stands as you see it now.")


class StatementIsInUse(Refused):
    """A suggestion whose statement people have worked with cannot be taken out again."""

    sentence = _(
        "%(label)s has been put to the vote or decided on, so it stays. Nothing was changed."
    )
