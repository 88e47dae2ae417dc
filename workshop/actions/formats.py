"""The files that a workshop can be exported as, by name. A new one is a new line here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from workshop.actions.charting import charts_file
from workshop.actions.exporting import (
    comments_file,
    not_for_polis,
    polis_file,
    ranking_file,
    votes_file,
)
from workshop.actions.files import document_file, refinement_file, tables_file, workbook_file
from workshop.actions.hall import Hall
from workshop.actions.refinement.packing import pack_file
from workshop.actions.reporting import report_file
from workshop.domain.workshop import Workshop


class Writes(Protocol):
    """Makes the file; only of what has been revealed."""

    def __call__(self, hall: Hall, *, workshop: Workshop) -> bytes:
        """Return its content."""


class LeavesOut(Protocol):
    """Says which revealed rounds a file cannot tell."""

    def __call__(self, hall: Hall, *, workshop: Workshop) -> Sequence[str]:
        """Return their titles."""


def nothing(hall: Hall, *, workshop: Workshop) -> Sequence[str]:
    """Most files tell every revealed round."""
    del hall, workshop
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How a file is made, and what its name ends with."""

    suffix: str
    write: Writes
    left_out: LeavesOut = nothing


FORMATS: dict[str, Format] = {
    "xlsx": Format(suffix=".xlsx", write=workbook_file),
    "json": Format(suffix=".json", write=document_file),
    "csv": Format(suffix=".zip", write=tables_file),
    "refinement": Format(suffix=".csv", write=refinement_file),
    "pack": Format(suffix=".zip", write=pack_file),
    "docx": Format(suffix=".docx", write=report_file),
    "ranking": Format(suffix=".csv", write=ranking_file),
    "comments": Format(suffix=".csv", write=comments_file),
    "votes": Format(suffix=".csv", write=votes_file),
    "charts": Format(suffix=".zip", write=charts_file),
    "polis": Format(suffix=".zip", write=polis_file, left_out=not_for_polis),
}
