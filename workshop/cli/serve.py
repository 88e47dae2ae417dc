"""`workshop serve`: one process for the whole workshop."""

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import click
from flask import Flask

from workshop import logs
from workshop.actions.entering import make_setup_link
from workshop.actions.hall import Hall
from workshop.settings import Settings, from_environment
from workshop.store.lock import hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """An app that is ready to be served, and where."""

    app: Flask
    hall: Hall
    settings: Settings
    host: str
    port: int
    lock: IO[bytes]

    @property
    def here(self) -> str:
        """The address for browsers on this machine."""
        name = "127.0.0.1" if self.host in {"0.0.0.0", "::"} else self.host  # noqa: S104 - all of them
        return f"http://{name}:{self.port}"


@click.command()
@click.option("--host", default="0.0.0.0", show_default=True, help="Address to listen on.")  # noqa: S104 - phones must reach it
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65_535))
@click.option("--database", type=click.Path(path_type=Path, dir_okay=False), help="SQLite file.")
@click.option("--base-url", help="What phones open, for example http://192.168.1.20:8000")
def serve(*, host: str, port: int, database: Path | None, base_url: str | None) -> None:
    """Serve workshops from one process, on this laptop or hosted."""
    venue = prepare(host=host, port=port, database=database, base_url=base_url)
    serve_venue(venue, ready=lambda: _greet(venue))


def prepare(*, host: str, port: int, database: Path | None, base_url: str | None) -> Venue:
    """Open the store and make the app; what is not given comes from the environment.

    Raises:
        DatabaseIsServed: when another server uses this database.
    """
    from gevent import monkey  # noqa: PLC0415 - only a server may patch, and before it opens anything

    monkey.patch_all()
    from workshop.app import create_app  # noqa: PLC0415 - after the patch
    from workshop.cli.server import open_lanes  # noqa: PLC0415 - after the patch

    settings = _settings(port=port, database=database, base_url=base_url)
    lock = hold(settings.database)
    logs.start(settings.log)
    hall = open_lanes(settings)
    app = create_app(settings, rooms=hall)
    return Venue(app=app, hall=hall, settings=settings, host=host, port=port, lock=lock)


def serve_venue(venue: Venue, *, ready: Callable[[], None]) -> None:
    """Serve until interrupted, then finish what is under way and let go of the database."""
    from workshop.cli.server import let_go, run  # noqa: PLC0415 - after the patch

    run(venue.app, venue.hall, host=venue.host, port=venue.port, ready=ready)
    let_go(venue.hall)
    venue.lock.close()


def local_address() -> str:
    """Return this machine's address on its network; 127.0.0.1 when it has none. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def _settings(*, port: int, database: Path | None, base_url: str | None) -> Settings:
    settings = from_environment(os.environ)
    if base_url is None and "WORKSHOP_BASE_URL" not in os.environ:
        base_url = f"http://{local_address()}:{port}"
    return replace(
        settings,
        database=database or settings.database,
        base_url=(base_url or settings.base_url).rstrip("/"),
    )


def _greet(venue: Venue) -> None:
    link = make_setup_link(venue.hall)
    click.echo(f"Phones open   {venue.settings.base_url}")
    if link:
        click.echo(f"Set up here   {venue.here}/host/setup/{link}   (works once)")
    else:
        click.echo(f"Hosts log in  {venue.here}/host/")
