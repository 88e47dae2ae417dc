"""`workshop packs`: the packs that come with the program, and a check for one's own."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from workshop.domain.kind import Kind
from workshop.domain.pack import Pack
from workshop.errors import UploadTooLarge
from workshop.packs.folder import read_folder
from workshop.packs.preview import Preview
from workshop.packs.problems import PackHasProblems
from workshop.packs.seeds import seeds
from workshop.packs.upload import read_upload

_ = str  # marks a sentence for translation; it is translated where it is shown

FINE = _("%(title)s: %(barriers)s barriers and %(solutions)s solutions. No problems.")
NOTE = _("Note: %(notice)s")
COUNT = _("Problems found: %(count)s.")

_HEADINGS = ("pack", "title", "version", "barriers", "solutions", "cautions")


@click.group()
def packs() -> None:
    """Look at packs of statements, and check your own."""


@packs.command("list")
def list_packs() -> None:
    """List the packs that come with the program."""
    for line in _aligned([_HEADINGS, *map(_facts, seeds())]):
        click.echo(line)


@packs.command()
@click.argument("path", metavar="FILE_OR_FOLDER", type=click.Path(exists=True, path_type=Path))
def check(path: Path) -> None:
    """Check a .csv or .xlsx file, or a folder or .zip with pack.toml and statements.csv.

    Every problem stands on its own line. The exit code is 1 when there are problems.
    """
    try:
        preview = _read(path)
    except PackHasProblems as error:
        _stop(error.problems)
    except UploadTooLarge as error:
        _stop([error])
    for notice in preview.notices:
        click.echo(NOTE % {"notice": notice})
    if preview.pack is None or preview.problems:
        _stop(preview.problems)
    click.echo(FINE % {"title": preview.pack.title, **_counts(preview.pack)})


def _read(path: Path) -> Preview:
    if path.is_dir():
        return read_folder(path)
    return read_upload(path.read_bytes(), filename=path.name)


def _stop(problems: Sequence[object]) -> NoReturn:
    for problem in problems:
        click.echo(problem)
    click.echo(COUNT % {"count": len(problems)})
    sys.exit(1)


def _counts(pack: Pack) -> dict[str, int]:
    return {
        "barriers": len(pack.of_kind(Kind.BARRIER)),
        "solutions": len(pack.of_kind(Kind.SOLUTION)),
    }


def _facts(pack: Pack) -> tuple[str, ...]:
    counts = (*_counts(pack).values(), len(pack.cautions))
    return (pack.slug, pack.title, pack.version, *map(str, counts))


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
