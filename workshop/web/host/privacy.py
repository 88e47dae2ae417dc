"""`/host/w/<code>/privacy`: how long answers are kept, and forgetting them for good."""

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.forgetting import anonymise as make_anonymous
from workshop.actions.forgetting import delete_workshop as delete_all
from workshop.errors import CodeDiffers, Refused, TracesStay, WorkshopError
from workshop.store import contacts
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.sight import current
from workshop.web.participant import answer_lines, room_side, told

_LONGEST_CODE = 20


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/privacy", view_func=privacy)
    blueprint.add_url_rule("/w/<code>/privacy/anonymise", view_func=anonymise, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/privacy/delete", view_func=delete_workshop, methods=["POST"])


@serves(Access.FACILITATOR)
def privacy(code: str) -> ResponseReturnValue:
    """Say until when answers are kept; the organiser can forget them sooner."""
    del code  # the guard has looked the workshop up
    return _page()


@serves(Access.ORGANISER)
def anonymise(code: str) -> ResponseReturnValue:
    """Make the people of a workshop that is over anonymous."""
    try:
        done = make_anonymous(hall(), workshop=current_workshop(), actor=current_host())
    except Refused as error:
        return _page(error)
    except TracesStay as error:
        return _page(error, left=error.left)
    if done.left:
        return _page(left=done.left)
    return redirect(url_for("host.privacy", code=code), 303)


@serves(Access.ORGANISER)
def delete_workshop(code: str) -> ResponseReturnValue:
    """Delete everything, once its code was typed."""
    del code  # the guard has looked the workshop up
    workshop, left, traces = current_workshop(), tuple[str, ...](), ""
    typed = request.form.get("typed", "")[:_LONGEST_CODE]
    try:
        left = delete_all(hall(), workshop=workshop, typed=typed, actor=current_host()).left
    except CodeDiffers as error:
        return _page(error, wrong=sentence(error), typed=typed)
    except TracesStay as error:
        left, traces = error.left, sentence(error)
    room_side.forget()
    answer_lines.forget()
    told.forget()
    return render_template("host/gone.html", workshop=workshop, left=left, traces=traces)


def _page(
    error: WorkshopError | None = None,
    *,
    left: tuple[str, ...] = (),
    wrong: str = "",
    typed: str = "",
) -> Response:
    workshop = current(current_workshop().code)
    with hall().store.reading() as database:
        days = contacts.by_day(database, workshop.id)
    page = render_template(
        "host/privacy.html",
        workshop=workshop,
        said=sentence(error) if error and not wrong else "",
        wrong=wrong,
        typed=typed,
        left=left,
        contacts_until=max(days, default=""),
    )
    return make_response(
        page, 200 if error is None or isinstance(error, TracesStay) else status_of(error)
    )
