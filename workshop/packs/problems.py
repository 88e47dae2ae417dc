"""What is wrong with a pack: each problem says where it is and what to do about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workshop.errors import BadInput

_ = str  # marks a sentence for translation; it is translated where it is shown

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right. `row` is counted as a spreadsheet shows it: the header is row 1.

    `sentence` is translatable; `values` are its named parts. Without a row the problem concerns
    the whole file; without a column the whole row.
    """

    row: int | None
    column: str
    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """The problem with its place, in English: `Row 7, text: ...`."""
        row = "" if self.row is None else f"Row {self.row}"
        place = ", ".join(part for part in (row, self.column) if part)
        text = self.sentence % self.values
        return f"{place}: {text}" if place else text


class PackHasProblems(BadInput):
    """A pack that cannot be used until its problems are put right."""

    sentence = _("This pack cannot be used yet. %(problems)s")

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, to be shown one by one."""
        self.problems = tuple(problems)
        super().__init__(problems=" ".join(str(problem) for problem in self.problems))


class FileNotReadable(PackHasProblems):
    """A file that cannot be read as a whole; `problems` holds the one reason."""

    def __init__(self, reason: str, /, *, row: int | None = None, **values: object) -> None:
        """Keep the reason, a translatable sentence, with its named values."""
        super().__init__([Problem(row, "", reason, values)])


def shortened(text: str) -> str:
    """The text as it may stand inside a sentence: the start of it when it is long."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
