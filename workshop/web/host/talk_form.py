"""`/host/w/<code>/agenda/talk`: write a talk down: what it is called, how long it takes."""

from collections.abc import Mapping

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.actions import planning
from workshop.domain.draft import Talk
from workshop.domain.drafting import read_talk
from workshop.domain.part import Part
from workshop.errors import BadInput, ChangedMeanwhile, Refused, WorkshopError
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.agenda import row_of, to_agenda
from workshop.web.host.asking import EMPTY, Asked
from workshop.web.language import gettext


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/agenda/talk", view_func=new_talk)
    blueprint.add_url_rule("/w/<code>/agenda/talk", view_func=make_talk, methods=["POST"])


@serves(Access.FACILITATOR)
def new_talk(code: str) -> ResponseReturnValue:
    """Show the form of a new talk."""
    del code  # the guard has looked the workshop up
    return page(EMPTY)


@serves(Access.FACILITATOR)
def make_talk(code: str) -> ResponseReturnValue:
    """Add the talk; a wrong field comes back with all that was typed."""
    del code  # the guard has looked the workshop up
    try:
        part_id = planning.make_talk(
            hall(), workshop=current_workshop(), talk=_read(), actor=current_host()
        )
    except (BadInput, Refused) as error:
        return page(_kept(error), error=error)
    return to_agenda(part_id)


def change(part: Part) -> ResponseReturnValue:
    """Keep a changed talk; what another host changed meanwhile is not overwritten unseen."""
    made_from = request.form.get("stamp", "")
    try:
        planning.change_talk(
            hall(),
            workshop=current_workshop(),
            part_id=part.id,
            talk=_read(),
            made_from=made_from,
            actor=current_host(),
        )
    except ChangedMeanwhile as error:  # pressing again means: mine, after all
        fresh = row_of(part.id)
        return page(_kept(error), part=fresh.part, made_from=fresh.stamp, error=error)
    except (BadInput, Refused) as error:
        return page(_kept(error), part=part, made_from=made_from, error=error)
    return to_agenda(part.id)


def as_stored(part: Part) -> Asked:
    """The fields of a talk as it stands. Its title is shown in the reader's language."""
    return Asked(values={"title": gettext(part.title), "minutes": str(part.minutes or "")})


def page(
    asked: Asked,
    *,
    part: Part | None = None,
    made_from: str = "",
    error: WorkshopError | None = None,
) -> tuple[str, int]:
    """Render the form."""
    shown = render_template(
        "host/talk_form.html",
        workshop=current_workshop(),
        asked=asked,
        part=part,
        made_from=made_from,
        is_stale=isinstance(error, ChangedMeanwhile),
        said=sentence(error) if isinstance(error, Refused) else "",
    )
    return shown, status_of(error) if error else 200


def _read() -> Talk:
    return read_talk(request.form.to_dict(flat=False))


def _kept(error: WorkshopError) -> Asked:
    values: Mapping[str, str] = request.form.to_dict()
    if not isinstance(error, BadInput):
        return Asked(values=values)
    name = "minutes" if error.values.get("field") == "Minutes" else "title"
    return Asked(values=values, wrong={name: sentence(error)})
