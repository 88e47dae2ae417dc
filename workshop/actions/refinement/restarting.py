"""Start refinement afresh: what was decided on votes that are gone is taken back, and kept."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from workshop.actions.parting import delete_draft
from workshop.actions.refinement.deciding import unmake
from workshop.domain.pick import PickBy
from workshop.domain.refinement.refinement import Refinement
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import Workshop
from workshop.errors import CannotBeUndone, RoundHasComments
from workshop.store import askings, notes, publications, refinements, rounds
from workshop.store.connection import Database
from workshop.store.lineages import lineage_of


def restart_refinement(database: Database, workshop: Workshop, *, actor: str, now: str) -> int:
    """Undo every decision, the newest first, and return how many; empty all notes.

    The room is asked nothing, and no report is out. A decision that somebody real has said a word
    on stands, and so do those before it.
    """
    _empty_notes(database, workshop, actor=actor, now=now)
    askings.reset(database, workshop.id)
    undone = _undo_all(database, workshop, actor=actor, now=now)
    _delete_second_rounds(database, rounds.of_workshop(database, workshop.id))
    known = publications.newest(database, workshop.id)
    if known is not None and known.content is not None:
        publications.withdraw(database, workshop.id, actor=actor, now=now)
    return undone


def _undo_all(database: Database, workshop: Workshop, *, actor: str, now: str) -> int:
    undone: list[Refinement] = []
    lineage = lineage_of(database, workshop.id)
    with suppress(CannotBeUndone):
        for each in sorted(lineage.refinements, key=lambda each: each.sequence, reverse=True):
            unmake(database, lineage, each)
            refinements.set_undone(database, each.id, actor=actor, now=now)
            undone.append(each)
    return len(undone)


def _empty_notes(database: Database, workshop: Workshop, *, actor: str, now: str) -> None:
    for by_key in notes.of_workshop(database, workshop.id).values():
        for note in by_key.values():
            if note.value:
                after = note.position + 1
                notes.insert(database, replace(note, value="", position=after, actor=actor, at=now))


def _delete_second_rounds(database: Database, known: Iterable[Round]) -> None:
    for round_ in known:
        if round_.state is RoundState.DRAFT and round_.pick.by is PickBy.PROPOSALS:
            with suppress(RoundHasComments):
                delete_draft(database, round_)
