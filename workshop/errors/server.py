"""The program and its surroundings."""

from workshop.errors.root import BadInput, Refused, WorkshopError

_ = str  # marks a sentence for translation; it is translated where it is shown


class BadSettings(BadInput):
    """A setting that cannot be used; the program does not start."""

    sentence = _("%(name)s is %(value)s: %(wanted)s.")


class DatabaseIsServed(Refused):
    """A second server on one database."""

    sentence = _("Another server is using %(path)s. Stop it first, or choose another --database.")


class DatabaseIsNewer(Refused):
    """A newer version of this program has changed the database."""

    sentence = _("This database was made by a newer version of this program. Update it first.")


class DatabaseIsOlder(Refused):
    """A database that is only to be read, and that is not up to date."""

    sentence = _(
        "This database was made by an older version of this program."
        " Run workshop migrate, then try again."
    )


class ServerIsRunning(Refused):
    """Something large is to be stored while a server uses the database."""

    sentence = _(
        "A server is using %(path)s, and people may be voting. Stop workshop serve first,"
        " then try again; or choose another --database."
    )


class TooBusy(Refused):
    """More slow work waits than one machine can do soon."""

    sentence = _("Too many people are trying this at once. Wait a moment, then try again.")


class TooManyTries(TooBusy):
    """Somebody tries to log in again and again, or many do from one address."""

    sentence = _("That were many tries. Wait %(wait)s seconds, then try again.")


class TooManyCodes(TooBusy):
    """Many wrong codes from one address, and one that nobody there has used before."""

    sentence = _("Many wrong codes came from your network. Wait %(wait)s seconds, then try again.")


class TooFast(TooBusy):
    """More at once than a person does."""

    sentence = _(
        "That was faster than we can take. Wait %(wait)s seconds, then send it again."
        " It is not saved yet."
    )


class PortIsTaken(Refused):
    """Another program listens where we want to."""

    sentence = _("Port %(port)s is in use. Stop the other program, or choose one with --port.")


class NotBackedUp(WorkshopError):
    """A backup was not written. What the database holds is safe all the same."""

    sentence = _("The backup was not written: %(why)s.")


class FileIsThere(Refused):
    """A backup would overwrite a file."""

    sentence = _("%(path)s is there already. Choose another --output.")


class NotABackup(BadInput):
    """A file that cannot take the place of a database."""

    sentence = _("%(path)s cannot be restored: %(why)s. Nothing was changed.")
