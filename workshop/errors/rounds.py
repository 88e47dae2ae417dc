"""Steps and votes that are not possible now."""

from workshop.errors.root import NotFound, Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class VotingIsNotOpen(Refused):
    """A vote for a round that is not open."""

    sentence = _("Voting is closed. The answers you gave before are counted.")


class VoteIsGone(NotFound):
    """An answer to a round or statement that is not there."""

    sentence = _("What this answer belongs to is not there any more, so it is not counted.")


class CameTooLate(Refused):
    """A vote that was kept on a phone and came when it could not be counted any more."""

    sentence = _("%(what)s came after the close and is not counted.")


class StepNotAllowed(Refused):
    """A step that the state of the round or workshop does not allow."""

    sentence = _("This step is not possible now: the round is %(state)s.")


class AnotherRoundIsOpen(Refused):
    """One round at a time."""

    sentence = _("People are voting on “%(title)s” now. Close that round first.")


class RoundHasChanged(Refused):
    """A press about a round that another host has steered since the page was made."""

    sentence = _(
        "Somebody else steered before your press arrived, so your press did nothing."
        " Look at what happened last, then decide."
    )


class RoundIsEmpty(Refused):
    """A round without statements."""

    sentence = _("This round has no statements, so it cannot be opened.")


class ResultIsHidden(Refused):
    """Somebody asks for the result of a round that has not been revealed."""

    sentence = _("The result of this round is hidden until it is revealed.")


class NothingRevealed(Refused):
    """A file about results, and no round has been revealed."""

    sentence = _("No round has been revealed yet. The charts come with the first reveal.")


class NoRoundForPolis(Refused):
    """An export in the Polis format, and no round that it can tell."""

    sentence = _(
        "No revealed round can be written in the Polis format. It only knows the ballot agree,"
        " not sure, disagree; scales, points, rankings and matrices are in the CSV files."
    )
