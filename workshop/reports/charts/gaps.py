"""The barriers of the top and what would help: which have no solution that half supports."""

from workshop.ranking.findings.linked import Links, Solution, Solved
from workshop.ranking.links.gaps import ENOUGH
from workshop.reports.charts.drawing import Block, Drawing, Line, Polygon, Rect, Shape
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.sheet import LEFT, RIGHT, Entry, Row, Telling, sheets
from workshop.reports.charts.statement import PAD, plain, ranked
from workshop.reports.charts.words import Setting, base
from workshop.reports.charts.wrapping import paragraph
from workshop.reports.saying.gaps import gaps_sentence
from workshop.reports.saying.tongue import Tongue

_ARROW = 960.0
_RIGHT = _ARROW + 96
_COUNT = 190.0


def gaps(links: Links, setting: Setting) -> tuple[Drawing, ...]:
    """Return the slides of barriers and solutions; none without a barrier in the top."""
    tongue = setting.tongue
    if not links.solved:
        return ()
    telling = Telling(
        title=tongue.gettext("Barriers and solutions"),
        question=tongue.gettext("What holds us back, and what would help?"),
        sentence=gaps_sentence(links, tongue),
        base=_base(links, setting),
        rule=tongue.gettext(
            "Order: the first places of the vote on barriers. Beside each, the solution for it"
            " that most support. Gap: the barrier is clear, and no solution for it has half of"
            " those who answered behind it."
        ),
        legend=_legend(tongue),
        tongue=tongue,
    )
    rows = [Row(block=_row(solved, tongue), said=_said(solved, tongue)) for solved in links.solved]
    return sheets(telling, rows)


def _base(links: Links, setting: Setting) -> str:
    tongue = setting.tongue
    return tongue.gettext(
        "Barriers: %(barriers)s Solutions: %(solutions)s",
        barriers=base(links.barriers.result, setting),
        solutions=base(links.solutions.result, setting),
    )


def _legend(tongue: Tongue) -> tuple[Entry, ...]:
    return (
        Entry(swatch=_arrow(0.0, 14.0), words=tongue.gettext("half or more support it")),
        Entry(swatch=_broken(0.0, 14.0), words=tongue.gettext("fewer than half, or no solution")),
    )


def _row(solved: Solved, tongue: Tongue) -> Block:
    barrier = ranked(
        solved.barrier.placed.statement,
        solved.barrier.placed.standing,
        left=LEFT,
        width=_ARROW - LEFT - 30,
        tongue=tongue,
    )
    best = solved.solutions[0] if solved.solutions else None
    arrow = _arrow if best and _supported(best) else _broken
    answer = _answer(solved, best, tongue)
    return Block(
        height=max(barrier.height, answer.height),
        shapes=(*barrier.shapes, *arrow(_ARROW, PAD + 16), *answer.shapes),
    )


def _answer(solved: Solved, best: Solution | None, tongue: Tongue) -> Block:
    if solved.gap or best is None:
        return _gap(solved, best, tongue)
    text = plain(best.detail.placed.statement, left=_RIGHT, width=RIGHT - _RIGHT - _COUNT)
    count = paragraph(_count(best, tongue), size=26, width=_COUNT - 20, weight=680)
    more = len(solved.solutions) - 1
    small = tongue.ngettext("%(num)s more for it", "%(num)s more for it", more) if more else ""
    under = paragraph(small, size=22, width=_COUNT - 20, colour=Colour.INK_2)
    x = RIGHT - _COUNT + 20
    return Block(
        height=max(text.height, PAD + count.height + under.height + 4),
        shapes=(*text.shapes, *count.moved(x, PAD), *under.moved(x, PAD + count.height)),
    )


def _gap(solved: Solved, best: Solution | None, tongue: Tongue) -> Block:
    words = paragraph(_gap_words(solved, best, tongue), size=25, width=RIGHT - _RIGHT - 40)
    height = words.height + 18
    box = Rect(
        x=_RIGHT,
        y=PAD - 1,
        width=RIGHT - _RIGHT,
        height=height,
        colour=None,
        edge=Colour.INK,
        dashed=True,
    )
    plain_words = Block(height=height + 2 * PAD, shapes=words.moved(_RIGHT, PAD))
    boxed = Block(height=height + 2 * PAD, shapes=(box, *words.moved(_RIGHT + 20, PAD + 7)))
    return boxed if solved.gap else plain_words


def _gap_words(solved: Solved, best: Solution | None, tongue: Tongue) -> str:
    if best is None:
        said = tongue.gettext("No solution of the vote is for this barrier.")
    else:
        said = tongue.gettext(
            "No solution has half of those who answered behind it. Nearest: %(label)s, with"
            " %(count)s.",
            label=best.detail.placed.statement.label,
            count=_count(best, tongue),
        )
    return f"{tongue.gettext('Gap.')} {said}" if solved.gap else said


def _count(solution: Solution, tongue: Tongue) -> str:
    agree = solution.detail.support.agree
    return tongue.gettext("%(people)s of %(of)s", people=agree.people, of=agree.of)


def _supported(solution: Solution) -> bool:
    share = solution.detail.support.agree.share
    return share is not None and share >= ENOUGH


def _arrow(x: float, y: float) -> tuple[Shape, ...]:
    head = ((x + 42, y - 10), (x + 56, y), (x + 42, y + 10))
    line = Line(start=(x, y), end=(x + 44, y), colour=Colour.INK, width=4)
    return line, Polygon(points=head, colour=Colour.INK)


def _broken(x: float, y: float) -> tuple[Shape, ...]:
    return (Line(start=(x, y), end=(x + 56, y), colour=Colour.INK, width=4, dashed=True),)


def _said(solved: Solved, tongue: Tongue) -> str:
    statement = solved.barrier.placed.statement
    best = solved.solutions[0] if solved.solutions else None
    if solved.gap or best is None:
        return f"{statement.label} {statement.text} {_gap_words(solved, best, tongue)}"
    answer = best.detail.placed.statement
    return (
        f"{statement.label} {statement.text} {answer.label} {answer.text} {_count(best, tongue)}."
    )
