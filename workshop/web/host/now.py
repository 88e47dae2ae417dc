"""What the room sees now, in words for the desk."""

from workshop.web.language import gettext
from workshop.web.screen.scene import Scene
from workshop.web.screen.sight import Screen

_ = str  # marks words for translation

_WORDS = {
    Scene.LOBBY: _("the way in"),
    Scene.TALK: _("%(part)s"),
    Scene.VOTING: _("the question, and who has begun"),
    Scene.CLOSED: _("that voting is closed"),
    Scene.RESULTS: _("the result of %(round)s, page %(page)s of %(pages)s"),
    Scene.MOVES: _("what moved in %(about)s, page %(page)s of %(pages)s"),
    Scene.GROUPS: _("who agrees in %(about)s, page %(page)s of %(pages)s"),
    Scene.DIVIDED: _("what divides people in %(about)s, page %(page)s of %(pages)s"),
    Scene.GAPS: _("barriers and what would help, page %(page)s of %(pages)s"),
    Scene.MAP: _("the opinion map of %(about)s"),
    Scene.WHO: _("who should act, page %(page)s of %(pages)s"),
    Scene.PROGRESS: _("how far people are"),
    Scene.STATEMENT: _("statement %(label)s"),
    Scene.COMMENTS: _("comments, page %(page)s of %(pages)s"),
    Scene.COMMENT: _("a comment on %(label)s"),
    Scene.TIMER: _("the time"),
    Scene.ENDED: _("thank you"),
    Scene.BLANK: _("a blank screen"),
}


_ASKED = _("who should act, and how many have answered")


def now_words(screen: Screen) -> str:
    """Return the words after "The room sees now:"."""
    leaf = screen.leaf
    asks = screen.scene is Scene.WHO and leaf is None
    return str(
        gettext(
            _ASKED if asks else _WORDS[screen.scene],
            part=gettext(screen.part.name) if screen.part else "",
            round=gettext(screen.result.round.title) if screen.result else "",
            about=gettext(screen.shown.about.title) if screen.shown.about else "",
            page=leaf.page if leaf else 1,
            pages=leaf.pages if leaf else 1,
            label=screen.statement.label if screen.statement else "",
        )
    )
