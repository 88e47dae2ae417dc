"""How long ago something was, in words. It does not tick: it is true when the page is made."""

from datetime import datetime

from workshop.web.hall import hall
from workshop.web.language import gettext, ngettext

NOW = 5
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400


def ago(at: str) -> str:
    """Return `20 seconds ago` for a time as the store keeps it."""
    return in_words(int((hall().clock() - datetime.fromisoformat(at)).total_seconds()))


def in_words(seconds: int) -> str:
    """Return a span of seconds until now in words, in the largest unit that fits."""
    if seconds < NOW:
        return gettext("just now")
    if seconds < _MINUTE:
        return ngettext("%(num)s second ago", "%(num)s seconds ago", seconds)
    if seconds < _HOUR:
        return ngettext("%(num)s minute ago", "%(num)s minutes ago", seconds // _MINUTE)
    if seconds < _DAY:
        return ngettext("%(num)s hour ago", "%(num)s hours ago", seconds // _HOUR)
    return ngettext("%(num)s day ago", "%(num)s days ago", seconds // _DAY)
