"""`/host/w/<code>/moderate`: what people wrote; approve, hide, undo. Made for a helper's phone."""

from flask import Blueprint, Response, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import moderating
from workshop.domain.comment import Sight
from workshop.errors import BadInput, Refused
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import page_or_block, wants_block
from workshop.web.hall import hall
from workshop.web.host.queue import Shown, look

ON_A_PAGE = 100
_DIGITS = 7


def add_to(blueprint: Blueprint) -> None:
    """Register the routes; the list of comments that was has become this one."""
    blueprint.add_url_rule("/w/<code>/moderate", view_func=moderate)
    blueprint.add_url_rule("/w/<code>/comments", view_func=comments)
    path = "/w/<code>/moderate/comments/<comment_id>"
    blueprint.add_url_rule(path, view_func=decide, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/moderate/undo", view_func=undo, methods=["POST"])


@serves(Access.HELPER)
def moderate(code: str) -> ResponseReturnValue:
    """Show what waits, and below it what was written."""
    del code  # the guard has looked the workshop up
    return show()


@serves(Access.HELPER)
def comments(code: str) -> ResponseReturnValue:
    """Lead on from the address of an earlier version."""
    return redirect(url_for("host.moderate", code=code), 303)


@serves(Access.HELPER)
def decide(code: str, comment_id: str) -> ResponseReturnValue:
    """Show a comment to the room, or hide it."""
    del code  # the guard has looked the workshop up
    seen, wanted = _sight(request.form.get("seen", "")), _sight(request.form.get("sight", ""))
    try:
        moderating.decide_comment(
            hall(),
            workshop=current_workshop(),
            comment_id=comment_id,
            seen=seen,
            wanted=wanted,
            actor=current_host(),
        )
    except Refused as error:
        return refuse(error)
    return answer()


@serves(Access.HELPER)
def undo(code: str) -> ResponseReturnValue:
    """Undo the last decision of this host."""
    del code  # the guard has looked the workshop up
    try:
        moderating.undo(
            hall(),
            workshop=current_workshop(),
            decision_id=request.form.get("decision", ""),
            actor=current_host(),
        )
    except Refused as error:
        return refuse(error)
    return answer()


def answer() -> ResponseReturnValue:
    """Show the list as it is after a decision, in the part that the host was looking at."""
    if wants_block():
        return show()
    show_, about, start = (request.form.get(name) or None for name in ("show", "about", "start"))
    page = url_for(
        "host.moderate", code=current_workshop().code, show=show_, about=about, start=start
    )
    return redirect(page, 303)


def refuse(error: Refused | BadInput) -> Response:
    """Show the list as it is, with a sentence about what could not be done."""
    return show(said=sentence(error), status=status_of(error))


def show(*, said: str = "", status: int = 200) -> Response:
    """Render the list in the part that is asked for; 204 for who has it already."""
    queue = look(
        current_workshop(),
        shown=_shown(request.values.get("show", "")),
        about=request.values.get("about", ""),
        actor=current_host(),
    )
    if not said and request.args.get("have") == queue.digest:
        return make_response("", 204)
    total = len(queue.entries)
    wanted = _number(request.values.get("start", ""))
    start = min(wanted, max(0, total - 1)) // ON_A_PAGE * ON_A_PAGE
    return page_or_block(
        "host/moderate.html",
        "queue",
        status=status,
        queue=queue,
        workshop=queue.workshop,
        page=queue.entries[start : start + ON_A_PAGE],
        total=total,
        start=start,
        step=ON_A_PAGE,
        said=said,
    )


def _shown(typed: str) -> Shown:
    return next((part for part in Shown if part == typed), Shown.ALL)


def _sight(typed: str) -> Sight:
    try:
        return Sight(typed)
    except ValueError:
        raise BadInput from None


def _number(typed: str) -> int:
    """A place in the list; what is no number, or a long one, counts as the start."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= _DIGITS else 0
