"""A pack as its files: `pack.toml` and `statements.csv`, as seeds are kept and uploads are read."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields

from workshop.domain.pack import ClosedLists, Pack, PackStatement
from workshop.packs.columns import COLUMNS, TRANSLATED
from workshop.packs.folder import MANIFEST, STATEMENTS
from workshop.reports.archive import zipped
from workshop.reports.csv_file import Cell, csv_file
from workshop.reports.letters import whole

_TEXTS = ("title", "language", "licence", "version")


def pack_zip(pack: Pack) -> bytes:
    """Return a zip with the folder of a pack, which is named after its slug."""
    files = {MANIFEST: manifest(pack), STATEMENTS: statements_csv(pack)}
    return zipped({f"{pack.slug}/{name}": content for name, content in files.items()})


def statements_csv(pack: Pack) -> bytes:
    """Return the statements with the columns of a seed, and those of the languages it has."""
    said = {(t.language, t.machine) for each in pack.statements for t in each.translations}
    spoken = {name: of for name, of in TRANSLATED.items() if of in said}
    rows = (
        [
            *(_cell(each, name) for name in COLUMNS),
            *(_translated(each, *of) for of in spoken.values()),
        ]
        for each in pack.statements
    )
    return csv_file((*COLUMNS, *spoken), rows)


def manifest(pack: Pack) -> bytes:
    """Return `pack.toml`; what a pack does not say is left out."""
    return "".join(f"{line}\n" for line in _lines(pack)).encode()


def _lines(pack: Pack) -> Iterator[str]:
    for name in _TEXTS:
        if said := getattr(pack, name):
            yield f"{name} = {_text(said)}"
    if pack.cautions:
        yield f"cautions = {_list(pack.cautions)}"
    lists = {each.name: getattr(pack.lists, each.name) for each in fields(ClosedLists)}
    if any(lists.values()):
        yield "[lists]"
    for name, words in lists.items():
        if words:
            yield f"{name} = {_list(words)}"


def _cell(statement: PackStatement, name: str) -> Cell:
    value: str | Sequence[str] = getattr(statement, name)
    return whole(str(value)) if isinstance(value, str) else whole("|".join(value))


def _translated(statement: PackStatement, language: str, machine: bool) -> Cell:  # noqa: FBT001 - a pair that names a column
    found = (
        t.text for t in statement.translations if (t.language, t.machine) == (language, machine)
    )
    return whole(next(found, ""))


def _text(words: str) -> str:
    """Return a basic string of TOML: that of JSON, with the one character that only TOML bars."""
    return json.dumps(whole(words), ensure_ascii=False).replace("\x7f", "\\u007f")


def _list(words: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, words))}]"
