"""A ballot that cannot be counted as it was filled in, or made as it was asked for."""

from workshop.errors.root import BadInput

_ = str  # marks a sentence for translation; it is translated where it is shown


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


class NoPointsLeft(BadInput):
    """One more point is asked for, and all are given."""

    sentence = _(
        "You have given all your points (%(budget)s). Take one back first; nothing was changed."
    )


class NotANumber(BadInput):
    """Something was typed where points go, and it is no whole number."""

    sentence = _(
        "Write points as a whole number, for example 3. Your ballot on our side was not changed."
    )


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


class ConsensusOutOfRange(BadInput):
    """A bar for consensus that half the room would reach, or that nothing can."""

    sentence = _("Let %(least)s to 100 percent agree, and 1 to %(most)s percent disagree.")


class PlacesOutOfRange(BadInput):
    """A ranking of too few or too many."""

    sentence = _("Let people put 1 to %(most)s statements in order.")
