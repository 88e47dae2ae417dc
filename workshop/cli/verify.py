"""`workshop verify`: check an exported file, without a database and without a network."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import click

from workshop.domain.seal import is_typed
from workshop.errors import NotAnExport, NothingToVerify, OlderNotAnExport
from workshop.reports.verify.anchors import UNREADABLE, is_receipt
from workshop.reports.verify.causes import Cause
from workshop.reports.verify.check import Anchors, check
from workshop.reports.verify.source import MOST_BYTES
from workshop.reports.verify.verdict import Verdict

_ = str  # marks a sentence for translation; it is translated where it is shown

ABOUT = _("%(path)s is a %(kind)s of “%(title)s”.")
ABOUT_DAMAGED = _("%(path)s is a %(kind)s.")
RIGHT, WRONG = _("RIGHT"), _("WRONG")
NOT_CHECKED, TO_DO = _("COULD NOT BE CHECKED"), _("WHAT TO DO")
MORE = _("and %(count)s more. --all tells them.")
MORE_FOLLOW = _("and %(count)s more that follow from it. --all tells them.")
WHOLE = _("Result: nothing in %(path)s contradicts itself.")
BROKEN = _("Result: %(path)s does not hold. %(count)s things in it are wrong.")
BROKEN_ONCE = _("Result: %(path)s does not hold. One thing in it is wrong.")
DO_COMPARE = _(
    "Look for a picture or a note of the eight characters that stood on the screen when voting"
    " closed, and give them: workshop verify %(path)s --seal K7QM-2F6X"
)
DO_OTHERS = _(
    "Or compare it with a file that somebody else took earlier (--against THAT-FILE), or with the"
    " receipt that a phone saved (--receipt THAT-TEXT)."
)
DO_NOTHING = _("Nothing. Keep the file, and what you compared it with.")
DO_KEEP = _("Do not pass this file on as the result. Keep it: it shows what was changed.")
DO_AGAIN = _(
    "Download the file again from the workshop's own pages, and check that one. If it holds, this"
    " copy was changed after it was downloaded."
)
DO_ASK = _(
    "If the new one does not hold either, the database itself was changed. Stop the server, keep"
    " the database file, and compare with a backup or a file from before (--against)."
)
NO_SEAL = _(
    "“%(typed)s” is no seal. A seal has eight characters, letters and digits from 2 to 7, like"
    " K7QM-2F6X."
)
NOTHING_CHECKED = 3

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_MOST, _MOST_FOLLOW = 10, 4  # wrong things that are told, and of what follows from each


@click.command()
@click.argument("path", metavar="FILE", type=_FILE)
@click.option("--seal", "seals", multiple=True, help="Characters seen on the screen: K7QM-2F6X.")
@click.option("--against", "older", type=_FILE, help="A file that was taken earlier.")
@click.option("--receipt", "receipts", multiple=True, type=_FILE, help="Somebody's receipt.")
@click.option("--all", "everything", is_flag=True, help="Tell everything that is wrong.")
def verify(
    *,
    path: Path,
    seals: tuple[str, ...],
    older: Path | None,
    receipts: tuple[Path, ...],
    everything: bool,
) -> None:
    """Work out the results in FILE again, and follow its digests, seals and audit.

    FILE is the JSON file, the workbook (.xlsx) or the zip of CSV tables that was downloaded.

    Ends with 0 when everything fits, with 1 when something does not, with 2 when an option is
    wrong, and with 3 when FILE, or what it is to be compared with, is nothing that can be checked.
    """
    anchors = Anchors(
        seals=tuple(map(_seal, seals)),
        older=_content(older) if older else None,
        receipts=tuple(map(_receipt, receipts)),
    )
    try:
        verdict = check(_content(path), anchors)
    except (NotAnExport, NothingToVerify, OlderNotAnExport) as error:
        _refuse(older if older and isinstance(error, OlderNotAnExport) else path, str(error))
    for said in _told(path, verdict, everything=everything):
        click.echo(said)
    if not verdict.is_whole:
        raise SystemExit(1)


def _content(path: Path) -> bytes:
    """Return a file, and of a huge one no more than is needed to see that it is one."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _seal(typed: str) -> str:
    """Refuse a slip of the hand: it says nothing about the file."""
    if not is_typed(typed):
        raise click.BadParameter(NO_SEAL % {"typed": typed}, param_hint="'--seal'")
    return typed


def _receipt(path: Path) -> str:
    text = _content(path).decode("utf-8", "replace")
    if not is_receipt(text):
        _refuse(path, UNREADABLE)
    return text


def _refuse(path: Path, why: str) -> NoReturn:
    click.echo(f"{path}: {why}", err=True)
    raise SystemExit(NOTHING_CHECKED)


def _told(path: Path, verdict: Verdict, *, everything: bool) -> Iterator[str]:
    names = {"path": path, "kind": verdict.kind, "title": verdict.title}
    yield (ABOUT if verdict.title else ABOUT_DAMAGED) % names
    yield from _part(RIGHT, verdict.held)
    yield from _part(WRONG, _wrong(verdict.causes, everything=everything))
    yield from _part(NOT_CHECKED, verdict.notes)
    yield from _part(TO_DO, [each % names for each in _to_do(verdict)])
    yield ""
    count = len(verdict.causes)
    closing = (WHOLE, BROKEN_ONCE)[count] if count <= 1 else BROKEN
    yield closing % {"path": path, "count": count}


def _part(head: str, sentences: Sequence[str]) -> Iterator[str]:
    if sentences:
        yield f"\n{head}"
        yield from (f"- {each}" for each in sentences)


def _wrong(causes: Sequence[Cause], *, everything: bool) -> list[str]:
    """Return what was changed, each with what follows from it on lines of its own."""
    most, most_follow = (None, None) if everything else (_MOST, _MOST_FOLLOW)
    told = [
        "\n  - ".join((each.words, *_first(each.follow, most_follow, MORE_FOLLOW)))
        for each in causes
    ]
    return _first(told, most, MORE)


def _first(sentences: Sequence[str], most: int | None, more: str) -> list[str]:
    """Return the first ones, and how many more there are."""
    left = len(sentences) - len(sentences[:most])
    return [*sentences[:most], *([more % {"count": left}] if left else [])]


def _to_do(verdict: Verdict) -> Sequence[str]:
    if not verdict.is_whole:
        return DO_KEEP, DO_AGAIN, DO_ASK
    return (DO_NOTHING,) if verdict.is_anchored else (DO_COMPARE, DO_OTHERS)
