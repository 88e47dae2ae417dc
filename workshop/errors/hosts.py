"""Logging in, roles, and links that let somebody in."""

from workshop.errors.root import BadInput, NotAllowed, Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class WrongPassword(NotAllowed):
    """The login did not match. The same answer whatever was wrong."""

    sentence = _("That is not the password. Try again.")


class WrongNameOrPassword(WrongPassword):
    """The login did not match, where there are several organisers."""

    sentence = _("That name and that password do not go together. Try again.")


class RoleTooLow(NotAllowed):
    """A link asks for more than its role may do."""

    sentence = _("%(lets)s Nothing was changed.")


class KeepersOnly(NotAllowed):
    """An organiser asks for what the keeper does."""

    sentence = _("Only the first organiser lets others in and closes accounts. Ask them.")


class LinkHasEnded(NotAllowed):
    """A role's link that was ended, or never made."""

    sentence = _("This link has ended, or was not copied whole. Ask the organiser for a new one.")


class PasswordTooShort(BadInput):
    """A new password under the least length."""

    sentence = _("Please choose a password of at least %(least)s characters.")


class PasswordIsGuessedFirst(BadInput):
    """A new password that is common, or made of names and titles of here."""

    sentence = _(
        "Whoever guesses tries this password early: it is a common one, or made of names and"
        " titles from here. Please choose another."
    )


class NameIsTaken(BadInput):
    """Two organisers of one name could not be told apart."""

    sentence = _("Another organiser is called %(name)s. Please choose another name.")


class LinkIsUsed(Refused):
    """A one-use link was used or replaced before."""

    sentence = _("This link has been used already, or a newer one has replaced it.")


class NoPasswordYet(Refused):
    """An account without a password: a demonstration lets its organiser in by a link."""

    sentence = _("This account has no password, so there is none to change.")


class NoOrganiserYet(Refused):
    """A workshop is to be stored for an organiser, and nobody has set one up."""

    sentence = _(
        "There is no organiser yet whom the workshop could belong to. Start workshop serve, open"
        " the set-up link that it prints, choose a name and a password. Then stop it and try again."
    )


class NoSuchOrganiser(BadInput):
    """A name that no organiser has."""

    sentence = _("No organiser is called %(name)s. There are: %(names)s.")
