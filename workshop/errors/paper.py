"""Paper and shared tablets."""

from workshop.errors.root import BadInput, NotAllowed, Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class NotATablet(NotAllowed):
    """A page for shared tablets, asked for by another browser."""

    sentence = _("This page is for shared tablets. Ask a helper to set this device up as one.")


class PhoneIsUnknown(NotAllowed):
    """An answer from a phone that is not, or not any more, the one of the person who gave it."""

    sentence = _(
        "This phone does not take part as the person who answered, so the answer is not counted."
    )


class TabletLinkIsOld(NotAllowed):
    """A link that makes a tablet, used, too old, or of somebody who is out."""

    sentence = _(
        "This link does not work any more, or another device has used it."
        " Ask a helper for a new one."
    )


class BadSheetNumber(BadInput):
    """A running number that no sheet has."""

    sentence = _("The number of a sheet is 1 to %(most)s. What you typed is still here.")


class BadNumberOfSheets(BadInput):
    """Too few or too many sheets to print."""

    sentence = _("Print 1 to %(most)s sheets at once.")


class NoSuchKey(BadInput):
    """A key that stands for nothing on this ballot."""

    sentence = _(
        "%(label)s: “%(typed)s” is not on this ballot, only 0 to %(most)s."
        " Nothing is saved yet; what you typed is still here."
    )


class NoSuchGroup(BadInput):
    """A number on a sheet that no group has."""

    sentence = _(
        "No group has the number %(typed)s. Type one from the list, or 0 for none said."
        " Nothing is saved yet; what you typed is still here."
    )


class KeyMissing(BadInput):
    """One number of a statement was keyed in, the other not."""

    sentence = _(
        "%(label)s: one of its two numbers is missing."
        " Nothing is saved yet; what you typed is still here."
    )


class MarksAndAbstention(BadInput):
    """A sheet that says two things."""

    sentence = _(
        "This sheet has marks and an abstention. Leave one of them out."
        " Nothing is saved yet; what you typed is still here."
    )


class BadHeadCount(BadInput):
    """A count of the room that is no number."""

    sentence = _("Please give the people in the room as a number from 0 to %(most)s.")


class PaperComesTooEarly(Refused):
    """A paper ballot for a round that has not been opened."""

    sentence = _("This vote has not been opened yet. Open it, then key in its paper ballots.")


class PaperComesTooLate(Refused):
    """A paper ballot for a round whose result everybody has seen."""

    sentence = _("The result has been revealed. Open voting again to add or change paper.")


class NumberIsTaken(Refused):
    """Somebody has keyed in or changed this number meanwhile."""

    sentence = _(
        "Number %(number)s has been keyed in already, or changed meanwhile."
        " Nothing is saved yet; what you typed is still here."
    )


class SheetHasChanged(Refused):
    """A sheet to take back that was corrected, or keyed in anew, after the page was made."""

    sentence = _(
        "Number %(number)s was changed after your page was made, so it was not taken back."
        " The list shows it as it stands now."
    )


class SameAsBefore(Refused):
    """A ballot like the one keyed in just before."""

    sentence = _("The same as number %(number)s. Really another sheet?")


class NoMarkOnIt(Refused):
    """A ballot without a mark."""

    sentence = _("No mark stands on number %(number)s. Really an empty sheet?")
