"""What the child process that opens a workbook says of it."""

from dataclasses import dataclass

SECONDS = 120  # of processor time: a workbook with 120,000 votes takes about 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`rows` of text, an empty one too; `formulas`: where some stand, the first few."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    formulas: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """What the child says: the sheets, or why there are none."""

    sheets: tuple[Sheet, ...] = ()
    problem: str = ""
