"""`workshop migrate`: bring a database up to date, and say so."""

import os
from dataclasses import replace
from pathlib import Path

import click

from workshop.cli.database import open_store
from workshop.settings import from_environment


@click.command()
@click.option("--database", type=click.Path(path_type=Path, dir_okay=False), help="SQLite file.")
def migrate(database: Path | None) -> None:
    """Bring the database up to date, after a backup. Safe while other processes start."""
    settings = from_environment(os.environ)
    if database is not None:
        settings = replace(settings, database=database)
    open_store(settings).close()
    click.echo(f"{settings.database} is up to date.")
