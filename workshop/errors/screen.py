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
    """Somebody wants to show what moved in a round that repeats no revealed one."""

    sentence = _(
        "This round repeats no round with a revealed result, so there is nothing to compare."
        " Nothing was changed."
    )


class CommentIsHidden(Refused):
    """Somebody wants to put a hidden comment on the screen."""

    sentence = _("This comment is hidden from the room. Show it again first. Nothing was changed.")
