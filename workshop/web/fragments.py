"""One function that knows htmx: the page for a browser, the block for a fragment."""

from flask import Flask, make_response, render_template
from flask.wrappers import Response
from flask_htmx import HTMX
from jinja2_fragments.flask import render_block

htmx = HTMX()


def init_app(app: Flask) -> None:
    """Register flask-htmx."""
    htmx.init_app(app)


def wants_block() -> bool:
    """Whether htmx asks for a part of the page; a boosted link or a restored history does not."""
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def page_or_block(template: str, block: str, *, status: int = 200, **context: object) -> Response:
    """Return the whole page, or only its block when htmx asks for it."""
    if wants_block():
        body = render_block(template, block, **context)
    else:
        body = render_template(template, **context)
    response = make_response(body, status)
    response.headers["Vary"] = "HX-Request"
    return response
