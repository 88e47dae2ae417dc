"""`/host/w/<code>/agenda`: the parts in order; add, move, copy and delete them."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import outlining, planning
from workshop.domain.late import MOST_GRACE, read_grace
from workshop.domain.template import Template, total_minutes
from workshop.domain.timetable import read_start
from workshop.errors import BadInput, NotFound, Refused, WorkshopError
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.planned import Row, planned

_MOVES = {"up": -1, "down": 1}


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/agenda", view_func=agenda)
    blueprint.add_url_rule("/w/<code>/agenda/start", view_func=set_start, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/agenda/grace", view_func=set_grace, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/agenda/template", view_func=use_template, methods=["POST"])
    part = "/w/<code>/agenda/<part_id>"
    blueprint.add_url_rule(f"{part}/move", view_func=move_part, methods=["POST"])
    blueprint.add_url_rule(f"{part}/copy", view_func=copy_part, methods=["POST"])
    blueprint.add_url_rule(f"{part}/delete", view_func=ask_delete)
    blueprint.add_url_rule(f"{part}/delete", view_func=delete_part, methods=["POST"])


@serves(Access.FACILITATOR)
def agenda(code: str) -> ResponseReturnValue:
    """Show the agenda."""
    del code  # the guard has looked the workshop up
    return _page()


@serves(Access.FACILITATOR)
def set_start(code: str) -> ResponseReturnValue:
    """Keep when the workshop begins; the agenda then says clock times."""
    del code  # the guard has looked the workshop up
    typed = request.form.get("starts_at", "")
    try:
        planning.set_start(
            hall(), workshop=current_workshop(), starts_at=read_start(typed), actor=current_host()
        )
    except (BadInput, Refused) as error:
        return _page(error, starts_at=typed)
    return to_agenda()


@serves(Access.FACILITATOR)
def set_grace(code: str) -> ResponseReturnValue:
    """Keep how long answers count after a close that a phone has kept without network."""
    del code  # the guard has looked the workshop up
    typed = request.form.get("seconds", "")
    try:
        planning.set_grace(
            hall(), workshop=current_workshop(), seconds=read_grace(typed), actor=current_host()
        )
    except (BadInput, Refused) as error:
        return _page(error, grace=typed)
    return to_agenda()


@serves(Access.FACILITATOR)
def use_template(code: str) -> ResponseReturnValue:
    """Replace an agenda that has not begun by a ready one."""
    del code  # the guard has looked the workshop up
    try:
        outlining.use_template(
            hall(), workshop=current_workshop(), template=_template(), actor=current_host()
        )
    except Refused as error:
        return _page(error)
    return to_agenda()


@serves(Access.FACILITATOR)
def move_part(code: str, part_id: str) -> ResponseReturnValue:
    """Move a part one place up or down."""
    del code  # the guard has looked the workshop up
    by, position = _MOVES.get(request.form.get("by", "")), request.form.get("position", "")
    if by is None or not (position.isascii() and position.isdigit()):
        raise BadInput
    try:
        planning.move_part(
            hall(),
            workshop=current_workshop(),
            part_id=part_id,
            by=by,
            position=int(position),
            actor=current_host(),
        )
    except Refused as error:
        return _page(error)
    return to_agenda(part_id)


@serves(Access.FACILITATOR)
def copy_part(code: str, part_id: str) -> ResponseReturnValue:
    """Put a copy of a part right after it."""
    del code  # the guard has looked the workshop up
    try:
        copy = planning.copy_part(
            hall(), workshop=current_workshop(), part_id=part_id, actor=current_host()
        )
    except (BadInput, Refused) as error:
        return _page(error)
    return to_agenda(copy)


@serves(Access.FACILITATOR)
def ask_delete(code: str, part_id: str) -> ResponseReturnValue:
    """Ask whether a part is really to go."""
    del code  # the guard has looked the workshop up
    return render_template(
        "host/agenda_delete.html", workshop=current_workshop(), row=row_of(part_id)
    )


@serves(Access.FACILITATOR)
def delete_part(code: str, part_id: str) -> ResponseReturnValue:
    """Delete a talk, or a round that was never opened."""
    del code  # the guard has looked the workshop up
    try:
        planning.delete_part(
            hall(),
            workshop=current_workshop(),
            part_id=part_id,
            made_from=request.form.get("stamp", ""),
            actor=current_host(),
        )
    except Refused as error:
        return _page(error)
    return to_agenda()


def row_of(part_id: str) -> Row:
    """The part of the agenda with this id.

    Raises:
        NotFound: when this workshop has no such part.
    """
    for row in planned(current_workshop()).rows:
        if row.part.id == part_id:
            return row
    raise NotFound


def to_agenda(part_id: str = "") -> ResponseReturnValue:
    """Go to the agenda, at a part of it."""
    anchor = f"part-{part_id}" if part_id else None
    return redirect(url_for("host.agenda", code=current_workshop().code, _anchor=anchor), 303)


def _page(
    error: WorkshopError | None = None, *, starts_at: str | None = None, grace: str | None = None
) -> tuple[str, int]:
    workshop = current_workshop()
    page = render_template(
        "host/agenda.html",
        workshop=workshop,
        planned=planned(workshop),
        starts_at=workshop.starts_at if starts_at is None else starts_at,
        grace=workshop.grace_seconds if grace is None else grace,
        most_grace=MOST_GRACE,
        said=sentence(error) if error else "",
        templates=[(each, total_minutes(each)) for each in Template],
    )
    return page, status_of(error) if error else 200


def _template() -> Template:
    try:
        return Template(request.form.get("template", ""))
    except ValueError:
        raise BadInput from None
