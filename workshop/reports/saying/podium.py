"""A result in a sentence: who came first, second and third, and who shares a place.

It says what was counted and no more: how certain a place is, it does not say.
"""

from collections.abc import Sequence
from itertools import groupby

from workshop.ranking.result import Placed, RoundResult
from workshop.reports.quadrants import comes_first
from workshop.reports.saying.names import labels
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

PODIUM = 3
MOST_FIRST = 7
_NO_BREAK = ":\N{NO-BREAK SPACE}"  # a line never ends in "Second:"

_ALONE = {1: _("First: %(who)s."), 2: _("Second: %(who)s."), 3: _("Third: %(who)s.")}
_TIED = {
    1: _("Tied for first: %(who)s."),
    2: _("Tied for second: %(who)s."),
    3: _("Tied for third: %(who)s."),
}


def podium(placed: Sequence[Placed], tongue: Tongue) -> str:
    """Return who is first, second and third."""
    ranked = [each for each in placed if each.standing.rank is not None]
    if not ranked:
        return tongue.gettext("No statement could be ranked.")
    if len(placed) > 1 and {each.standing.rank for each in placed} == {1}:
        return tongue.gettext("All %(num)s are tied.", num=len(placed))
    places = groupby(ranked, key=lambda each: each.standing.rank or 0)
    return " ".join(_place(rank, list(them), tongue) for rank, them in places if rank <= PODIUM)


def do_first(result: RoundResult, tongue: Tongue) -> str:
    """Return which statements of a matrix are easy and change a lot."""
    first = [each.statement for each in result.placed if comes_first(each, result.round)]
    if not first:
        return tongue.gettext("No statement is both easy and a big change.")
    return _kept(tongue.gettext("Do first: %(who)s.", who=labels(first, tongue, most=MOST_FIRST)))


def _place(rank: int, sharing: list[Placed], tongue: Tongue) -> str:
    words = _TIED if len(sharing) > 1 else _ALONE
    who = labels([each.statement for each in sharing], tongue)
    return _kept(tongue.gettext(words[rank], who=who))


def _kept(said: str) -> str:
    return said.replace(": ", _NO_BREAK)
