"""The front door: type a code, or go to the hosts' login."""

import re

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.domain.code import normalise
from workshop.languages import LANGUAGES
from workshop.web.access import Access, serves
from workshop.web.language import machine_note
from workshop.web.packing import packed

_OURS = re.compile("/(?:[wji]|host/w)/[0-9A-Za-z/-]{1,80}|/accessibility")

blueprint = Blueprint("front", __name__)


@blueprint.get("/")
@serves(Access.ANYONE)
def door() -> ResponseReturnValue:
    """Ask for the code; a code in the query leads on, so that the form works without a script."""
    typed = request.args.get("code", "")
    code = normalise(typed)
    if code:
        return redirect(url_for("participant.join", code=code), 303)
    return packed(make_response(render_template("front/door.html", typed=typed[:40])))


@blueprint.get("/language")
@serves(Access.ANYONE)
def languages() -> str:
    """Show every language by its own name; each leads back to where the phone was, in it."""
    return render_template(
        "front/languages.html",
        notes=[(each, machine_note(each)) for each in LANGUAGES],
        back=_back(),
    )


@blueprint.get("/accessibility")
@serves(Access.ANYONE)
def accessibility() -> str:
    """Say whom these pages work for, how that was tried, and what does not work yet."""
    return render_template("front/accessibility.html", back=_back())


@blueprint.get("/robots.txt")
@serves(Access.ANYONE)
def robots() -> Response:
    """Workshops are not for search engines."""
    return Response("User-agent: *\nDisallow: /\n", mimetype="text/plain")


def _back() -> str:
    """The page of ours that a phone came from; the front door where it says none."""
    back = request.args.get("back", "")
    return back if _OURS.fullmatch(back) else "/"
