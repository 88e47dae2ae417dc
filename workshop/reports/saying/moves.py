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
_LEFT_OUT = {
    "asks": _("%(many)s not the same question"),
    "new": _("%(many)s new"),
    "gone": _("%(many)s gone"),
}
_TIES = {
    (True, True): _("Tied before and now: no clear move."),
    (True, False): _("It was tied before: no clear move."),
    (False, True): _("It is tied now: no clear move."),
}


OTHER_WORDS = _("in other words than before")
NOT_SAME = _("not the same question")


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
    if not found:
        return tongue.gettext("Nothing can be compared: no statement asks the same as before.")
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


def lead_word(move: Move, repeat: Repeat, tongue: Tongue) -> str:
    """What stands before a row: the way it went, or that it was not compared."""
    if move.statement.id in repeat.other_meaning:
        return tongue.gettext("Not compared")
    return way_word(move.way, tongue)


def wording_words(move: Move, repeat: Repeat, tongue: Tongue) -> str:
    """What is said of other words than before: that they are, or that they ask something else."""
    if move.statement.id in repeat.other_meaning:
        return tongue.gettext(NOT_SAME)
    return tongue.gettext(OTHER_WORDS) if move.statement.id in repeat.reworded else ""


def wording_note(move: Move, repeat: Repeat, tongue: Tongue) -> str:
    """The same as a sentence; or nothing."""
    said = wording_words(move, repeat, tongue)
    return f"{sentence(said)}." if said else ""


def row_note(move: Move, repeat: Repeat, tongue: Tongue) -> str:
    """What is said under a row: of its rank where it has one, and of its words; or nothing."""
    is_compared = move.statement.id not in repeat.other_meaning
    of_rank = move_note(move, tongue) if is_compared else ""
    return " ".join(filter(None, (of_rank, wording_note(move, repeat, tongue))))


def rows_of(repeat: Repeat) -> tuple[Move, ...]:
    """Return what moved, in the later order, and behind it what asks something else now."""
    others = (Move(statement=each, before=None, after=None) for each in repeat.not_same)
    return (*repeat.moves, *others)


def not_compared(repeat: Repeat, tongue: Tongue) -> str:
    """How many statements are not compared, and why: `Not compared: one new, two gone.`.

    Ranks are then counted among the others, and are not those of either result.
    """
    many = {
        "asks": len(repeat.not_same),
        "new": len(repeat.new),
        "gone": len(repeat.gone),
    }
    said = [
        tongue.gettext(_LEFT_OUT[why], many=number(count, tongue))
        for why, count in many.items()
        if count
    ]
    if not said:
        return ""
    left_out = tongue.gettext("Not compared: %(left_out)s.", left_out=", ".join(said))
    return f"{left_out} {_ranked(len(repeat.moves), tongue)}".strip()


def _ranked(compared: int, tongue: Tongue) -> str:
    """Among how many statements ranks are counted, where that is not all of them."""
    if compared <= 1:
        return ""
    return tongue.gettext(
        "Ranks are those among the %(num)s that both votes asked about.", num=compared
    )


def change_words(change: Fraction | None, repeat: Repeat) -> str:
    """A signed change: `+12` points of 100, or `+0.4` of a mean; or nothing."""
    if change is None:
        return ""
    if repeat.later.round.ballot.kind in _OF_A_MEAN:
        return decimal(change, places=1, signed=True)
    return decimal(change * 100, places=0, signed=True)


def change_rule(repeat: Repeat, tongue: Tongue) -> str:
    """What the change is of, and which statements have no part in it and in the ranks."""
    return f"{tongue.gettext(_rule(repeat))} {not_compared(repeat, tongue)}".strip()


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
