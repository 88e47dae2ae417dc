"""A result in a sentence: who came first, second and third, and who shares a place.

It says what was counted and no more: how certain a place is, it does not say.
"""

from collections.abc import Sequence
from itertools import groupby

from workshop.ranking.result import Placed, RoundResult
from workshop.reports.charts.scatter import comes_first
from workshop.web.language import gettext, ngettext

_ = str  # marks words for translation

PODIUM = 3
MOST_NAMED = 3
MOST_FIRST = 7
NO_BREAK = "\N{NO-BREAK SPACE}"  # a line never ends in "Second:"

_ALONE = {1: _("First: %(who)s."), 2: _("Second: %(who)s."), 3: _("Third: %(who)s.")}
_TIED = {
    1: _("Tied for first: %(who)s."),
    2: _("Tied for second: %(who)s."),
    3: _("Tied for third: %(who)s."),
}


def summary(placed: Sequence[Placed]) -> str:
    """Return the sentence over a result, in the reader's language."""
    ranked = [each for each in placed if each.standing.rank is not None]
    if not ranked:
        return str(gettext("No statement could be ranked."))
    if len(placed) > 1 and {each.standing.rank for each in placed} == {1}:
        return str(gettext("All %(num)s are tied.", num=len(placed)))
    places = groupby(ranked, key=lambda each: each.standing.rank or 0)
    return " ".join(
        _place(rank, [each.statement.label for each in sharing])
        for rank, sharing in places
        if rank <= PODIUM
    )


def matrix_summary(result: RoundResult) -> str:
    """Return which statements are easy and change a lot."""
    first = [
        placed.statement.label for placed in result.placed if comes_first(placed, result.round)
    ]
    if not first:
        return str(gettext("No statement is both easy and a big change."))
    return str(gettext("Do first: %(who)s.", who=_who(first, most=MOST_FIRST))).replace(
        ": ", f":{NO_BREAK}"
    )


def _place(rank: int, labels: list[str]) -> str:
    words = _TIED if len(labels) > 1 else _ALONE
    return str(gettext(words[rank], who=_who(labels))).replace(": ", f":{NO_BREAK}")


def _who(labels: list[str], *, most: int = MOST_NAMED) -> str:
    if len(labels) > most:
        return str(ngettext("%(num)s statement", "%(num)s statements", len(labels)))
    if len(labels) == 1:
        return labels[0]
    return str(gettext("%(some)s and %(last)s", some=", ".join(labels[:-1]), last=labels[-1]))
