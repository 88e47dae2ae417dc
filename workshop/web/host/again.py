"""`/host/w/<code>/agenda/<part_id>/again`: vote again on a round, on all of it or on a part."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.actions.revoting import vote_again
from workshop.domain import text
from workshop.domain.part import TITLE_LIMIT
from workshop.domain.round import Round
from workshop.errors import BadInput, NotFound, Refused, StepNotAllowed, WorkshopError
from workshop.store import statements
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.agenda import row_of, to_agenda
from workshop.web.host.ballot_words import ballot_words
from workshop.web.language import gettext

_ = str  # marks words for translation


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/agenda/<part_id>/again", view_func=ask_again)
    blueprint.add_url_rule(
        "/w/<code>/agenda/<part_id>/again", view_func=make_again, methods=["POST"]
    )


@serves(Access.FACILITATOR)
def ask_again(code: str, part_id: str) -> ResponseReturnValue:
    """Ask which statements to vote on again; all are ticked."""
    del code  # the guard has looked the workshop up
    earlier = _earlier(part_id)
    title = gettext("%(title)s, again", title=gettext(earlier.title))[:TITLE_LIMIT]
    return _page(earlier, part_id, title=title, chosen=None)


@serves(Access.FACILITATOR)
def make_again(code: str, part_id: str) -> ResponseReturnValue:
    """Put the re-vote right after its round; a wrong field comes back with all that was ticked."""
    del code  # the guard has looked the workshop up
    chosen, title = request.form.getlist("statement"), request.form.get("title", "")
    try:
        made = vote_again(
            hall(),
            workshop=current_workshop(),
            part_id=part_id,
            title=text.required(title, field=_("Title"), limit=TITLE_LIMIT),
            statement_ids=chosen,
            actor=current_host(),
        )
    except (BadInput, Refused) as error:
        return _page(_earlier(part_id), part_id, title=title, chosen=set(chosen), error=error)
    return to_agenda(made)


def _earlier(part_id: str) -> Round:
    row = row_of(part_id)
    if row.part.round is None:
        raise NotFound
    if not row.can_repeat:
        raise StepNotAllowed(state=row.part.round.state)
    return row.part.round


def _page(
    earlier: Round,
    part_id: str,
    *,
    title: str,
    chosen: set[str] | None,
    error: WorkshopError | None = None,
) -> tuple[str, int]:
    with hall().store.reading() as database:
        known = statements.of_round(database, earlier.id)
    page = render_template(
        "host/again.html",
        workshop=current_workshop(),
        earlier=earlier,
        part_id=part_id,
        title=title,
        ballot=ballot_words(earlier.ballot),
        statements=known,
        chosen={each.id for each in known} if chosen is None else chosen,
        said=sentence(error) if error else "",
    )
    return page, status_of(error) if error else 200
