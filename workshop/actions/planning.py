"""Plan the agenda: make, change, copy, move, delete its parts. What was opened stays as it is."""

import dataclasses
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from workshop.actions.hall import Hall
from workshop.actions.parting import (
    add_round,
    add_talk,
    changed_round,
    delete_draft,
    put_after,
)
from workshop.actions.refilling import refill_drafts
from workshop.domain.draft import Draft, Talk, draft_of, stamp
from workshop.domain.part import Part
from workshop.domain.pick import PickBy
from workshop.domain.questions import is_default
from workshop.domain.sequence import moved
from workshop.domain.workshop import Workshop
from workshop.errors import AgendaIsOver, ChangedMeanwhile, NotFound, RoundIsFrozen, RoundIsUsed
from workshop.store import parts, rounds, workshops
from workshop.store.connection import Database


def make_round(hall: Hall, *, workshop: Workshop, draft: Draft, actor: str) -> str:
    """Add a draft round to the end of the agenda and return the id of its part.

    Raises:
        AgendaIsOver: when the workshop has ended.
        BadInput and its kinds: when the ballot does not suit the statements.
    """
    with _planning(
        hall, "round added", workshop=workshop, actor=actor, detail={"title": draft.title}
    ) as database:
        part = add_round(database, workshop, draft)
        refill_drafts(database, workshop.id)
    return part.id


def make_talk(hall: Hall, *, workshop: Workshop, talk: Talk, actor: str) -> str:
    """Add a talk to the end of the agenda and return the id of its part.

    Raises:
        AgendaIsOver: when the workshop has ended.
    """
    with _planning(
        hall, "talk added", workshop=workshop, actor=actor, detail={"title": talk.title}
    ) as database:
        return add_talk(database, workshop, talk).id


def change_round(
    hall: Hall, *, workshop: Workshop, part_id: str, draft: Draft, made_from: str, actor: str
) -> None:
    """Change a round that has never been opened. `made_from` is the stamp of what was edited.

    Raises:
        NotFound: when there is no such round, or it was deleted.
        RoundIsFrozen: when it was opened. ChangedMeanwhile: when another host has changed it.
        BadInput and its kinds: when the ballot does not suit the statements.
    """
    with _planning(
        hall, "round changed", workshop=workshop, actor=actor, detail={"part": part_id}
    ) as database:
        part = _part(database, workshop, part_id)
        _refuse_a_frozen(part)
        _refuse_a_stale(part, made_from)
        now = changed_round(database, workshop, part=part, draft=_asked_anew(part, draft))
        if not rounds.update_draft(database, now):
            raise RoundIsFrozen
        parts.update(
            database,
            dataclasses.replace(
                part,
                minutes=draft.minutes,
                timer_seconds=draft.timer_seconds,
                closes_itself=draft.closes_itself,
            ),
        )
        refill_drafts(database, workshop.id)


def change_talk(
    hall: Hall, *, workshop: Workshop, part_id: str, talk: Talk, made_from: str, actor: str
) -> None:
    """Change the title and the minutes of a talk, at any time before the end.

    Raises:
        NotFound: when there is no such talk.
        ChangedMeanwhile: when another host has changed it.
    """
    with _planning(
        hall, "talk changed", workshop=workshop, actor=actor, detail={"part": part_id}
    ) as database:
        part = _part(database, workshop, part_id)
        if part.round is not None:
            raise NotFound
        _refuse_a_stale(part, made_from)
        parts.update(database, dataclasses.replace(part, title=talk.title, minutes=talk.minutes))


def copy_part(hall: Hall, *, workshop: Workshop, part_id: str, actor: str) -> str:
    """Put a copy of a part right after it, a round as a draft, and return the id of the copy.

    Raises:
        NotFound: when there is no such part.
    """
    with _planning(
        hall, "part copied", workshop=workshop, actor=actor, detail={"part": part_id}
    ) as database:
        part = _part(database, workshop, part_id)
        draft = draft_of(part)
        if draft is None:
            copy = add_talk(database, workshop, Talk(title=part.title, minutes=part.minutes))
        else:
            copy = add_round(database, workshop, dataclasses.replace(draft, parent_id=None))
        put_after(database, workshop, part_id=copy.id, before_id=part.id)
        refill_drafts(database, workshop.id)
    return copy.id


def move_part(
    hall: Hall, *, workshop: Workshop, part_id: str, by: int, position: int, actor: str
) -> None:
    """Move a part up (-1) or down (1). `position` is where the page that asks has seen it.

    Raises:
        NotFound: when there is no such part.
        ChangedMeanwhile: when it is not there any more.
    """
    with _planning(
        hall, "part moved", workshop=workshop, actor=actor, detail={"part": part_id, "by": by}
    ) as database:
        if _part(database, workshop, part_id).position != position:
            raise ChangedMeanwhile
        order = [part.id for part in parts.of_workshop(database, workshop.id)]
        parts.set_order(database, workshop.id, moved(order, part_id, by=by))


def delete_part(
    hall: Hall, *, workshop: Workshop, part_id: str, made_from: str, actor: str
) -> None:
    """Delete a talk, or a round that has never been opened. The part after it becomes current.

    Raises:
        NotFound: when there is no such part.
        RoundIsFrozen: when it was opened. RoundIsUsed: when another round takes its top.
        RoundHasComments: when it was opened once and somebody wrote about it.
        ChangedMeanwhile: when another host has changed it.
    """
    with _planning(
        hall, "part deleted", workshop=workshop, actor=actor, detail={"part": part_id}
    ) as database:
        part = _part(database, workshop, part_id)
        _refuse_a_frozen(part)
        _refuse_a_stale(part, made_from)
        _refuse_a_used(database, workshop, part)
        _turn_away(database, workshop, part)
        if part.round is None:
            parts.delete_talk(database, part.id)
        else:
            delete_draft(database, part.round)


def set_start(hall: Hall, *, workshop: Workshop, starts_at: str, actor: str) -> None:
    """Store when the workshop is planned to begin; the agenda then says clock times.

    Raises:
        AgendaIsOver: when the workshop has ended.
    """
    with _planning(
        hall, "start planned", workshop=workshop, actor=actor, detail={"at": starts_at}
    ) as database:
        workshops.set_start(database, workshop.id, starts_at)


def set_grace(hall: Hall, *, workshop: Workshop, seconds: int, actor: str) -> None:
    """Store how long kept answers count after a close; rounds that were opened keep theirs.

    Raises:
        AgendaIsOver: when the workshop has ended.
    """
    with _planning(
        hall, "grace set", workshop=workshop, actor=actor, detail={"seconds": seconds}
    ) as database:
        workshops.set_grace(database, workshop.id, seconds)


@contextmanager
def _planning(
    hall: Hall, action: str, *, workshop: Workshop, actor: str, detail: Mapping[str, object]
) -> Iterator[Database]:
    """One act on the agenda of a workshop that is not over; everybody is told of it."""
    with hall.act(action, actor=actor, workshop_id=workshop.id, detail=detail) as database:
        now = workshops.by_code(database, workshop.code)
        if now is None or now.is_over:
            raise AgendaIsOver
        yield database
    hall.board.changed(workshop.id, phones=True)


def _asked_anew(part: Part, draft: Draft) -> Draft:
    """With another ballot a question of ours gives way to the one that fits; a host's own stays."""
    same = part.round is not None and part.round.ballot.kind is draft.ballot.kind
    if same or not is_default(draft.question):
        return draft
    return dataclasses.replace(draft, question="")


def _part(database: Database, workshop: Workshop, part_id: str) -> Part:
    for part in parts.of_workshop(database, workshop.id):
        if part.id == part_id:
            return part
    raise NotFound


def _refuse_a_frozen(part: Part) -> None:
    if part.round is not None and part.round.opened_at is not None:
        raise RoundIsFrozen


def _refuse_a_stale(part: Part, made_from: str) -> None:
    if stamp(part) != made_from:
        raise ChangedMeanwhile


def _refuse_a_used(database: Database, workshop: Workshop, part: Part) -> None:
    for other in rounds.of_workshop(database, workshop.id):
        takes = other.pick.by is PickBy.TOP and part.round and other.pick.round_id == part.round.id
        if takes and other.opened_at is None:
            raise RoundIsUsed(title=other.title)


def _turn_away(database: Database, workshop: Workshop, part: Part) -> None:
    """Make a neighbour the current part, when the current one is about to go."""
    now = workshops.by_code(database, workshop.code)
    if now is None or now.current_part_id != part.id:
        return
    others = [other for other in parts.of_workshop(database, workshop.id) if other.id != part.id]
    later = [other for other in others if other.position > part.position]
    if others:
        workshops.show_part(database, workshop.id, (later or others[-1:])[0].id)
