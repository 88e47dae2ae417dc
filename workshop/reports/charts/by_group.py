"""How each group answers, as far as it may be told: small groups are hidden."""

from collections.abc import Sequence

from workshop.ranking.findings.model import Detail, Findings, GroupSeen, GroupShare
from workshop.ranking.groups.small_cells import ON_SCREEN
from workshop.reports.charts.drawing import (
    Block,
    Drawing,
    Line,
    Rect,
    Shape,
    Words,
    stacked,
)
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.sheet import LEFT, RAIL, RIGHT, Entry, Row, Telling, sheets, swatch
from workshop.reports.charts.statement import PAD, ranked
from workshop.reports.charts.words import Setting, base
from workshop.reports.charts.wrapping import paragraph
from workshop.reports.saying.shares import told_words
from workshop.reports.saying.tiers import tier_word
from workshop.reports.saying.tongue import Tongue
from workshop.reports.tables.present import told_groups

MOST_COLUMNS = 5
_CELLS = 900.0
_GAP = 24.0
_BAR = 22.0
_DASH = "\N{EN DASH}"


def by_group(found: Findings, setting: Setting) -> tuple[Drawing, ...]:
    """Return the slides: all statements for the first groups, then for the next ones."""
    shown = [(place, group) for place, group in enumerate(found.groups) if group.shown]
    return tuple(
        drawing
        for start in range(0, len(shown), MOST_COLUMNS)
        for drawing in _slides(found, shown[start : start + MOST_COLUMNS], setting)
    )


_Columns = Sequence[tuple[int, GroupSeen]]


def _slides(found: Findings, columns: _Columns, setting: Setting) -> tuple[Drawing, ...]:
    tongue, round_ = setting.tongue, found.result.round
    rows = [
        Row(
            block=_row(detail, columns, setting),
            said=_said(detail, columns, tongue),
            lead=tier_word(detail.tier, tongue),
        )
        for detail in found.details
    ]
    telling = Telling(
        title=tongue.gettext(round_.title),
        question=round_.question,
        sentence=_sentence(found, tongue),
        base=f"{base(found.result, setting)} {_hidden(found, tongue)}".strip(),
        rule=tongue.gettext(
            "Order: that of the whole vote. A bar is the part of a group's answers that supports"
            " a statement; the thin line is one half."
        ),
        legend=_legend(tongue),
        columns=_heads(found, columns, tongue),
        tongue=tongue,
    )
    return sheets(telling, rows)


def _sentence(found: Findings, tongue: Tongue) -> str:
    every = sum(detail.across.supported is True for detail in found.details)
    if every:
        return tongue.ngettext(
            "%(num)s statement has over half of every group of five or more behind it.",
            "%(num)s statements have over half of every group of five or more behind them.",
            every,
        )
    if all(detail.across.supported is None for detail in found.details):
        return tongue.gettext("No row shows all groups, so none speaks for every group.")
    return tongue.gettext("Of the rows that show all groups, none has each of them behind it.")


def _hidden(found: Findings, tongue: Tongue) -> str:
    if not found.hidden:
        return ""
    return tongue.ngettext(
        "Not shown: %(num)s group that is too small.",
        "Not shown: %(num)s groups that are too small.",
        found.hidden,
    )


def _legend(tongue: Tongue) -> tuple[Entry, ...]:
    few = tongue.gettext(
        "%(dash)s hidden: fewer than %(least)s people, or others could be worked out",
        dash=_DASH,
        least=ON_SCREEN,
    )
    tick = tuple(_every(14.0, 0.0))
    return (
        Entry(swatch=swatch(Colour.AGREE), words=tongue.gettext("supports it")),
        Entry(swatch=tick, words=tongue.gettext("over half of every group of five or more")),
        Entry(swatch=(), words=few),
    )


def _heads(found: Findings, columns: _Columns, tongue: Tongue) -> Block:
    """The names of groups, with how many voted where files may tell it."""
    told = told_groups(found)
    heads = [
        stacked(
            (
                paragraph(group.name, size=24, width=_width(columns), weight=680),
                _voted(group if group in told else None, tongue, width=_width(columns)),
            )
        )
        for _, group in columns
    ]
    height = max(head.height for head in heads)
    shapes = tuple(
        shape
        for place, head in enumerate(heads)
        for shape in head.moved(_x(place, columns), height - head.height)
    )
    return Block(height=height + 10, shapes=shapes)


def _voted(group: GroupSeen | None, tongue: Tongue, *, width: float) -> Block:
    said = tongue.ngettext("%(num)s voted", "%(num)s voted", group.people) if group else ""
    return paragraph(said, size=22, width=width, colour=Colour.INK_2)


def _row(detail: Detail, columns: _Columns, setting: Setting) -> Block:
    placed = detail.placed
    left = LEFT + RAIL
    text = ranked(
        placed.statement,
        placed.standing,
        left=left,
        width=RIGHT - _CELLS - left - 60,
        tongue=setting.tongue,
    )
    cells = [
        shape.moved(_x(place, columns), PAD)
        for place, (group, _) in enumerate(columns)
        for shape in _cell(detail.group_shares[group], _width(columns), setting.tongue)
    ]
    every = _every(RIGHT - _CELLS - 46, PAD + 8) if detail.across.supported else []
    return Block(height=text.height, shapes=(*text.shapes, *every, *cells))


def _cell(share: GroupShare, width: float, tongue: Tongue) -> list[Shape]:
    """The share in words over its bar; of what is hidden nothing but a dash."""
    if share.support is None:
        return [Words(x=0, y=24, text=_DASH, size=24, colour=Colour.INK_2)]
    words = told_words(share.support, tongue)
    return [
        Words(x=0, y=20, text=words, size=24, weight=680),
        Rect(x=0, y=28, width=width, height=_BAR, colour=None, edge=Colour.EDGE),
        Rect(
            x=2, y=30, width=(width - 4) * share.support.share, height=_BAR - 4, colour=Colour.AGREE
        ),
        Line(start=(width / 2, 24), end=(width / 2, 32 + _BAR), colour=Colour.INK, width=2),
    ]


def _every(x: float, y: float) -> list[Shape]:
    """A ticked square: every group."""
    tick = ((x + 6, y + 14), (x + 12, y + 20), (x + 23, y + 7))
    return [
        Rect(x=x, y=y, width=28, height=28, colour=Colour.AGREE),
        Line(start=tick[0], end=tick[1], colour=Colour.PAPER, width=4),
        Line(start=tick[1], end=tick[2], colour=Colour.PAPER, width=4),
    ]


def _said(detail: Detail, columns: _Columns, tongue: Tongue) -> str:
    told = [
        f"{group.name}: {told_words(detail.group_shares[place].support, tongue)}"
        for place, group in columns
    ]
    return f"{detail.placed.statement.label} {detail.placed.statement.text} {', '.join(told)}."


def _width(columns: _Columns) -> float:
    return min(260.0, _CELLS / len(columns) - _GAP)


def _x(place: int, columns: _Columns) -> float:
    return RIGHT - _CELLS + place * (_width(columns) + _GAP)
