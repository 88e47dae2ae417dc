"""`/host/w/<code>/moderate/suggestions/<id>`: approve, edit first, or decline with a reason."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.actions.moderating import Edit, approve_suggestion, decline_suggestion
from workshop.actions.suggesting import find
from workshop.domain.kind import Kind
from workshop.domain.suggestion import READY_REASONS, SuggestionState
from workshop.errors import BadInput, Refused
from workshop.store import statements
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.moderate import answer, refuse

OWN_REASON = "own"


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    path = "/w/<code>/moderate/suggestions/<suggestion_id>"
    blueprint.add_url_rule(path, view_func=suggestion)
    blueprint.add_url_rule(path, view_func=decide_suggestion, methods=["POST"])
    blueprint.add_app_template_global(lambda: READY_REASONS, "ready_reasons")


@serves(Access.HELPER)
def suggestion(code: str, suggestion_id: str) -> ResponseReturnValue:
    """Show one suggestion with fields for its words and links."""
    del code  # the guard has looked the workshop up
    return _page(suggestion_id, edit=None)


@serves(Access.HELPER)
def decide_suggestion(code: str, suggestion_id: str) -> ResponseReturnValue:
    """Approve it, in other words if the form has any, or decline it."""
    del code  # the guard has looked the workshop up
    edit = _edit()
    try:
        _decide(suggestion_id, edit)
    except BadInput as error:
        if edit is None:
            return refuse(error)
        return _page(suggestion_id, edit=edit, said=sentence(error)), status_of(error)
    except Refused as error:
        return refuse(error)
    return answer()


def _decide(suggestion_id: str, edit: Edit | None) -> None:
    seen, reason = _state(request.form.get("seen", "")), request.form.get("reason")
    if reason is None:
        approve_suggestion(
            hall(),
            workshop=current_workshop(),
            suggestion_id=suggestion_id,
            seen=seen,
            actor=current_host(),
            edit=edit,
        )
    else:
        decline_suggestion(
            hall(),
            workshop=current_workshop(),
            suggestion_id=suggestion_id,
            seen=seen,
            reason=request.form.get("own", "") if reason == OWN_REASON else reason,
            actor=current_host(),
        )


def _edit() -> Edit | None:
    if "wording" not in request.form:
        return None
    return Edit(wording=request.form["wording"], addresses=request.form.getlist("addresses"))


def _state(typed: str) -> SuggestionState:
    try:
        return SuggestionState(typed)
    except ValueError:
        raise BadInput from None


def _page(suggestion_id: str, *, edit: Edit | None, said: str = "") -> str:
    workshop = current_workshop()
    with hall().store.reading() as database:
        found = find(database, workshop, suggestion_id)
        known = statements.newest_versions(database, workshop.id)
    return render_template(
        "host/suggestion.html",
        workshop=workshop,
        suggestion=found,
        edit=edit or Edit(wording=found.wording, addresses=found.addresses),
        barriers=[entry for entry in known if entry.kind is Kind.BARRIER],
        said=said,
    )
