"""The demo's workshop, and the links to it."""

import io
from contextlib import suppress

import click
from qrcode.main import QRCode

from workshop.actions.entering import make_entry_link
from workshop.actions.founding import found_workshop
from workshop.actions.hall import Hall
from workshop.cli.serve import Venue
from workshop.domain.plan import Plan
from workshop.domain.workshop import Workshop
from workshop.packs.seeds import seed
from workshop.store import hosts, workshops

PACK = "mainstreaming-ced"
CODE_LENGTH = 4


def demo_workshop(hall: Hall) -> Workshop:
    """The keeper's newest workshop that has not ended, or a new one on the whole CED pack."""
    with hall.store.reading() as database:
        keeper = hosts.keeper(database)
        found = workshops.of_organiser(database, keeper[0] if keeper else "")
    going = (workshop for workshop in found if not workshop.is_over)
    return next(going, None) or _found(hall)


def print_links(venue: Venue, workshop: Workshop) -> None:
    """Print the QR code, the address for phones, and the links for host and screen."""
    join = f"{venue.settings.base_url}/j/{workshop.code}"
    _print_square(join.upper())
    click.echo(f"Phones join   {join}   (same wifi as this laptop; or scan the square)")
    link = f"{venue.here}/host/enter/{make_entry_link(venue.hall)}"
    click.echo(f"Host page     {link}?next=/host/w/{workshop.code}/")
    click.echo(f"Screen        {venue.here}/screen/{workshop.code}/   (the projector)")
    click.echo(f"Kept in       {venue.settings.database.resolve()}")
    click.echo("Stop with Ctrl+C.")


def _print_square(text: str) -> None:
    """Print a QR code in letters; a terminal that has no such letters goes without."""
    code = QRCode(border=2)
    code.add_data(text)
    drawn = io.StringIO()
    code.print_ascii(out=drawn, invert=True)
    with suppress(UnicodeEncodeError):
        click.echo(drawn.getvalue())


def _found(hall: Hall) -> Workshop:
    pack = seed(PACK)
    plan = Plan(
        title="Local firms, local jobs",
        purpose=(
            "Help us test what holds local economies back, and what to do about it, "
            "before we write our proposals."
        ),
        promise="We publish what the room said, what we decided, and why.",
        held_on=hall.clock().date().isoformat(),
    )
    chosen = [statement.id for statement in pack.statements]
    return found_workshop(
        hall, wanted=plan, pack=pack, chosen=chosen, code_length=CODE_LENGTH, actor="demo"
    )
