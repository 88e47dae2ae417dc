"""Changing the agenda."""

from workshop.errors.root import BadInput, Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class BadNumber(BadInput):
    """A number that is none, or too large."""

    sentence = _("%(field)s: write a whole number from 1 to %(most)s.")


class BadTime(BadInput):
    """A time of day that cannot be read."""

    sentence = _("Please write the time as hours:minutes, for example 18:30.")


class BadGrace(BadInput):
    """Extra seconds that are no number, or too many."""

    sentence = _("Please write the extra seconds as a whole number from 0 to %(most)s.")


class TooFewToChoose(BadInput):
    """Points or a ranking over one statement."""

    sentence = _("Points and rankings need two statements or more to choose between.")


class PointsLeftOver(BadInput):
    """A cap so low that nobody can spend all points."""

    sentence = _(
        "Nobody could spend %(budget)s points on %(size)s statements with at most %(cap)s on each."
        " Give fewer points, or allow more on one."
    )


class MorePlacesThanStatements(BadInput):
    """A ranking of more than there is."""

    sentence = _("The best %(places)s cannot be put in order: there are only %(size)s statements.")


class EarlierRoundMissing(BadInput):
    """The top of a round, and no round is named."""

    sentence = _("Choose the earlier round whose top this round takes.")


class GroupNamedTwice(BadInput):
    """Two groups with one name."""

    sentence = _("Two groups have the name %(name)s. Give each its own; nothing was changed.")


class TooFewToMerge(BadInput):
    """A merge of one group, or of none."""

    sentence = _("Tick two groups or more to merge. Nothing was changed.")


class ObserversApart(BadInput):
    """A merge of people who vote with people who watch."""

    sentence = _("Observers do not vote, so they cannot be merged with groups that do.")


class ChangedMeanwhile(Refused):
    """Somebody else changed what this page was made from."""

    sentence = _("Somebody else has changed this meanwhile, so nothing was saved here.")


class AgendaIsOver(Refused):
    """The workshop has ended."""

    sentence = _("This workshop has ended. Its agenda stays as it is.")


class AgendaHasBegun(Refused):
    """A template for an agenda whose first round has been opened."""

    sentence = _("Voting has begun, so the whole agenda cannot be replaced any more.")


class RoundIsFrozen(Refused):
    """A change of a round that has been opened."""

    sentence = _(
        "This round has been opened, so it cannot be changed or deleted any more."
        " You can make a copy, or vote again."
    )


class RoundIsUsed(Refused):
    """The deletion of a round whose result another round takes."""

    sentence = _("“%(title)s” takes the top of this round. Change that round first.")


class RoundHasComments(Refused):
    """The deletion of a round that people have written about."""

    sentence = _(
        "People have commented on “%(title)s”, so it stays, with what they wrote."
        " Nothing was changed."
    )


class EarlierRoundNotRevealed(Refused):
    """The top of a round whose result is still hidden."""

    sentence = _(
        "This round takes the top of “%(title)s”, whose result is not revealed. Reveal it first."
    )


class BallotDoesNotFit(Refused):
    """The statements at hand do not suit the ballot."""

    sentence = _(
        "This ballot does not fit %(size)s statements. Change the round on the agenda page first."
    )


class NoTimerNow(Refused):
    """A timer for a part that is not going on."""

    sentence = _("A timer runs during a talk or while people vote. Nothing is going on there now.")


class GroupHasPeople(Refused):
    """The removal of a group that somebody chose."""

    sentence = _("Somebody has chosen the group %(name)s. Merge it into another one instead.")


class TooManyGroups(Refused):
    """More groups than a phone can show."""

    sentence = _("There are %(most)s groups already. Merge or remove some first.")


class GroupsAreInUse(Refused):
    """A change of who counts with whom, after votes were cast by it."""

    sentence = _(
        "People have voted with these groups, so who counts, and with whom, stays as it is."
        " Names and order can change."
    )
