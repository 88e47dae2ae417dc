"""Give a workshop a ready agenda: at its founding, or instead of one that has not begun."""

from collections import Counter

from workshop.actions.hall import Hall
from workshop.actions.parting import add_round, add_talk, delete_draft
from workshop.actions.refilling import refill_drafts
from workshop.domain.draft import Draft, Talk
from workshop.domain.kind import Kind
from workshop.domain.pick import Pick, PickBy
from workshop.domain.reading import Reading
from workshop.domain.template import Outline, Template, outlines
from workshop.domain.workshop import Workshop
from workshop.errors import AgendaHasBegun, AgendaIsOver
from workshop.store import parts, statements, workshops
from workshop.store.connection import Database


def use_template(hall: Hall, *, workshop: Workshop, template: Template, actor: str) -> None:
    """Replace the whole agenda by a ready one.

    Raises:
        AgendaHasBegun: when a round of it has been opened. AgendaIsOver: after the end.
        RoundHasComments: when a round was opened once and somebody wrote about it.
    """
    with hall.act(
        "template used", actor=actor, workshop_id=workshop.id, detail={"template": template}
    ) as database:
        now = workshops.by_code(database, workshop.code)
        if now is None or now.is_over:
            raise AgendaIsOver
        known = parts.of_workshop(database, workshop.id)
        if any(part.round and part.round.opened_at for part in known):
            raise AgendaHasBegun
        for part in known:
            if part.round is None:
                parts.delete_talk(database, part.id)
            else:
                delete_draft(database, part.round)
        make_agenda(database, workshop, template)
    hall.board.changed(workshop.id, phones=True)


def make_agenda(database: Database, workshop: Workshop, template: Template) -> None:
    """Store the parts of a template for a workshop that has none, as drafts."""
    known = statements.newest_versions(database, workshop.id)
    sizes = Counter(statement.kind for statement in known)
    last: dict[Kind | None, str] = {}
    for outline in outlines(template, sizes):
        if outline.ballot is None:
            add_talk(database, workshop, Talk(title=outline.title, minutes=outline.minutes))
            continue
        part = add_round(database, workshop, _draft(outline, last.get(outline.kind, "")))
        if part.round:
            last[outline.kind] = part.round.id
        refill_drafts(database, workshop.id)


def _draft(outline: Outline, earlier_id: str) -> Draft:
    if outline.ballot is None:
        raise ValueError(outline)
    pick = Pick(kind=outline.kind)
    if outline.top:
        pick = Pick(by=PickBy.TOP, round_id=earlier_id, top=outline.top)
    return Draft(
        title=outline.title,
        question=outline.question,
        ballot=outline.ballot,
        pick=pick,
        reading=Reading(places=outline.places),
        minutes=outline.minutes,
    )
