"""`/host/w/<code>/plan`: change title, purpose, promise, date and place."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.founding import change_plan
from workshop.actions.hall import today
from workshop.domain import plan as planned
from workshop.domain.plan import read_plan
from workshop.domain.retention import is_overdue
from workshop.domain.workshop import Workshop
from workshop.errors import BadInput, BadKeepUntil, PlanHasChanged
from workshop.store import audit
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.asking import Asked, as_stored, kept, kept_beside
from workshop.web.host.last_step import last_step
from workshop.web.host.sight import current


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/plan", view_func=plan)
    blueprint.add_url_rule("/w/<code>/plan", view_func=save_plan, methods=["POST"])


@serves(Access.FACILITATOR)
def plan(code: str) -> ResponseReturnValue:
    """Show the plan in its form; a draft whose day has come is asked for a new one."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    asked = as_stored(workshop)
    if is_overdue(workshop, today=today(hall())):
        asked = kept(asked.values, BadKeepUntil())
    return _page(asked, seen=planned.stamp(workshop))


@serves(Access.FACILITATOR)
def save_plan(code: str) -> ResponseReturnValue:
    """Keep the changed plan; phones and screen show it at once.

    When somebody else has changed it since the form was made, both values come back.
    """
    workshop, seen = current_workshop(), request.form.get("seen", "")
    try:
        wanted = read_plan(request.form)
        change_plan(hall(), workshop=workshop, wanted=wanted, actor=current_host(), seen=seen)
    except BadInput as error:
        return _page(kept(request.form, error), seen=seen[:64]), status_of(error)
    except PlanHasChanged as error:
        return _both(current(workshop.code), said=sentence(error)), status_of(error)
    return redirect(url_for("host.desk", code=code), 303)


def _both(now: Workshop, *, said: str) -> str:
    """The form with what was typed, beside it what stands; sent again, it is meant."""
    asked = kept_beside(request.form, now, seen=request.form.get("seen", ""))
    with hall().store.reading() as database:
        last = last_step(audit.last(database, now.id, ("plan changed",)), ())
    return _page(asked, seen=planned.stamp(now), said=said, last=last)


def _page(asked: Asked, *, seen: str, said: str = "", last: str = "") -> str:
    return render_template(
        "host/plan.html",
        workshop=current_workshop(),
        asked=asked,
        seen=seen,
        said=said,
        last=last,
    )
