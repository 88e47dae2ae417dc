"""`workshop backup` and `workshop restore`: a copy of everything, and back again."""

from contextlib import closing
from pathlib import Path

import click

from workshop.actions.forgetting import forget_what_came_back
from workshop.actions.hall import open_hall
from workshop.cli.database import chosen, now
from workshop.errors import DatabaseIsServed, ServerIsRunning
from workshop.store import backups
from workshop.store.connection import Store
from workshop.store.forgetting import what_was_forgotten
from workshop.store.lock import hold

_ = str  # marks a sentence for translation; it is translated where it is shown

WRITTEN = _("The backup is written to %(path)s.")
RESTORED = _("%(database)s is as it was in %(backup)s.")
AGAIN = _("Workshops that were deleted or made anonymous since are so again: %(number)s.")
PUT_ASIDE = _("What was there before is kept as %(aside)s.")

_DATABASE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--output", type=_DATABASE, help="The file to write; a name of its own if not given.")
@click.option("--database", type=_DATABASE, help="SQLite file.")
def backup(*, output: Path | None, database: Path | None) -> None:
    """Write a copy of the database. A server may be running meanwhile, and people voting."""
    source = chosen(database)
    folder = backups.folder_of(source)
    target = output or backups.name_in(folder, at=now(), why=backups.BY_HAND)
    backups.write(source, target)
    click.echo(WRITTEN % {"path": target})


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--database", type=_DATABASE, help="SQLite file.")
def restore(*, file: Path, database: Path | None) -> None:
    """Put the backup FILE in the place of the database, which is kept aside. Stop serve first."""
    target = chosen(database)
    backups.refuse_what_is_no_backup(file)
    try:
        lock = hold(target)
    except DatabaseIsServed as error:
        raise ServerIsRunning(path=target) from error
    with closing(lock):
        known = what_was_forgotten(target)
        aside = backups.put_in_place(target, backup=file, at=now())
        again = _forget_again(target, known)
    click.echo(RESTORED % {"database": target, "backup": file})
    if again:
        click.echo(AGAIN % {"number": again})
    if aside:
        click.echo(PUT_ASIDE % {"aside": aside})


def _forget_again(target: Path, known: dict[str, tuple[str, str]]) -> int:
    """Bring what was restored up to date, and forget in it what had been forgotten since."""
    with closing(Store(target)) as store:
        return forget_what_came_back(open_hall(store), known)
