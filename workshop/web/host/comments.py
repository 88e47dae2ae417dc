"""`/host/w/<code>/comments`: what people wrote, to read, hide and show again."""

from dataclasses import dataclass

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.commenting import set_hidden
from workshop.domain.comment import Comment
from workshop.domain.statement import Statement
from workshop.errors import BadInput
from workshop.live.board import Audience
from workshop.store import comments as stored
from workshop.store import rounds, statements
from workshop.store.connection import Database
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.fragments import page_or_block, wants_block
from workshop.web.hall import hall

ON_A_PAGE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A comment with the statement it is about."""

    comment: Comment
    statement: Statement


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/comments", view_func=comments)
    blueprint.add_url_rule("/w/<code>/comments/<comment_id>", view_func=hide, methods=["POST"])


@serves(Access.HELPER)
def comments(code: str) -> ResponseReturnValue:
    """Show the newest comments first, hidden ones too."""
    del code  # the guard has looked the workshop up
    return _show(request.args.get("start", ""))


@serves(Access.HELPER)
def hide(code: str, comment_id: str) -> ResponseReturnValue:
    """Hide a comment from the room, or show it again."""
    del code  # the guard has looked the workshop up
    workshop, hidden = current_workshop(), request.form.get("hidden")
    if hidden not in {"0", "1"}:
        raise BadInput
    set_hidden(
        hall(),
        workshop=workshop,
        comment_id=comment_id,
        hidden=hidden == "1",
        actor=current_host(),
    )
    if wants_block():
        return _show(request.form.get("start", ""))
    return redirect(
        url_for("host.comments", code=workshop.code, start=request.form.get("start") or None), 303
    )


def _show(typed: str) -> Response:
    workshop = current_workshop()
    version = hall().board.version(workshop.id, Audience.DESK)
    with hall().store.reading() as database:
        remarks = _remarks(database, workshop.id)
    start = min(_number(typed), max(0, len(remarks) - 1)) // ON_A_PAGE * ON_A_PAGE
    return page_or_block(
        "host/comments.html",
        "comments",
        workshop=workshop,
        version=version,
        remarks=remarks[start : start + ON_A_PAGE],
        total=len(remarks),
        start=start,
        step=ON_A_PAGE,
    )


def _number(typed: str) -> int:
    """A place in the list; what is no number, or a long one, counts as the start."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= _DIGITS else 0


_DIGITS = 7


def _remarks(database: Database, workshop_id: str) -> tuple[Remark, ...]:
    about = {
        statement.version_id: statement
        for round_ in rounds.of_workshop(database, workshop_id)
        for statement in statements.of_round(database, round_.id)
    }
    return tuple(
        Remark(comment=comment, statement=about[comment.version_id])
        for comment in stored.of_workshop(database, workshop_id)
    )
