"""The front door: type a code, or go to the hosts' login."""

import re

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.domain.code import normalise
from workshop.languages import LANGUAGES
from workshop.web.access import Access, serves
from workshop.web.language import machine_note

_OURS = re.compile("/[wji]/[0-9A-Za-z/-]{1,80}")

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


@blueprint.get("/language")
@serves(Access.ANYONE)
def languages() -> str:
    """Show every language by its own name; each leads back to where the phone was, in it."""
    back = request.args.get("back", "")
    return render_template(
        "front/languages.html",
        notes=[(each, machine_note(each)) for each in LANGUAGES],
        back=back if _OURS.fullmatch(back) else "/",
    )


@blueprint.get("/robots.txt")
@serves(Access.ANYONE)
def robots() -> Response:
    """Workshops are not for search engines."""
    return Response("User-agent: *\nDisallow: /\n", mimetype="text/plain")
