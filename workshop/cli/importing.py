"""`workshop import`: a conversation that was held with Polis becomes a workshop to look at."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import click

from workshop.actions.adopting import adopt_conversation
from workshop.actions.hall import open_hall
from workshop.cli.database import chosen, open_store
from workshop.domain.kind import Kind
from workshop.errors import DatabaseIsServed, NoOrganiserYet, ServerIsRunning
from workshop.packs.polis.reading import read_conversation
from workshop.settings import from_environment
from workshop.store.connection import Store
from workshop.store.lock import hold

_ = str  # marks a sentence for translation; it is translated where it is shown

STORED = _(
    "%(title)s is stored: %(people)s people, %(comments)s comments, %(votes)s votes.\n"
    "Its code is %(code)s. Start workshop serve to look at the result."
)


@click.command("import")
@click.argument("path", metavar="FILE_OR_FOLDER", type=click.Path(exists=True, path_type=Path))
@click.option("--title", default="", help="Its title; that of the conversation when not given.")
@click.option(
    "--kind",
    default=Kind.SOLUTION.value,
    show_default=True,
    type=click.Choice([kind.value for kind in Kind]),
    help="What its comments are taken for.",
)
@click.option(
    "--with-moderated",
    is_flag=True,
    help="Keep also the comments that a moderator took out.",
)
@click.option(
    "--owner", default="", help="Whose workshop it is; the first organiser's if not given."
)
@click.option("--database", type=click.Path(path_type=Path, dir_okay=False), help="SQLite file.")
def import_(  # an option each
    *, path: Path, title: str, kind: str, with_moderated: bool, owner: str, database: Path | None
) -> None:
    """Store a conversation in the Polis format, a folder or a zip, as a workshop that is over."""
    conversation = read_conversation(path, moderated_out=with_moderated)
    with _opened(chosen(database)) as store:
        workshop = adopt_conversation(
            open_hall(store),
            conversation=conversation,
            source=path.resolve().name,
            kind=Kind(kind),
            title=title,
            owner=owner,
        )
    click.echo(
        STORED
        % {
            "title": workshop.title,
            "code": workshop.code,
            "people": len(conversation.people),
            "comments": len(conversation.comments),
            "votes": conversation.votes,
        }
    )


@contextmanager
def _opened(path: Path) -> Iterator[Store]:
    """Lend a store that no server uses: so much at once would hold up who is voting.

    Raises:
        NoOrganiserYet: when there is no database; it is not made.
        ServerIsRunning: when a server uses it.
    """
    if not path.is_file():
        raise NoOrganiserYet
    settings = replace(from_environment(os.environ), database=path)
    try:
        lock = hold(path)
    except DatabaseIsServed as error:
        raise ServerIsRunning(path=path) from error
    with closing(lock), closing(open_store(settings)) as store:
        yield store
