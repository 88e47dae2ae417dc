"""`/screen/<code>/`: the page, and `/now`: the part of it that changes."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.live.board import Audience
from workshop.web.access import Access, current_workshop, serves
from workshop.web.addresses import join_url, short_address
from workshop.web.fragments import page_or_block
from workshop.web.hall import hall
from workshop.web.qr import qr_square
from workshop.web.screen.drawing import DRAWING
from workshop.web.screen.look import look
from workshop.web.screen.sizes import address_size, code_size
from workshop.web.screen.wish import read_wish


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/", view_func=page)
    blueprint.add_url_rule("/now", view_func=now)


@serves(Access.ANYONE)
def page(code: str) -> ResponseReturnValue:
    """The projected page."""
    del code  # the guard has looked the workshop up
    return _show()


@serves(Access.ANYONE)
def now(code: str) -> ResponseReturnValue:
    """What the page shows now; 204 when that is what it shows already."""
    del code  # the guard has looked the workshop up
    version = hall().board.version(current_workshop().id, Audience.DESK)
    if request.args.get("version") == version:
        return "", 204
    return _show()


def _show() -> ResponseReturnValue:
    screen = look(current_workshop(), read_wish(request.args))
    return page_or_block(
        "screen/page.html",
        "stage",
        screen=screen,
        workshop=screen.workshop,
        current=screen.current,
        address=short_address(),
        square=qr_square(join_url(screen.workshop.code)),
        address_size=address_size,
        code_size=code_size,
        **DRAWING,
    )
