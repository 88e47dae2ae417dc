"""`/host/w/<code>/refine/merge`: several statements become one, their texts above the new one."""

from collections.abc import Sequence
from dataclasses import replace

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.actions.refinement.deciding import decide
from workshop.actions.refinement.wish import Wish, checked
from workshop.domain.pack import TEXT_LIMIT
from workshop.domain.refinement.refinement import REASON_LIMIT, Refinement, Way
from workshop.errors import BadInput, NotFound, OneAlone, Refused, StatementWasUnmade, WorkshopError
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.decisions import decided_words, of_versions
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.refine.desk import desk_page
from workshop.web.host.refine.page import book_here, to_statement
from workshop.web.host.refine.pointing import place_of
from workshop.web.host.refine.told import speaking
from workshop.web.host.refine.typed import Typed, latest, seen_after, typed_in, wish
from workshop.web.language import tongue
from workshop.web.screen.drawing import DRAWING


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/refine/merge", view_func=ask_merge)
    blueprint.add_url_rule("/w/<code>/refine/merge", view_func=merge_statements, methods=["POST"])


@serves(Access.FACILITATOR)
def ask_merge(code: str) -> ResponseReturnValue:
    """Ask for the words of the new statement; the desk says why some cannot be merged."""
    del code  # the guard has looked the workshop up
    ticked = request.args.getlist("statement")
    try:
        return begin_merge(Typed(others=ticked))
    except (BadInput, Refused) as error:
        return desk_page(error, ticked=ticked)


@serves(Access.FACILITATOR)
def merge_statements(code: str) -> ResponseReturnValue:
    """Merge them; a refusal brings the form back as it was filled in."""
    del code  # the guard has looked the workshop up
    typed = replace(typed_in(request.form), way=Way.MERGE)
    try:
        made = decide(
            hall(),
            workshop=current_workshop(),
            wish=wish(typed, typed.others),
            actor=current_host(),
        )
    except (BadInput, Refused, NotFound) as error:
        return _refuse(typed, error)
    return to_statement(_made(made), decided=True)


def begin_merge(typed: Typed) -> tuple[str, int]:
    """Show the form for the statements of what was typed, with what was typed so far.

    Raises:
        NotFound, StatementIsGone, OneAlone, KindsDiffer: when these cannot be merged.
    """
    if not typed.others:
        raise OneAlone
    book = book_here()
    found = _entries(book, typed.others)
    seen = latest(found)  # the page shows all of them as they stand
    wanted = Wish(way=Way.MERGE, statement_ids=typed.others, reason="", seen=seen)
    checked(book.lineage, wanted)
    return _page(book, replace(typed, seen=seen)), 200


def _refuse(typed: Typed, error: WorkshopError) -> tuple[str, int]:
    book = book_here()
    problem = StatementWasUnmade() if isinstance(error, NotFound) else error
    seen = seen_after(typed, _entries(book, typed.others), problem)
    page = _page(
        book, replace(typed, seen=seen), said=sentence(problem), said_at=place_of(problem, typed)
    )
    return page, status_of(problem)


def _page(book: Book, typed: Typed, *, said: str = "", said_at: str = "") -> str:
    entries = _entries(book, typed.others)
    return render_template(
        "host/refine/merge.html",
        workshop=current_workshop(),
        rows=[
            (each, speaking(each), decided_words(each.standing, book.lineage, tongue()))
            for each in entries
        ],
        typed=typed,
        most={"text": TEXT_LIMIT, "reason": REASON_LIMIT},
        said=said,
        said_at=said_at,
        **DRAWING,
    )


def _entries(book: Book, statement_ids: Sequence[str]) -> tuple[Entry, ...]:
    return tuple(entry for entry in book.entries if entry.statement.id in statement_ids)


def _made(refinement: Refinement) -> str:
    """The id of the new statement."""
    (statement,) = of_versions(refinement.made, book_here().lineage)
    return statement.id
