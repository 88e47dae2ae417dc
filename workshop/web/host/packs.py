"""`/host/packs`: the packs, and each with its statements."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.web.access import Access, serves
from workshop.web.host.labels import labels
from workshop.web.host.shelf import shelf, take


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/packs", view_func=packs)
    blueprint.add_url_rule("/packs/<slug>", view_func=pack)


@serves(Access.ORGANISER)
def packs() -> ResponseReturnValue:
    """List the packs."""
    return render_template("host/packs.html", packs=shelf())


@serves(Access.ORGANISER)
def pack(slug: str) -> ResponseReturnValue:
    """Show one pack: what to know of it first, then its statements with their sources."""
    found = take(slug)
    return render_template(
        "host/pack.html", pack=found, labels=labels(found), kept=request.args.get("kept", "")
    )
