"""`/host/w/<code>/agenda/round` and `/agenda/<part_id>`: write a round down, or a talk."""

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import planning
from workshop.domain.draft import draft_of
from workshop.domain.drafting import Fields, read_draft
from workshop.domain.part import Part
from workshop.errors import (
    BadInput,
    ChangedMeanwhile,
    NotFound,
    Refused,
    RoundIsFrozen,
    WorkshopError,
)
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import status_of
from workshop.web.fragments import page_or_block
from workshop.web.hall import hall
from workshop.web.host import talk_form
from workshop.web.host.agenda import row_of, to_agenda
from workshop.web.host.editing import NEW, editor, fields_of


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/agenda/round", view_func=new_round)
    blueprint.add_url_rule("/w/<code>/agenda/round", view_func=make_round, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/agenda/<part_id>", view_func=edit_part)
    blueprint.add_url_rule("/w/<code>/agenda/<part_id>", view_func=change_part, methods=["POST"])


@serves(Access.FACILITATOR)
def new_round(code: str) -> ResponseReturnValue:
    """Show the form of a new round."""
    del code  # the guard has looked the workshop up
    return _page(NEW)


@serves(Access.FACILITATOR)
def make_round(code: str) -> ResponseReturnValue:
    """Add the round; "show" only shows what was chosen, and a wrong field comes back."""
    del code  # the guard has looked the workshop up
    fields = request.form.to_dict(flat=False)
    if request.form.get("do") == "show":
        return _page(fields)
    try:
        part_id = planning.make_round(
            hall(), workshop=current_workshop(), draft=read_draft(fields), actor=current_host()
        )
    except (BadInput, Refused) as error:
        return _page(fields, error=error)
    return to_agenda(part_id)


@serves(Access.FACILITATOR)
def edit_part(code: str, part_id: str) -> ResponseReturnValue:
    """Show the form of a draft round or of a talk."""
    del code  # the guard has looked the workshop up
    row = row_of(part_id)
    draft = draft_of(row.part)
    if draft is None:
        return talk_form.page(talk_form.as_stored(row.part), part=row.part, made_from=row.stamp)
    if not row.can_change:
        raise RoundIsFrozen
    return _page(fields_of(draft), part=row.part, made_from=row.stamp)


@serves(Access.FACILITATOR)
def change_part(code: str, part_id: str) -> ResponseReturnValue:
    """Keep the changed part. What another host changed is not overwritten, nor what was typed."""
    del code  # the guard has looked the workshop up
    fields = request.form.to_dict(flat=False)
    try:
        part = row_of(part_id).part
    except NotFound:
        return _as_new(fields)
    if part.round is None:
        return talk_form.change(part)
    return _change(part, fields)


def _change(part: Part, fields: Fields) -> ResponseReturnValue:
    made_from = request.form.get("stamp", "")
    if request.form.get("do") == "show":
        return _page(fields, part=part, made_from=made_from)
    try:
        planning.change_round(
            hall(),
            workshop=current_workshop(),
            part_id=part.id,
            draft=read_draft(fields),
            made_from=made_from,
            actor=current_host(),
        )
    except ChangedMeanwhile as error:  # pressing again means: mine, after all
        return _page(fields, part=part, made_from=row_of(part.id).stamp, error=error)
    except (BadInput, Refused) as error:
        return _page(fields, part=part, made_from=made_from, error=error)
    return to_agenda(part.id)


def _as_new(fields: Fields) -> ResponseReturnValue:
    """Somebody has deleted the part: what was typed for a round can be kept as a new one."""
    if "ballot" not in fields:
        return redirect(url_for("host.agenda", code=current_workshop().code), 303)
    return _page(fields, error=ChangedMeanwhile())


def _page(
    fields: Fields,
    *,
    part: Part | None = None,
    made_from: str = "",
    error: WorkshopError | None = None,
) -> Response:
    workshop = current_workshop()
    return page_or_block(
        "host/round_form.html",
        "editor",
        status=status_of(error) if error else 200,
        workshop=workshop,
        editor=editor(workshop, fields, part=part, made_from=made_from, error=error),
        is_stale=isinstance(error, ChangedMeanwhile),
    )
