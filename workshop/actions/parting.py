"""Add a part to an agenda, inside the transaction of the act that does it."""

import dataclasses

from workshop.actions.refilling import top_of
from workshop.actions.tokens import new_id
from workshop.domain.draft import Draft, Talk, check_size, kind_of
from workshop.domain.part import Part
from workshop.domain.pick import PickBy, picked
from workshop.domain.questions import default_question
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import Workshop
from workshop.errors import EarlierRoundMissing, RoundHasComments
from workshop.store import comments, parts, rounds, statements
from workshop.store.connection import Database
from workshop.store.lineages import lineage_of


def add_round(database: Database, workshop: Workshop, draft: Draft) -> Part:
    """Store a draft round as the last part; `refill_drafts` then gives it its statements.

    Raises:
        EarlierRoundMissing: when it takes the top of a round that is not there.
        BadInput and its kinds: when the ballot does not suit the statements.
    """
    position = parts.next_position(database, workshop.id)
    round_ = _made(database, workshop, draft, round_id=new_id(), position=position)
    rounds.insert(database, round_, ())
    part = Part(
        id=new_id(),
        workshop_id=workshop.id,
        position=position,
        round=round_,
        minutes=draft.minutes,
        timer_seconds=draft.timer_seconds,
        closes_itself=draft.closes_itself,
    )
    parts.insert(database, part)
    return part


def add_talk(database: Database, workshop: Workshop, talk: Talk) -> Part:
    """Store a talk as the last part."""
    part = Part(
        id=new_id(),
        workshop_id=workshop.id,
        position=parts.next_position(database, workshop.id),
        title=talk.title,
        minutes=talk.minutes,
    )
    parts.insert(database, part)
    return part


def changed_round(database: Database, workshop: Workshop, *, part: Part, draft: Draft) -> Round:
    """Return the round of a part as the draft wants it; it stays the repeat that it was.

    Raises:
        as `add_round`
    """
    round_id, parent_id = (part.round.id, part.round.parent_id) if part.round else ("", None)
    kept = dataclasses.replace(draft, parent_id=parent_id)
    return _made(database, workshop, kept, round_id=round_id, position=part.position)


def delete_draft(database: Database, round_: Round) -> None:
    """Delete a draft with its part of the agenda. A draft that was opened once may have comments.

    Raises:
        RoundHasComments: when somebody wrote about it; what people wrote is kept.
    """
    if comments.are_in(database, round_.id):
        raise RoundHasComments(title=round_.title)
    rounds.delete_draft(database, round_.id, workshop_id=round_.workshop_id)


def put_after(database: Database, workshop: Workshop, *, part_id: str, before_id: str) -> None:
    """Move a part right behind another one."""
    order = [part.id for part in parts.of_workshop(database, workshop.id) if part.id != part_id]
    place = order.index(before_id) + 1
    parts.set_order(database, workshop.id, [*order[:place], part_id, *order[place:]])


def _made(
    database: Database, workshop: Workshop, draft: Draft, *, round_id: str, position: int
) -> Round:
    source = rounds.by_id(database, draft.pick.round_id, workshop_id=workshop.id)
    if draft.pick.by is PickBy.TOP and (source is None or source.id == round_id):
        raise EarlierRoundMissing
    known = statements.newest_versions(database, workshop.id)
    taken = picked(draft.pick, known, lineage_of(database, workshop.id))
    kind = source.kind if source else draft.pick.kind or kind_of({each.kind for each in taken})
    size = _top_size(database, draft, source) if source else len(taken)
    if size:  # without any it can wait for statements that the room adds
        check_size(draft.ballot, size)
    return Round(
        id=round_id,
        workshop_id=workshop.id,
        position=position,
        title=draft.title,
        question=draft.question or default_question(kind, draft.ballot.kind),
        kind=kind,
        ballot=draft.ballot,
        state=RoundState.DRAFT,
        size=size,
        weighting=draft.weighting,
        reading=draft.reading,
        pick=draft.pick,
        parent_id=draft.parent_id,
    )


def _top_size(database: Database, draft: Draft, source: Round) -> int:
    """How many statements the top of a round will have, as far as that can be known now."""
    known = len(top_of(database, source, draft.pick.top).statements)
    return known or min(draft.pick.top, source.size or draft.pick.top)
