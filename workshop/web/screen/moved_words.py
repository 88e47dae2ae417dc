"""What moved, in words: the sentence on top, a note where a rank says little, what a change is."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import takewhile

from workshop.ranking.moves import Move, Way
from workshop.ranking.repeat import Repeat
from workshop.reports.charts.measure import decimal
from workshop.reports.charts.moved import OF_A_MEAN, RULES, WAYS
from workshop.web.language import gettext, ngettext
from workshop.web.screen.numerals import number, sentence

_ = str  # marks words for translation

_TIES = {
    (True, True): _("Tied before and now: no clear move."),
    (True, False): _("It was tied before: no clear move."),
    (False, True): _("It is tied now: no clear move."),
}


def moved_summary(repeat: Repeat) -> str:
    """Return the sentence: `Two moved up, one moved down. The first three stay.`."""
    found = repeat.moves
    ways = Counter(move.way for move in found)
    if not ways[Way.UP] and not ways[Way.DOWN]:
        return _nothing_moved(found)
    up = gettext("%(many)s moved up", many=number(ways[Way.UP]))
    down = gettext("%(many)s moved down", many=number(ways[Way.DOWN]))
    said = gettext("%(up)s, %(down)s.", up=up, down=down)
    return f"{sentence(said)} {_at_the_top(found)}".strip()


def way_word(way: Way) -> str:
    """What stands before the statements that went this way."""
    return str(gettext(WAYS[way]))


def move_note(move: Move) -> str:
    """What is said under a statement whose rank says less than it seems; or nothing."""
    if move.among_ties:
        return str(gettext(_TIES[move.before_ties > 1, move.after_ties > 1]))
    if move.way is not Way.NONE:
        return ""
    if move.before is None and move.after is None:
        return str(gettext("Not ranked before, not ranked now."))
    return str(gettext("Not ranked before.") if move.before is None else gettext("Not ranked now."))


def change_words(change: Fraction | None, repeat: Repeat) -> str:
    """A signed change: `+12` points of 100, or `+0.4` of a mean; or nothing."""
    if change is None:
        return ""
    if repeat.later.round.ballot.kind in OF_A_MEAN:
        return decimal(change, places=1, signed=True)
    return decimal(change * 100, places=0, signed=True)


def change_rule(repeat: Repeat) -> str:
    """What the change is of, and among which statements ranks count."""
    said = gettext(_rule(repeat))
    if len(repeat.moves) == len(repeat.earlier.placed) == len(repeat.later.placed):
        return str(said)
    return f"{said} {gettext('Ranks: among what both votes asked.')}"


def _rule(repeat: Repeat) -> str:
    if not repeat.is_alike:
        return _("The ballots differ: only ranks are compared.")
    if not repeat.is_large:
        return _("Fewer than five voted: only ranks are compared.")
    return RULES[repeat.later.round.ballot.kind]


def _nothing_moved(found: Sequence[Move]) -> str:
    if any(move.among_ties for move in found):
        return str(gettext("Nothing moved but among ties."))
    return str(gettext("Nothing moved. Every rank stays."))


def _at_the_top(found: Sequence[Move]) -> str:
    """What is first, second, third as before; or what is first now."""
    staying = len(list(takewhile(_stands, found)))
    if staying:
        many = number(staying)
        return ngettext("The first stays.", "The first %(count)s stay.", staying, count=many)
    first = found[0]
    if first.after != 1 or first.after_ties > 1 or first.way is not Way.UP:
        return ""
    return str(gettext("%(label)s is first now.", label=first.statement.label))


def _stands(move: Move) -> bool:
    """Whether it has its rank as before, alone or shared by as many."""
    return move.way is Way.STAYED and move.up == 0 and move.before_ties == move.after_ties
