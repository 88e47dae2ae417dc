"""The command line: `workshop demo`, `serve`, `migrate`, `packs`."""

import click

from workshop.cli.anonymise import anonymise
from workshop.cli.backup import backup, restore
from workshop.cli.demo import demo
from workshop.cli.export import export
from workshop.cli.importing import import_
from workshop.cli.migrate import migrate
from workshop.cli.packs import packs
from workshop.cli.purge import purge
from workshop.cli.serve import serve
from workshop.cli.verify import verify
from workshop.errors import WorkshopError


class _InWords(click.Group):
    """Says in words what was refused, without a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; our own errors become sentences."""
        try:
            return super().invoke(ctx)
        except WorkshopError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_InWords)
@click.version_option(package_name="workshop-deliberation")
def main() -> None:
    """Vote on barriers and solutions in a workshop: phones, a projector, a ranking."""


main.add_command(demo)
main.add_command(serve)
main.add_command(migrate)
main.add_command(packs)
main.add_command(import_)
main.add_command(export)
main.add_command(verify)
main.add_command(backup)
main.add_command(restore)
main.add_command(anonymise)
main.add_command(purge)
