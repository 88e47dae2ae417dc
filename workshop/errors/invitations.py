"""Workshops by invitation."""

from workshop.errors.root import BadInput, NotFound, Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class CardNotFound(NotFound):
    """No invitation has this token."""

    sentence = _("We know no card with this address. Scan the square on your card once more.")


class BadCount(BadInput):
    """A number of things to make that is no number, or outside what can be made."""

    sentence = _("Please write a whole number from 1 to %(most)s. No card was made.")


class CardIsNeeded(Refused):
    """Somebody without a card tries to join a workshop by invitation."""

    sentence = _("This workshop is by invitation. Scan the square on the card you were given.")


class CardIsUsed(Refused):
    """A card that let somebody else in before."""

    sentence = _("This card has been used on another phone. Ask the facilitator for a new one.")


class CardIsRevoked(Refused):
    """A card that the facilitator took back."""

    sentence = _("This card is no longer valid. Ask the facilitator for a new one.")


class PhoneForgets(Refused):
    """A browser that keeps no cookie would lose its place at once, and the card with it."""

    sentence = _(
        "This browser did not keep our cookie, so it would lose your place. Allow cookies for "
        "this address, then scan the card again. Your card has not been used."
    )
