"""`workshop purge`: delete one workshop with everything in it."""

from pathlib import Path

import click

from workshop.actions.forgetting import delete_workshop
from workshop.actions.hall import open_hall
from workshop.cli.anonymise import ACTOR, tell_left
from workshop.cli.database import chosen, opened_alone, workshop_of
from workshop.errors import TracesStay

_ = str  # marks a sentence for translation; it is translated where it is shown

ASK = _("Delete %(title)s with its results, comments, report and audit, here and in all backups?")
DONE = _("%(title)s is deleted. Files that somebody took away stay where they are.")


@click.command()
@click.argument("code")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--database", type=click.Path(path_type=Path, dir_okay=False), help="SQLite file.")
def purge(*, code: str, yes: bool, database: Path | None) -> None:
    """Delete the workshop with this CODE and all that is in it. There is no way back.

    Nothing of it stays in the database or in the backups beside it. Stop serve first, or use the
    page of the workshop.
    """
    with opened_alone(chosen(database)) as store:
        workshop = workshop_of(store, code)
        if not yes:
            click.confirm(ASK % {"title": workshop.title}, abort=True)
        try:
            done = delete_workshop(open_hall(store), workshop=workshop, typed=code, actor=ACTOR)
        except TracesStay as error:
            tell_left(error.left)
            raise
    click.echo(DONE % {"title": workshop.title})
    tell_left(done.left)
