"""`workshop anonymise`: cut everything that leads to a person, in one workshop that has ended."""

from pathlib import Path

import click

from workshop.actions.forgetting import anonymise as make_anonymous
from workshop.actions.hall import open_hall
from workshop.cli.database import chosen, opened_alone, workshop_of
from workshop.errors import TracesStay

_ = str  # marks a sentence for translation; it is translated where it is shown

ACTOR = "command line"
DONE = _("%(title)s: %(people)s people are anonymous now. Results, comments and files stay.")
LEFT = _(
    "These files still know more. Delete them yourself when you need them no longer: %(files)s."
)


@click.command()
@click.argument("code")
@click.option("--database", type=click.Path(path_type=Path, dir_okay=False), help="SQLite file.")
def anonymise(*, code: str, database: Path | None) -> None:
    """Make the people of the ended workshop with this CODE anonymous. There is no way back.

    What was counted stays as it is. Backups beside the database forget, too. Stop serve first, or
    use the button on the desk.
    """
    with opened_alone(chosen(database)) as store:
        workshop = workshop_of(store, code)
        try:
            done = make_anonymous(open_hall(store), workshop=workshop, actor=ACTOR)
        except TracesStay as error:
            tell_left(error.left)
            raise
    click.echo(DONE % {"title": workshop.title, "people": done.people})
    tell_left(done.left)


def tell_left(files: tuple[str, ...]) -> None:
    """Name the backups in which nothing could be forgotten."""
    if files:
        click.echo(LEFT % {"files": ", ".join(files)})
