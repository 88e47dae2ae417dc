"""Places in words: 1st, 2nd, 3rd."""

from workshop.web.language import gettext


def ordinal(place: int) -> str:
    """Return a place as people say it; each ending is a phrase of its own to translate."""
    if place % 100 not in {11, 12, 13}:
        if place % 10 == 1:
            return gettext("%(num)sst", num=place)
        if place % 10 == 2:  # noqa: PLR2004 - the digit that the ending goes by
            return gettext("%(num)snd", num=place)
        if place % 10 == 3:  # noqa: PLR2004 - the digit that the ending goes by
            return gettext("%(num)srd", num=place)
    return gettext("%(num)sth", num=place)
