"""Who should act, and who offers help: what is not possible, and what cannot be used."""

from workshop.errors.root import BadInput, Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class NoProposals(Refused):
    """The room is to be asked who should act, and nothing was decided that it could be asked on."""

    sentence = _(
        "There is no proposal to ask about yet. Decide on statements first: keep, reword, merge"
        " or split them. Nothing was changed."
    )


class NotGoingOn(Refused):
    """The room is to be asked while the workshop has not begun, or is over."""

    sentence = _(
        "The room can be asked while the workshop goes on: from its first vote until you end it."
        " Nothing was changed."
    )


class AskingStands(Refused):
    """A step that has been taken, or for which it is not time."""

    sentence = _(
        "This step is not possible now. Look at how it stands, then decide. Nothing was changed."
    )


class RoomIsAsked(Refused):
    """One thing at a time: a vote waits until “Who should act?” is closed."""

    sentence = _("People are answering “Who should act?” now. Close that first.")


class NotAskedYet(Refused):
    """Somebody wants to show who should act, and the room was never asked."""

    sentence = _("The room has not been asked who should act. Nothing was changed.")


class NotAskedNow(Refused):
    """An answer that comes too late, too early, or from somebody who watches."""

    sentence = _("“Who should act?” is closed. What you answered before is kept.")


class HelpIsClosed(Refused):
    """An offer or a contact while none are taken."""

    sentence = _("Offers of help are not taken now. Nothing was changed.")


class NobodyNamed(BadInput):
    """An answer that says nothing."""

    sentence = _("Choose who should act, or press “Not sure”.")


class TooManyNamed(BadInput):
    """More actors than one answer may have."""

    sentence = _("Name %(most)s at most: take one away. Nothing was saved yet.")


class NoConsent(BadInput):
    """A contact without the consent to keep it."""

    sentence = _("Tick that we may keep this to contact you. Nothing was saved yet.")


class BadLastDay(BadInput):
    """A day on which contacts are to be deleted that is over, or too far away."""

    sentence = _("Choose a day from tomorrow to a year from now. Nothing was changed.")


class ProposalHasChanged(Refused):
    """An answer to words that are asked about no more."""

    sentence = _("This proposal reads otherwise now. Please read it, and answer once more.")
