"""`/host/w/<code>/groups`: whom people can say they belong to, and the question about budgets."""

from collections.abc import Callable

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import grouping
from workshop.actions.grouping import Edit
from workshop.domain.grouping import LEAST_PEOPLE, counted, stamp
from workshop.errors import BadInput, Refused, WorkshopError
from workshop.store import groups as store
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall

_NAME = "name-"


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/groups", view_func=groups)
    blueprint.add_url_rule("/w/<code>/groups", view_func=change_groups, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/groups/budget", view_func=ask_budget, methods=["POST"])


@serves(Access.FACILITATOR)
def groups(code: str) -> ResponseReturnValue:
    """Show the groups, how many people chose each, and which are too small."""
    del code  # the guard has looked the workshop up
    return _page()


@serves(Access.FACILITATOR)
def change_groups(code: str) -> ResponseReturnValue:
    """Do what the button says, and keep all names that were typed; else all comes back."""
    what, _, group_id = request.form.get("do", "").partition(":")
    act = _ACTS.get(what)
    if act is None:
        raise BadInput
    try:
        act(_edit(), group_id)
    except (BadInput, Refused) as error:
        return _page(error)
    return redirect(url_for("host.groups", code=code), 303)


@serves(Access.FACILITATOR)
def ask_budget(code: str) -> ResponseReturnValue:
    """Keep whether phones ask about budgets."""
    asks = request.form.get("asks") == "yes"
    grouping.ask_budget(hall(), workshop=current_workshop(), asks=asks, actor=current_host())
    return redirect(url_for("host.groups", code=code, _anchor="budget"), 303)


def _edit() -> Edit:
    typed = request.form.items()
    return Edit(
        names={key.removeprefix(_NAME): value for key, value in typed if key.startswith(_NAME)},
        observers=frozenset(request.form.getlist("observes")),
        made_from=request.form.get("stamp", ""),
    )


def _keep(edit: Edit, _group_id: str) -> None:
    grouping.keep_groups(hall(), workshop=current_workshop(), edit=edit, actor=current_host())


def _add(edit: Edit, _group_id: str) -> None:
    name = request.form.get("new", "")
    grouping.add_group(
        hall(), workshop=current_workshop(), edit=edit, name=name, actor=current_host()
    )


def _remove(edit: Edit, group_id: str) -> None:
    grouping.remove_group(
        hall(), workshop=current_workshop(), edit=edit, group_id=group_id, actor=current_host()
    )


def _move(by: int) -> Callable[[Edit, str], None]:
    def move(edit: Edit, group_id: str) -> None:
        grouping.move_group(
            hall(),
            workshop=current_workshop(),
            edit=edit,
            group_id=group_id,
            by=by,
            actor=current_host(),
        )

    return move


def _merge(edit: Edit, _group_id: str) -> None:
    grouping.merge_groups(
        hall(),
        workshop=current_workshop(),
        edit=edit,
        group_ids=request.form.getlist("merge"),
        name=request.form.get("broader", ""),
        actor=current_host(),
    )


def _apart(edit: Edit, group_id: str) -> None:
    grouping.part_groups(
        hall(), workshop=current_workshop(), edit=edit, group_id=group_id, actor=current_host()
    )


_ACTS: dict[str, Callable[[Edit, str], None]] = {
    "keep": _keep,
    "add": _add,
    "remove": _remove,
    "up": _move(-1),
    "down": _move(1),
    "merge": _merge,
    "apart": _apart,
}


def _page(error: WorkshopError | None = None) -> tuple[str, int]:
    workshop = current_workshop()
    with hall().store.reading() as database:
        known = store.of_workshop(database, workshop.id)
        people = store.people(database, workshop.id)
    rows = counted(known, people)
    is_typed = "stamp" in request.form
    page = render_template(
        "host/groups.html",
        workshop=workshop,
        rows=rows,
        people=people,
        small=[row for row in rows if row.is_small],
        least=LEAST_PEOPLE,
        stamp=stamp(known),
        typed=request.form,
        observing=request.form.getlist("observes")
        if is_typed
        else [group.id for group in known if group.observes],
        said=sentence(error) if error else "",
    )
    return page, status_of(error) if error else 200
