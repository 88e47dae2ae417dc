"""What the screen can show."""

from workshop.errors.root import Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class CommentsComeLater(Refused):
    """Somebody wants to put comments of an open round on the screen."""

    sentence = _(
        "Comments come on the screen when voting is closed, because what others say changes what"
        " people answer. Close voting first. Nothing was changed."
    )


class NothingToCompare(Refused):
    """Somebody wants to show what moved where no revealed round asked the same."""

    sentence = _(
        "No round with a revealed result asked what this round asks, so there is nothing to"
        " compare. Nothing was changed."
    )


class NobodyDisagrees(Refused):
    """Somebody wants to show what divides people, or their map, where they shared something out."""

    sentence = _(
        "In this round people shared out points or places, and nobody could disagree."
        " Choose the result or the groups. Nothing was changed."
    )


class NothingLinked(Refused):
    """Somebody wants to show what would help, and no solution is linked to a barrier."""

    sentence = _(
        "This needs a revealed vote on barriers, one on solutions, and links between them."
        " Nothing was changed."
    )


class CommentIsHidden(Refused):
    """Somebody wants to put a hidden comment on the screen."""

    sentence = _("This comment is hidden from the room. Show it again first. Nothing was changed.")
