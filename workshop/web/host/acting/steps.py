"""What the page's buttons do: open, close, reveal; take offers or not."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.acting.asking import take_asking_step
from workshop.actions.acting.helping import ask_for_help
from workshop.domain.acting.asking import AskingStep
from workshop.errors import BadInput, Refused
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.acting.who import show


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/who/step", view_func=take_who_step, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/who/help", view_func=ask_help, methods=["POST"])


@serves(Access.FACILITATOR)
def take_who_step(code: str) -> ResponseReturnValue:
    """Open, close or reveal; what is not possible now is a sentence."""
    step = _step(request.form.get("step", ""))
    try:
        take_asking_step(hall(), workshop=current_workshop(), step=step, actor=current_host())
    except Refused as error:
        return show(said=sentence(error), status=status_of(error))
    return redirect(url_for("host.who", code=code), 303)


@serves(Access.FACILITATOR)
def ask_help(code: str) -> ResponseReturnValue:
    """Let people offer help, or no longer. Twice does no harm."""
    wanted = request.form.get("helps") == "yes"
    ask_for_help(hall(), workshop=current_workshop(), wanted=wanted, actor=current_host())
    return redirect(url_for("host.who", code=code, _anchor="help"), 303)


def _step(typed: str) -> AskingStep:
    try:
        return AskingStep(typed)
    except ValueError:
        raise BadInput from None
