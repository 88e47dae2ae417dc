"""What an uploaded file would become, shown before anything is stored."""

from dataclasses import dataclass

from workshop.domain.pack import Pack, PackStatement
from workshop.packs.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One row as a spreadsheet counts it. `statement` is None when its kind is not known."""

    number: int
    statement: PackStatement | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A file as it was understood.

    `pack` holds the rows without problems, and is None when there are none. `problems` holds all
    problems, those of the rows included. `notices` say what was left out; they stop nothing.
    """

    pack: Pack | None
    problems: tuple[Problem, ...]
    rows: tuple[PreviewRow, ...]
    notices: tuple[Problem, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether the pack may be imported: it is there, and nothing is wrong with it."""
        return self.pack is not None and not self.problems
