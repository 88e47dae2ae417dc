"""`/r/<code>`: a report that was published, for anybody; and what was done since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from workshop.actions.reporting import followed_up, report_of
from workshop.domain.refinement.notes import STATUSES, Note
from workshop.errors import ReportNotFound
from workshop.reports.writeup.blocks import Promised
from workshop.web.access import Access, current_workshop, serves
from workshop.web.hall import hall
from workshop.web.language import gettext

blueprint = Blueprint("published", __name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A proposal that was published, and what somebody noted about doing it."""

    said: Promised
    owner: str
    commitment: str
    review_on: str
    status: str
    done: str


@blueprint.get("/R/<code>")
@blueprint.get("/r/<code>")
@serves(Access.ANYONE)
def report(code: str) -> ResponseReturnValue:
    """Show the report as it was published; before that, nobody knows of it."""
    del code  # the guard has looked the workshop up
    found = report_of(hall(), current_workshop())
    if found is None:
        raise ReportNotFound
    made, at = found
    return render_template(
        "report/published.html",
        made=made,
        draft=False,
        kicker=gettext("Report of a workshop"),
        published_on=at[:10],
        promises=tuple(_promises(made.proposals, followed_up(hall(), current_workshop()))),
    )


def _promises(
    proposals: tuple[Promised, ...], known: Mapping[str, Mapping[str, Note]]
) -> Iterator[Promise]:
    """What was noted on proposals that were published; of others nothing is told."""
    for said in proposals:
        notes = {key: note.value for key, note in known.get(said.statement_id, {}).items()}
        told = {key: notes.get(key, "") for key in ("owner", "commitment", "review_on", "done")}
        status = STATUSES.get(notes.get("status", ""), "")
        if status or any(told.values()):
            yield Promise(said=said, status=status, **told)
