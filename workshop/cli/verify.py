"""`workshop verify`: check an exported file, without a database and without a network."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from workshop.errors import NotAnExport, NothingToVerify
from workshop.reports.verify.check import Anchors, check
from workshop.reports.verify.source import MOST_BYTES
from workshop.reports.verify.verdict import Verdict

_ = str  # marks a sentence for translation; it is translated where it is shown

ABOUT = _("%(path)s is a %(kind)s of “%(title)s”.")
ABOUT_DAMAGED = _("%(path)s is a %(kind)s.")
RIGHT, WRONG = _("RIGHT"), _("WRONG")
NOT_CHECKED, TO_DO = _("COULD NOT BE CHECKED"), _("WHAT TO DO")
MORE = _("... and %(count)s more of this kind.")
WHOLE = _("Result: nothing in %(path)s contradicts itself.")
BROKEN = _("Result: %(path)s does not hold. %(count)s things in it are wrong.")
BROKEN_ONCE = _("Result: %(path)s does not hold. One thing in it is wrong.")
DO_COMPARE = _(
    "Look for a picture or a note of the eight characters that stood on the screen when voting"
    " closed, and give them: workshop verify %(path)s --seal K7QM-2F9X"
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
NOTHING_CHECKED = 3

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_MOST = 30  # wrong things that are told one by one


@click.command()
@click.argument("path", metavar="FILE", type=_FILE)
@click.option("--seal", "seals", multiple=True, help="Characters seen on the screen: K7QM-2F9X.")
@click.option("--against", "older", type=_FILE, help="A file that was taken earlier.")
@click.option("--receipt", "receipts", multiple=True, type=_FILE, help="Somebody's receipt.")
def verify(
    *, path: Path, seals: tuple[str, ...], older: Path | None, receipts: tuple[Path, ...]
) -> None:
    """Work out the results in FILE again, and follow its digests, seals and audit.

    FILE is the JSON file, the workbook (.xlsx) or the zip of CSV tables that was downloaded.

    Ends with 0 when everything fits, with 1 when something does not, and with 3 when FILE is
    nothing that can be checked.
    """
    anchors = Anchors(
        seals=seals,
        older=_content(older) if older else None,
        receipts=tuple(_content(each).decode("utf-8", "replace") for each in receipts),
    )
    try:
        verdict = check(_content(path), anchors)
    except (NotAnExport, NothingToVerify) as error:
        click.echo(f"{path}: {error}", err=True)
        raise SystemExit(NOTHING_CHECKED) from error
    for said in _told(path, verdict):
        click.echo(said)
    if not verdict.is_whole:
        raise SystemExit(1)


def _content(path: Path) -> bytes:
    """Return a file, and of a huge one no more than is needed to see that it is one."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _told(path: Path, verdict: Verdict) -> Iterator[str]:
    names = {"path": path, "kind": verdict.kind, "title": verdict.title}
    yield (ABOUT if verdict.title else ABOUT_DAMAGED) % names
    yield from _part(RIGHT, verdict.held)
    yield from _part(WRONG, verdict.findings)
    yield from _part(NOT_CHECKED, verdict.notes)
    yield from _part(TO_DO, [each % names for each in _to_do(verdict)])
    yield ""
    count = len(verdict.findings)
    closing = (WHOLE, BROKEN_ONCE)[count] if count <= 1 else BROKEN
    yield closing % {"path": path, "count": count}


def _part(head: str, sentences: Sequence[str]) -> Iterator[str]:
    if not sentences:
        return
    yield f"\n{head}"
    yield from (f"- {each}" for each in sentences[:_MOST])
    if len(sentences) > _MOST:
        yield f"- {MORE % {'count': len(sentences) - _MOST}}"


def _to_do(verdict: Verdict) -> Sequence[str]:
    if not verdict.is_whole:
        return DO_KEEP, DO_AGAIN, DO_ASK
    return (DO_NOTHING,) if verdict.is_anchored else (DO_COMPARE, DO_OTHERS)
