"""What moved between two votes, in words: the sentence on top, a note where a rank says little."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import takewhile

from workshop.domain.ballot import BallotKind
from workshop.ranking.moves import Move, Way
from workshop.ranking.repeat import Repeat
from workshop.reports.saying.numerals import decimal, number, sentence
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_WAYS = {
    Way.UP: _("Up"),
    Way.DOWN: _("Down"),
    Way.STAYED: _("Stayed"),
    Way.NONE: _("No rank"),
}
_RULES = {
    BallotKind.AGREEMENT: _("Change: points of 100 that agree, of who answered both times."),
    BallotKind.SCALE: _("Change: of the mean, of who answered both times."),
    BallotKind.POINTS: _("Change: points of 100 of all points, of who voted both times."),
    BallotKind.RANKING: _("Change: points of 100 of all places, of who voted both times."),
    BallotKind.MATRIX: _("Change: of the mean, of who answered both times."),
}
_OF_A_MEAN = {BallotKind.SCALE, BallotKind.MATRIX}
_TIES = {
    (True, True): _("Tied before and now: no clear move."),
    (True, False): _("It was tied before: no clear move."),
    (False, True): _("It is tied now: no clear move."),
}


def moved_head(repeat: Repeat, tongue: Tongue) -> str:
    """What stands over the sentence: which vote, and that it is compared."""
    title = tongue.gettext(repeat.later.round.title)
    return tongue.gettext("%(title)s: what moved", title=title)


def base_of_both(repeat: Repeat, tongue: Tongue) -> str:
    """What the comparison rests on: `28 voted, 30 before, 25 in both`."""
    both: object = repeat.both
    if repeat.has_tablets:
        both = tongue.gettext("at least %(num)s", num=repeat.both)
    return tongue.gettext(
        "%(now)s voted, %(before)s before, %(both)s in both",
        now=repeat.later.voted,
        before=repeat.earlier.voted,
        both=both,
    )


def moved_summary(repeat: Repeat, tongue: Tongue) -> str:
    """Return the sentence: `Two moved up, one moved down. The first three stay.`."""
    found = repeat.moves
    ways = Counter(move.way for move in found)
    if not ways[Way.UP] and not ways[Way.DOWN]:
        return _nothing_moved(found, tongue)
    up = tongue.gettext("%(many)s moved up", many=number(ways[Way.UP], tongue))
    down = tongue.gettext("%(many)s moved down", many=number(ways[Way.DOWN], tongue))
    said = tongue.gettext("%(up)s, %(down)s.", up=up, down=down)
    return f"{sentence(said)} {_at_the_top(found, tongue)}".strip()


def way_word(way: Way, tongue: Tongue) -> str:
    """What stands before the statements that went this way."""
    return tongue.gettext(_WAYS[way])


def move_note(move: Move, tongue: Tongue) -> str:
    """What is said under a statement whose rank says less than it seems; or nothing."""
    if move.among_ties:
        return tongue.gettext(_TIES[move.before_ties > 1, move.after_ties > 1])
    if move.way is not Way.NONE:
        return ""
    if move.before is None and move.after is None:
        return tongue.gettext("Not ranked before, not ranked now.")
    if move.before is None:
        return tongue.gettext("Not ranked before.")
    return tongue.gettext("Not ranked now.")


def change_words(change: Fraction | None, repeat: Repeat) -> str:
    """A signed change: `+12` points of 100, or `+0.4` of a mean; or nothing."""
    if change is None:
        return ""
    if repeat.later.round.ballot.kind in _OF_A_MEAN:
        return decimal(change, places=1, signed=True)
    return decimal(change * 100, places=0, signed=True)


def change_rule(repeat: Repeat, tongue: Tongue) -> str:
    """What the change is of, and among which statements ranks count."""
    said = tongue.gettext(_rule(repeat))
    if len(repeat.moves) == len(repeat.earlier.placed) == len(repeat.later.placed):
        return said
    return f"{said} {tongue.gettext('Ranks: among what both votes asked.')}"


def _rule(repeat: Repeat) -> str:
    if not repeat.is_alike:
        return _("The ballots differ: only ranks are compared.")
    if not repeat.is_large:
        return _("Fewer than five voted: only ranks are compared.")
    return _RULES[repeat.later.round.ballot.kind]


def _nothing_moved(found: Sequence[Move], tongue: Tongue) -> str:
    if any(move.among_ties for move in found):
        return tongue.gettext("Nothing moved but among ties.")
    return tongue.gettext("Nothing moved. Every rank stays.")


def _at_the_top(found: Sequence[Move], tongue: Tongue) -> str:
    """What is first, second, third as before; or what is first now."""
    staying = len(list(takewhile(_stands, found)))
    if staying:
        many = number(staying, tongue)
        return tongue.ngettext("The first stays.", "The first %(count)s stay.", staying, count=many)
    first = found[0]
    if first.after != 1 or first.after_ties > 1 or first.way is not Way.UP:
        return ""
    return tongue.gettext("%(label)s is first now.", label=first.statement.label)


def _stands(move: Move) -> bool:
    """Whether it has its rank as before, alone or shared by as many."""
    return move.way is Way.STAYED and move.up == 0 and move.before_ties == move.after_ties
