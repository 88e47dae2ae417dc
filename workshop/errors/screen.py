"""What the screen can show."""

from workshop.errors.root import Refused

_ = str  # marks a sentence for translation; it is translated where it is shown


class CommentIsHidden(Refused):
    """Somebody wants to put a hidden comment on the screen."""

    sentence = _("This comment is hidden from the room. Show it again first. Nothing was changed.")
