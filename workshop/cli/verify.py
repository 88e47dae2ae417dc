"""`workshop verify`: check an exported file, without a database and without a network."""

from pathlib import Path

import click

from workshop.reports.verify.check import Anchors, check
from workshop.reports.verify.verdict import Verdict

_ = str  # marks a sentence for translation; it is translated where it is shown

WHOLE = _("Nothing in %(path)s contradicts itself.")
BROKEN = _("%(path)s does not hold.")

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("path", metavar="FILE", type=_FILE)
@click.option("--seal", "seals", multiple=True, help="Characters seen on the screen: K7QM-2F9X.")
@click.option("--against", "older", type=_FILE, help="A JSON file that was taken earlier.")
@click.option("--receipt", "receipts", multiple=True, type=_FILE, help="Somebody's receipt.")
def verify(
    *, path: Path, seals: tuple[str, ...], older: Path | None, receipts: tuple[Path, ...]
) -> None:
    """Work out the results in a JSON FILE again, and follow its digests, seals and audit.

    Ends with 0 when everything fits, and with 1 when something does not.
    """
    anchors = Anchors(
        seals=seals,
        older=older.read_bytes() if older else None,
        receipts=tuple(each.read_text(encoding="utf-8", errors="replace") for each in receipts),
    )
    verdict = check(path.read_bytes(), anchors)
    _say(verdict)
    click.echo((WHOLE if verdict.is_whole else BROKEN) % {"path": path})
    if not verdict.is_whole:
        raise SystemExit(1)


def _say(verdict: Verdict) -> None:
    for sign, sentences in (("ok", verdict.held), ("NO", verdict.findings), ("--", verdict.notes)):
        for sentence in sentences:
            click.echo(f"{sign}  {sentence}")
