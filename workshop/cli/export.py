"""`workshop export`: one file of one workshop, also while a server runs."""

from contextlib import closing
from pathlib import Path
from typing import IO

import click

from workshop.actions.formats import FORMATS
from workshop.actions.hall import open_hall
from workshop.cli.database import chosen, workshop_of
from workshop.store.read_only import open_read_only

_ = str  # marks a sentence for translation; it is translated where it is shown

WRITTEN = _("%(title)s is written to %(path)s.")
LEFT_OUT = _("Left out, because this format cannot tell their ballots: %(rounds)s.")


@click.command()
@click.argument("code")
@click.option(
    "--format",
    "name",
    required=True,
    type=click.Choice(sorted(FORMATS)),
    help="What to write; rounds that are not revealed are in none of them.",
)
@click.option(
    "--output",
    required=True,
    type=click.File("wb", lazy=True, atomic=True),
    help="The file to write; - for the standard output.",
)
@click.option("--database", type=click.Path(path_type=Path, dir_okay=False), help="SQLite file.")
def export(*, code: str, name: str, output: IO[bytes], database: Path | None) -> None:
    """Write the workshop with this CODE to a file. A server may be running meanwhile."""
    with closing(open_read_only(chosen(database))) as store:
        hall, workshop = open_hall(store), workshop_of(store, code)
        content = FORMATS[name].write(hall, workshop=workshop)
        left_out = FORMATS[name].left_out(hall, workshop=workshop)
    output.write(content)
    click.echo(WRITTEN % {"title": workshop.title, "path": output.name}, err=True)
    if left_out:
        click.echo(LEFT_OUT % {"rounds": ", ".join(left_out)}, err=True)
