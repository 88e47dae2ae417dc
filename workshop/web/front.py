"""The front door: type a code, or go to the hosts' login."""

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.domain.code import normalise
from workshop.web.access import Access, serves

blueprint = Blueprint("front", __name__)


@blueprint.get("/")
@serves(Access.ANYONE)
def door() -> ResponseReturnValue:
    """Ask for the code; a code in the query leads on, so that the form works without a script."""
    typed = request.args.get("code", "")
    code = normalise(typed)
    if code:
        return redirect(url_for("participant.join", code=code), 303)
    return render_template("front/door.html", typed=typed[:40])


@blueprint.get("/robots.txt")
@serves(Access.ANYONE)
def robots() -> Response:
    """Workshops are not for search engines."""
    return Response("User-agent: *\nDisallow: /\n", mimetype="text/plain")
