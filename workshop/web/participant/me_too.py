"""`POST /w/<code>/me-too`: agree with what somebody else wrote, after the round is closed."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.commenting import say_me_too
from workshop.domain.comment import Remark
from workshop.errors import NotFound
from workshop.store import comments
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.fragments import wants_block
from workshop.web.hall import hall


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/me-too", view_func=me_too, methods=["POST"])


@serves(Access.PARTICIPANT)
def me_too(code: str) -> ResponseReturnValue:
    """Say "me too", or take it back."""
    wanted = "put" in request.form
    comment_id = request.form.get("put") or request.form.get("drop", "")
    say_me_too(
        hall(),
        workshop=current_workshop(),
        comment_id=comment_id,
        participant=current_participant(),
        wanted=wanted,
    )
    remark = _remark(comment_id)
    if wants_block():
        return render_template(
            "participant/_other.html",
            workshop=current_workshop(),
            other=remark.comment,
            is_mine=wanted,
        )
    page = url_for("participant.statement", code=code, label=remark.statement.label)
    return redirect(f"{page}#said-{comment_id}", 303)


def _remark(comment_id: str) -> Remark:
    with hall().store.reading() as database:
        found = comments.by_id(database, comment_id, workshop_id=current_workshop().id)
    if found is None:  # hidden between the tap and the look
        raise NotFound
    return found
