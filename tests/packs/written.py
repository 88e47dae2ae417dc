"""Packs and rows written as CSV, the way a spreadsheet or a careful export writes them."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from workshop.domain.pack import Pack, PackStatement
from workshop.packs.columns import COLUMNS, TRANSLATED

_DANGEROUS = re.compile(r"'*[=+\-@\uff1d\uff0b\uff0d\uff20]")


def csv_text(rows: Iterable[Sequence[str]], *, separator: str = ",") -> str:
    target = StringIO(newline="")
    csv.writer(target, delimiter=separator).writerows(rows)
    return target.getvalue()


def csv_of(*rows: Sequence[str]) -> bytes:
    return csv_text(rows).encode()


def csv_of_pack(pack: Pack) -> bytes:
    rows = [
        [*(_cell(getattr(each, name)) for name in COLUMNS), *_spoken(each)]
        for each in pack.statements
    ]
    return csv_text([(*COLUMNS, *TRANSLATED), *rows]).encode("utf-8-sig")


def _spoken(statement: PackStatement) -> list[str]:
    said = {(each.language, each.machine): each.text for each in statement.translations}
    return [_cell(said.get(of, "")) for of in TRANSLATED.values()]


def _cell(value: str | tuple[str, ...]) -> str:
    """Guard what a spreadsheet could take for a formula, as exports do."""
    text = value if isinstance(value, str) else "|".join(value)
    return f"'{text}" if _DANGEROUS.match(text) else text
