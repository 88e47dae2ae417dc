"""Runs, cells and tables, made in a few words."""

from collections.abc import Iterable, Sequence

from workshop.domain.statement import Statement
from workshop.reports.writeup.blocks import Cell, Heading, Paragraph, Rows, Run, Runs, Table

_BLANK = Run(text=" ")


def plain(text: str) -> Runs:
    """Words of the report itself."""
    return (Run(text=text),)


def strong(text: str) -> Run:
    """Words that stand out."""
    return Run(text=text, strong=True)


def typed(text: str, language: str) -> Run:
    """Words that somebody typed, in the language of the workshop."""
    return Run(text=text, language=language)


def tag(statement: Statement) -> Run:
    """What people call a statement."""
    return Run(text=statement.label, tag=statement.kind.value)


def named(statement: Statement) -> Runs:
    """A statement: what people call it, and what it says."""
    return (tag(statement), _BLANK, typed(statement.text, statement.language))


def tags(statements: Iterable[Statement]) -> Runs:
    """What people call several statements, in a row."""
    found: list[Run] = []
    for statement in statements:
        found += [_BLANK] if found else []
        found.append(tag(statement))
    return tuple(found)


def in_full(statements: Iterable[Statement]) -> Runs:
    """Several statements in a row, each with what it says."""
    found: list[Run] = []
    for statement in statements:
        found += [Run(text="; ")] if found else []
        found += named(statement)
    return tuple(found)


def spaced(*parts: Runs | Run) -> Runs:
    """Parts in a row with a space between them; empty ones are left out."""
    found: list[Run] = []
    for part in parts:
        runs = (part,) if isinstance(part, Run) else part
        if any(run.text for run in runs):
            found += [_BLANK] if found else []
            found += runs
    return tuple(found)


def heading(text: str) -> Heading:
    """A heading inside a section."""
    return Heading(runs=plain(text))


def paragraph(text: str, *, look: str = "") -> Paragraph:
    """A paragraph of the report's own words."""
    return Paragraph(runs=plain(text), look=look)


def cell(*lines: Runs) -> Cell:
    """A cell with lines of words in it; empty lines are left out."""
    return Cell(lines=tuple(line for line in lines if any(run.text for run in line)))


def names_row(runs: Runs) -> Cell:
    """A cell that names its row."""
    return Cell(lines=(runs,), head=True)


def head(text: str, *, number: bool = False) -> Cell:
    """A cell that names its column or its row."""
    return Cell(lines=(plain(text),), head=True, number=number)


def number(text: object) -> Cell:
    """A cell with a number in it."""
    return Cell(lines=(plain(str(text)),), number=True)


def table(
    caption: str, columns: Sequence[Cell], widths: Sequence[int], *groups: Rows
) -> tuple[Table, ...]:
    """A table, or none where it would have no row."""
    filled = tuple(group for group in groups if group.rows)
    if not filled:
        return ()
    made = Table(caption=caption, head=tuple(columns), groups=filled, widths=tuple(widths))
    return (made,)


def rows(found: Iterable[Iterable[Cell]], *, name: str = "", about: str = "") -> Rows:
    """Rows that belong together."""
    return Rows(rows=tuple(tuple(row) for row in found), name=name, about=about)
