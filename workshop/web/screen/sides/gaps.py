"""Barriers and what would help: each barrier of the top with its best solution, or a gap."""

from dataclasses import dataclass

from workshop.domain.statement import Statement
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.division.consensus import FEWEST
from workshop.ranking.findings.linked import Links, Solution, Solved
from workshop.ranking.links.gaps import ENOUGH
from workshop.reports.saying.numerals import number, sentence
from workshop.web.language import gettext, ngettext, tongue
from workshop.web.screen.leaf import Leaf, leaf_of
from workshop.web.screen.sides.space import LINE, many, space

_LEFT, _RIGHT = 33, 34  # letters in a line of a barrier, of a solution
_LEAST, _AROUND, _HEAD = 112, 14, 60
_FOOT = 92  # one page needs no foot, and has its room
_COUNT = 2  # lines beside a solution: its name, and how many stand behind it
_GAP = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A barrier with its best solution, and how many of those who answered stand behind it.

    `weak`: not half of them; `gap`: and the barrier is clear. `few`: under five answered about
    each of its solutions, so that nothing can be said.
    """

    barrier: Statement
    best: Statement | None
    count: str
    weak: bool
    gap: bool
    few: bool = False

    @property
    def is_open(self) -> bool:
        """Whether there is no solution to show beside it, only why."""
        return self.weak or self.few


@dataclass(frozen=True, slots=True, kw_only=True)
class GapsSide:
    """A page of it. `base`: which rounds it rests on."""

    kicker: str
    sentence: str
    leaf: Leaf[Row]
    base: str = ""


def gaps_side(links: Links | None, page: int) -> GapsSide:
    """Return a page (from 0) of the barriers with what would help."""
    rows = tuple(_row(each) for each in links.solved) if links else ()
    kicker = _kicker(links)
    sentence = gaps_sentence(rows)
    heights = [_height(row) for row in rows]
    capacity = space(kicker, sentence) - _HEAD
    if sum(heights) <= capacity + _FOOT:
        capacity += _FOOT
    leaf = leaf_of(rows, page, heights=heights, capacity=capacity)
    return GapsSide(kicker=kicker, sentence=sentence, leaf=leaf)


def _kicker(links: Links | None) -> str:
    """What stands over it; where it is not clear which barriers come first, it says so."""
    clear = links is not None and all(each.barrier.tier is Tier.CLEAR for each in links.solved)
    if clear:
        return str(gettext("What holds us back most, and what would help"))
    return str(gettext("What may hold us back most, and what would help"))


def gaps_sentence(rows: tuple[Row, ...]) -> str:
    """Return the sentence: `Two of the five have no solution the room supports.`."""
    weak, every = sum(row.weak for row in rows), number(len(rows), tongue())
    if not rows:
        return str(gettext("No barrier has a rank yet."))
    if any(row.few for row in rows):
        return str(gettext("Too few answers to say what would help."))
    if len(rows) == 1:
        if weak:
            return str(gettext("It has no solution that the room supports."))
        return str(gettext("It has a solution that the room supports."))
    if not weak:
        said = gettext("Each of the %(every)s has a solution the room supports.", every=every)
    elif weak == len(rows):
        said = gettext("None of the %(every)s has a solution the room supports.", every=every)
    else:
        said = ngettext(
            "%(weak)s of the %(every)s has no solution the room supports.",
            "%(weak)s of the %(every)s have no solution the room supports.",
            weak,
            weak=number(weak, tongue()),
            every=every,
        )
    return sentence(str(said))


def _row(solved: Solved) -> Row:
    best = next(iter(solved.solutions), None)
    few = bool(best) and all(each.detail.support.answers < FEWEST for each in solved.solutions)
    return Row(
        barrier=solved.barrier.placed.statement,
        best=best.detail.placed.statement if best else None,
        count=_count(best) if best else "",
        weak=best is None or not _is_supported(best),
        gap=solved.gap and not few,
        few=few,
    )


def _count(solution: Solution) -> str:
    found = solution.detail.support.agree
    return str(gettext("%(people)s of %(all)s", people=found.people, all=found.of))


def _is_supported(solution: Solution) -> bool:
    share = solution.detail.support.agree.share
    return share is not None and share >= ENOUGH


def _height(row: Row) -> int:
    right = _GAP if row.is_open or row.best is None else many(row.best.text, _RIGHT)
    return max(_LEAST, LINE * max(many(row.barrier.text, _LEFT), right, _COUNT) + _AROUND)


def gap_words(row: Row) -> str:
    """What stands where a solution would: that it is a gap, where it surely is one, and why."""
    return f"{gettext('Gap.')} {gap_reason(row)}" if row.gap else gap_reason(row)


def gap_reason(row: Row) -> str:
    """Say that no solution has half of those who answered behind it, and name the nearest."""
    if row.best is None:
        return str(gettext("No solution is linked to it. Who has an idea?"))
    if row.few:
        return str(gettext("Fewer than five have answered about its solutions."))
    nearest = gettext("Nearest: %(label)s, %(count)s.", label=row.best.label, count=row.count)
    return f"{gettext('No solution has half of the answers behind it.')} {nearest}"
