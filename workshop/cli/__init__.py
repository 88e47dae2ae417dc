"""The command line: `workshop demo`, `serve`, `migrate`, `packs`.

A command is imported when it is asked for: who checks a file needs neither Flask nor a server.
"""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

from workshop.errors import WorkshopError

# The name of a command, and the module and the name in it where it stands.
COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "anonymise": ("anonymise", "anonymise"),
        "backup": ("backup", "backup"),
        "demo": ("demo", "demo"),
        "export": ("export", "export"),
        "import": ("importing", "import_"),
        "migrate": ("migrate", "migrate"),
        "packs": ("packs", "packs"),
        "purge": ("purge", "purge"),
        "restore": ("backup", "restore"),
        "serve": ("serve", "serve"),
        "verify": ("verify", "verify"),
    }
)


class _InWords(click.Group):
    """Finds the commands, and says in words what was refused, without a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of their names."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None when there is no such one."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"workshop.cli.{module}"), name)
        return command

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
