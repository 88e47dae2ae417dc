"""`workshop demo`: a ready workshop on the CED pack, to try or to rehearse with."""

from collections.abc import Callable
from pathlib import Path

import click

from workshop.cli.serve import Venue, prepare, serve_venue

DEMO_DATABASE = Path("workshop-demo.sqlite3")
MOST_PEOPLE = 500


@click.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65_535))
@click.option(
    "--people",
    default=0,
    show_default=True,
    type=click.IntRange(0, MOST_PEOPLE),
    help="Simulated people who join and vote, to rehearse with.",
)
@click.option(
    "--database",
    default=DEMO_DATABASE,
    show_default=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="SQLite file; it is kept, so that a restart loses nothing.",
)
@click.option("--base-url", help="What phones open; found out by itself when not given.")
@click.option("--host", default="0.0.0.0", show_default=True, help="Address to listen on.")  # noqa: S104 - phones must reach it
def demo(*, port: int, people: int, database: Path, base_url: str | None, host: str) -> None:
    """Start a ready workshop, with links for you, the screen and the phones."""
    venue = prepare(host=host, port=port, database=database, base_url=base_url)
    serve_venue(venue, ready=_opening(venue, people))


def _opening(venue: Venue, people: int) -> Callable[[], None]:
    def ready() -> None:
        from workshop.cli.audience import seat  # noqa: PLC0415 - after the patch
        from workshop.cli.stage import demo_workshop, print_links  # noqa: PLC0415 - after the patch

        workshop = demo_workshop(venue.hall)
        print_links(venue, workshop)
        seat(people, venue=venue, code=workshop.code)

    return ready
