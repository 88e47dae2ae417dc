"""All statements of a round by tier, with their bars."""

from collections.abc import Sequence

from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.charts.backing import BESIDE, LENGTH, THICK, bar, beside, in_words, legend
from workshop.reports.charts.drawing import Block, Drawing
from workshop.reports.charts.sheet import LEFT, RAIL, RIGHT, Row, Telling, sheets
from workshop.reports.charts.statement import PAD, ranked
from workshop.reports.charts.words import Setting, base_with_reading
from workshop.reports.saying.order import order_rule
from workshop.reports.saying.summary import full_summary
from workshop.reports.saying.tiers import tier_word

_BAR = RIGHT - BESIDE - 24 - LENGTH


def ranking(found: Findings, setting: Setting) -> tuple[Drawing, ...]:
    """Return the slides of a result: every statement, tier by tier."""
    tongue, round_ = setting.tongue, found.result.round
    telling = Telling(
        title=tongue.gettext(round_.title),
        question=round_.question,
        sentence=full_summary(found, tongue),
        base=base_with_reading(found, setting),
        rule=f"{order_rule(round_, tongue)} {tongue.gettext('Tiers come first.')}",
        legend=legend(found, tongue),
        tongue=tongue,
    )
    return sheets(telling, rows(found, found.details, setting))


def rows(
    found: Findings, details: Sequence[Detail], setting: Setting, *, tiers: bool = True
) -> tuple[Row, ...]:
    """Return statements with their bars, under the names of their tiers."""
    left = LEFT + RAIL if tiers else LEFT
    return tuple(
        Row(
            block=_row(detail, found, setting, left=left),
            said=f"{detail.placed.statement.label} {detail.placed.statement.text} "
            + in_words(detail, found, setting.tongue),
            lead=tier_word(detail.tier, setting.tongue) if tiers else "",
        )
        for detail in details
    )


def _row(detail: Detail, found: Findings, setting: Setting, *, left: float) -> Block:
    placed = detail.placed
    text = ranked(
        placed.statement,
        placed.standing,
        left=left,
        width=_BAR - left - 24,
        tongue=setting.tongue,
    )
    numbers = beside(detail, found, setting.tongue)
    drawn = Block(height=THICK + 2 * PAD, shapes=bar(detail, found))
    return Block(
        height=max(text.height, drawn.height, numbers.height + PAD),
        shapes=(
            *text.shapes,
            *drawn.moved(_BAR, PAD),
            *numbers.moved(RIGHT - BESIDE, 4.0),
        ),
    )
