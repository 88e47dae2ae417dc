"""The page of one statement: one function for it, for its difference, and for every refusal."""

from collections.abc import Sequence
from typing import Any

from flask import Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.refinement.noting import Clash
from workshop.actions.refinement.reading import book_of
from workshop.domain.pack import TEXT_LIMIT
from workshop.domain.refinement.difference import difference
from workshop.domain.refinement.refinement import REASON_LIMIT
from workshop.domain.statement import Statement
from workshop.domain.text import one_line
from workshop.errors import NotFound, StatementWasUnmade
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.actors import actor_words
from workshop.reports.saying.decisions import decided_words
from workshop.store import flags
from workshop.web.access import current_workshop
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import page_or_block, wants_block
from workshop.web.hall import hall
from workshop.web.host.explained import explained
from workshop.web.host.refine.asked import Record, asked_parts
from workshop.web.host.refine.facts import facts_of
from workshop.web.host.refine.order import following
from workshop.web.host.refine.shortlist import owed
from workshop.web.host.refine.steps import steps_of
from workshop.web.host.refine.told import Told, speaking, told
from workshop.web.host.refine.typed import Typed, shown_again
from workshop.web.host.refine.voices import voices_of
from workshop.web.host.refine.ways import is_gone, ways_for
from workshop.web.language import tongue
from workshop.web.screen.drawing import DRAWING

_EXPLAINED = ("tiers", "support", "rank", "consensus", "division")


def book_here() -> Book:
    """The book of the workshop in the URL, with comments: writers may read them."""
    return book_of(hall(), current_workshop())


def to_statement(
    statement_id: str, *, anchor: str = "", part: str = "", decided: bool = False
) -> ResponseReturnValue:
    """Go to the page of a statement; to the desk where an undo took the statement away.

    `decided`: the page begins with what was decided, and the way to the next statement.
    """
    code = current_workshop().code
    if book_here().entry(statement_id) is None:
        return redirect(url_for("host.refine_desk", code=code), 303)
    page = url_for(
        "host.refine_statement",
        code=code,
        statement_id=statement_id,
        part=part or None,
        decided="yes" if decided else None,
        _anchor=anchor or None,
    )
    return redirect(page, 303)


def show(
    statement_id: str,
    *,
    typed: Typed | None = None,
    record: Record | None = None,
    clashes: Sequence[Clash] = (),
    said: str = "",
    said_at: str = "",
    done: str = "",
    status: int = 200,
    block: str = "difference",
) -> ResponseReturnValue:
    """Render the page, or its block for htmx, with what was typed in both halves.

    `said` is what could not be done, `said_at` the field that it is about, `done` what was;
    `record` is what is not saved yet.

    Raises:
        NotFound: when there is no such statement, and nothing was typed.
    """
    book = book_here()
    entry = book.entry(statement_id)
    if entry is None:
        return _unmade(typed, record)
    form = shown_again(typed, entry)
    return page_or_block(
        "host/refine/statement.html",
        block,
        status=status,
        **_about(book, entry),
        typed=form,
        pieces=difference(one_line(entry.statement.text), one_line(form.wording)),
        parts_asked=asked_parts(
            book, entry, record=record, clashes=clashes, open_part=_open_part()
        ),
        said=said,
        said_at=said_at or block,
        done=done,
        saved_at=_open_part(),
        actor_words=actor_words,
        is_block=wants_block(),
    )


def _open_part() -> str:
    """The part of the record that a link leads to, or whose button was pressed."""
    return request.form.get("record-part", "") or request.args.get("part", "")


def _about(book: Book, entry: Entry) -> dict[str, Any]:
    """What the page says of a statement, whatever was typed."""
    workshop = current_workshop()
    with hall().store.reading() as database:
        flagged = flags.counts(database, workshop.id)
    return {
        **DRAWING,
        "workshop": workshop,
        "entry": entry,
        "statement": entry.statement,
        "decided": decided_words(entry.standing, book.lineage, tongue()),
        "following": following(book, entry),
        "is_decided": "decided" in request.args and entry.standing.refinement is not None,
        "owes": owed(entry),
        "told": _newest_first(entry),
        "speaking": speaking(entry),
        "explained": explained(_EXPLAINED if entry.answers else ()),
        "linked": [(each, _speaking(book, each)) for each in entry.linked],
        "steps": steps_of(entry, book.lineage),
        "voices": voices_of(entry.comments or ()),
        "flagged": [flagged[v] for w in entry.path if (v := w.statement.version_id) in flagged],
        "facts": facts_of(entry),
        "ways": ways_for(entry),
        "alike": [e.statement for e in book.of_kind(entry.statement.kind) if _joins(e, entry)],
        "most": {"text": TEXT_LIMIT, "reason": REASON_LIMIT},
    }


def _speaking(book: Book, statement: Statement) -> Told | None:
    """What the last vote says that speaks of a linked statement."""
    entry = book.entry(statement.id)
    return speaking(entry) if entry else None


def _newest_first(entry: Entry) -> list[Told]:
    """What every vote says; of one vote on several statements in their order."""
    rounds = list(dict.fromkeys(each.findings.result.round.id for each in entry.answers))
    newest = sorted(
        entry.answers, key=lambda each: rounds.index(each.findings.result.round.id), reverse=True
    )
    return [told(entry, answer) for answer in newest]


def _joins(other: Entry, entry: Entry) -> bool:
    """Whether another statement can be merged with this one."""
    return other.statement.id != entry.statement.id and not is_gone(other)


def _unmade(typed: Typed | None, record: Record | None) -> Response:
    """The words of somebody whose statement was undone while they wrote."""
    if typed is None and record is None:
        raise NotFound
    error = StatementWasUnmade()
    page = render_template(
        "host/refine/unmade.html",
        workshop=current_workshop(),
        said=sentence(error),
        texts=[*(typed.all_texts if typed else ()), *(record.changed.values() if record else ())],
    )
    response = make_response(page, status_of(error))
    if wants_block():  # nothing is left of the page that a part could stand in
        response.headers["HX-Retarget"] = response.headers["HX-Reselect"] = "main"
        response.headers["HX-Reswap"] = "outerHTML"
    return response
