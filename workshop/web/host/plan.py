"""`/host/w/<code>/plan`: change title, purpose, promise, date and place."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.founding import change_plan
from workshop.domain.plan import read_plan
from workshop.errors import BadInput
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import status_of
from workshop.web.hall import hall
from workshop.web.host.asking import Asked, as_stored, kept


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/plan", view_func=plan)
    blueprint.add_url_rule("/w/<code>/plan", view_func=save_plan, methods=["POST"])


@serves(Access.HOST)
def plan(code: str) -> ResponseReturnValue:
    """Show the plan in its form."""
    del code  # the guard has looked the workshop up
    return _page(as_stored(current_workshop()))


@serves(Access.HOST)
def save_plan(code: str) -> ResponseReturnValue:
    """Keep the changed plan; phones and screen show it at once."""
    workshop = current_workshop()
    try:
        wanted = read_plan(request.form)
    except BadInput as error:
        return _page(kept(request.form, error)), status_of(error)
    change_plan(hall(), workshop=workshop, wanted=wanted, actor=current_host())
    return redirect(url_for("host.desk", code=code), 303)


def _page(asked: Asked) -> str:
    return render_template("host/plan.html", workshop=current_workshop(), asked=asked)
