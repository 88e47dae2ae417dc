"""`/host/w/<code>/`: the desk, as a page and as the fragment that follows the room."""

from flask import Blueprint, Response, make_response, request
from flask.typing import ResponseReturnValue

from workshop.live.board import Audience
from workshop.web.access import Access, current_workshop, serves
from workshop.web.addresses import join_url, short_address
from workshop.web.fragments import page_or_block
from workshop.web.hall import hall
from workshop.web.host.now import now_words
from workshop.web.host.picture import fit
from workshop.web.host.sight import look
from workshop.web.qr import qr_square
from workshop.web.screen.drawing import DRAWING


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/", view_func=desk)
    blueprint.add_url_rule("/w/<code>/desk", view_func=update)


@serves(Access.VIEWER)
def desk(code: str) -> ResponseReturnValue:
    """Show the desk."""
    del code  # the guard has looked the workshop up
    return show()


@serves(Access.VIEWER)
def update(code: str) -> ResponseReturnValue:
    """Show the desk as it is now; 204 when it shows that already."""
    del code  # the guard has looked the workshop up
    now = hall().board.version(current_workshop().id, Audience.DESK)
    if request.args.get("version") == now:
        return make_response("", 204)
    return show()


def show(*, said: str = "", status: int = 200) -> Response:
    """Render the desk as it is now, with a sentence when something could not be done."""
    code = current_workshop().code
    seen = look(code)
    return page_or_block(
        "host/desk.html",
        "desk",
        status=status,
        desk=seen,
        now=now_words(seen.screen),
        said=said,
        square=qr_square(join_url(code)),
        address=short_address(),
        fit=fit,
        **DRAWING,
    )
