"""What can go wrong, as a tree. Every sentence is written for the person who meets it.

    WorkshopError
    ├── NotFound              there is no such thing, or it is not yours to see
    │   └── WorkshopNotFound
    ├── NotAllowed            you may not do this
    │   └── WrongPassword
    ├── BadInput              what was sent cannot be used; nothing was stored
    │   ├── FieldMissing, FieldTooLong, BadAnswer, BadDate, PasswordTooShort
    │   ├── OverBudget, OverCap, PlaceTakenTwice, TooManyPlaces, CriterionMissing
    │   ├── WrongNumberOfPoints, PointsAlike, PointsOutOfRange, PlacesOutOfRange
    │   ├── BadSettings
    │   ├── PackHasProblems   carries row-numbered problems
    │   └── UploadTooLarge
    ├── Refused               understood, but not now
    │   ├── VotingIsNotOpen
    │   ├── StepNotAllowed, AnotherRoundIsOpen, RoundIsEmpty
    │   ├── JoiningIsClosed, ResultIsHidden, CommentIsHidden
    │   ├── DatabaseIsServed, DatabaseIsNewer
    │   └── LinkIsUsed, PortIsTaken, TooBusy
    └── NotSaved              the storage refused; the person is told that it is not saved

A class carries its sentence; values are filled in by name, so that the sentence can be translated
before the values go in.
"""

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


class WorkshopNotFound(NotFound):
    """No workshop has this code."""

    sentence = _("We know no workshop with the code %(code)s. Check the code on the screen.")


class NotAllowed(WorkshopError):
    """The person is known, and may not do this."""

    sentence = _("You may not do this here.")


class WrongPassword(NotAllowed):
    """The login did not match. The same answer whatever was wrong."""

    sentence = _("That is not the password. Try again.")


class BadInput(WorkshopError):
    """What was sent cannot be used. Nothing was stored."""

    sentence = _("We could not use what was sent. Nothing was changed.")


class FieldMissing(BadInput):
    """A field that is needed is empty."""

    sentence = _("Please fill in: %(field)s.")


class FieldTooLong(BadInput):
    """A text is over its limit."""

    sentence = _("%(field)s is too long: %(length)s characters, at most %(limit)s are kept.")


class BadAnswer(BadInput):
    """An answer that this ballot does not offer."""

    sentence = _("That answer is not on this ballot. Your vote was not changed.")


class OverBudget(BadInput):
    """More points than there are to spend."""

    sentence = _(
        "You gave %(spent)s points and have %(budget)s. Take some back, then save again."
        " Your ballot on our side was not changed."
    )


class OverCap(BadInput):
    """More points on one statement than it may get."""

    sentence = _("One statement can get at most %(cap)s points. Your ballot was not changed.")


class PlaceTakenTwice(BadInput):
    """Two statements on one place."""

    sentence = _("Two statements have the same place. Give each its own; nothing was changed.")


class TooManyPlaces(BadInput):
    """More statements in order than the ballot has places."""

    sentence = _("You can choose at most %(places)s. Take one out first; nothing was changed.")


class CriterionMissing(BadInput):
    """One axis of a matrix was answered, the other not."""

    sentence = _("One answer is missing: %(criterion)s Your other answer is still here.")


class WrongNumberOfPoints(BadInput):
    """A scale with too few or too many points."""

    sentence = _("A scale has %(least)s to %(most)s points, one on each line.")


class PointsAlike(BadInput):
    """Two points of a scale with one name."""

    sentence = _("Two points of the scale have the same name. “Not sure” is there already.")


class PointsOutOfRange(BadInput):
    """A budget or a cap that makes no ballot."""

    sentence = _("Give 1 to %(most)s points to spend, and a cap that is not above them.")


class PlacesOutOfRange(BadInput):
    """A ranking of too few or too many."""

    sentence = _("Let people put 1 to %(most)s statements in order.")


class BadDate(BadInput):
    """A date that cannot be read."""

    sentence = _("Please write the date as year-month-day, for example 2026-11-26.")


class PasswordTooShort(BadInput):
    """A new password under the least length."""

    sentence = _("Please choose a password of at least %(least)s characters.")


class BadSettings(BadInput):
    """A setting that cannot be used; the program does not start."""

    sentence = _("%(name)s is %(value)s: %(wanted)s.")


class UploadTooLarge(BadInput):
    """A file over the limit."""

    sentence = _("The file is too large. At most %(limit)s can be read.")


class Refused(WorkshopError):
    """Understood, but not possible now."""

    sentence = _("This is not possible now. Nothing was changed.")


class VotingIsNotOpen(Refused):
    """A vote for a round that is not open."""

    sentence = _("Voting is closed. The answers you gave before are counted.")


class StepNotAllowed(Refused):
    """A step that the state of the round or workshop does not allow."""

    sentence = _("This step is not possible now: the round is %(state)s.")


class AnotherRoundIsOpen(Refused):
    """One round at a time."""

    sentence = _("People are voting on “%(title)s” now. Close that round first.")


class RoundIsEmpty(Refused):
    """A round without statements."""

    sentence = _("This round has no statements, so it cannot be opened.")


class ResultIsHidden(Refused):
    """Somebody asks for the result of a round that has not been revealed."""

    sentence = _("The result of this round is hidden until it is revealed.")


class CommentIsHidden(Refused):
    """Somebody wants to put a hidden comment on the screen."""

    sentence = _("This comment is hidden from the room. Show it again first. Nothing was changed.")


class JoiningIsClosed(Refused):
    """Somebody tries to join a workshop that has ended."""

    sentence = _("This workshop has ended. Nobody can join it any more.")


class DatabaseIsServed(Refused):
    """A second server on one database."""

    sentence = _("Another server is using %(path)s. Stop it first, or choose another --database.")


class DatabaseIsNewer(Refused):
    """A newer version of this program has changed the database."""

    sentence = _("This database was made by a newer version of this program. Update it first.")


class TooBusy(Refused):
    """More slow work waits than one machine can do soon."""

    sentence = _("Too many people are trying this at once. Wait a moment, then try again.")


class PortIsTaken(Refused):
    """Another program listens where we want to."""

    sentence = _("Port %(port)s is in use. Stop the other program, or choose one with --port.")


class LinkIsUsed(Refused):
    """A one-use link was used or replaced before."""

    sentence = _("This link has been used already, or a newer one has replaced it.")


class NotSaved(WorkshopError):
    """The storage refused. The person must know that nothing was saved."""

    sentence = _("Not saved: the computer that keeps the votes could not write. Please try again.")
