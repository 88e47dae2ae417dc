"""`/host/w/<code>/end` asks once more; `/rehearsal` removes the simulated people with one press."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.rehearsing import remove_rehearsal
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.hall import hall
from workshop.web.host.sight import look


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/end", view_func=end)
    blueprint.add_url_rule("/w/<code>/rehearsal", view_func=remove, methods=["POST"])


@serves(Access.FACILITATOR)
def end(code: str) -> ResponseReturnValue:
    """Ask whether the workshop is really over."""
    del code  # the guard has looked the workshop up
    return render_template("host/end.html", desk=look(current_workshop().code))


@serves(Access.FACILITATOR)
def remove(code: str) -> ResponseReturnValue:
    """Remove the simulated people; real people's votes stay. Twice does no harm."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    remove_rehearsal(hall(), workshop=workshop, actor=current_host())
    return redirect(url_for("host.desk", code=workshop.code), 303)
