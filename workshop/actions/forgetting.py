"""Forget for good: people become anonymous, or a workshop is deleted; in every backup, too."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from workshop.actions.hall import Hall
from workshop.actions.sealing import seal_before_forgetting
from workshop.actions.tokens import new_id
from workshop.domain.code import normalise
from workshop.domain.retention import refuse_before_the_end
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.errors import CodeDiffers, NotFound, NotSaved, TracesStay
from workshop.store import (
    anonymising,
    audit,
    forgotten,
    frozen,
    purging,
    rounds,
    workshops,
)
from workshop.store.connection import Database
from workshop.store.forgetting import forget_in_backups

MOST_SECONDS = 30.0  # that a backup may take
AGAIN = "program"  # the actor where something came back with a backup


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """How many people became anonymous; and the backups in which nothing could be forgotten."""

    people: int = 0
    left: tuple[str, ...] = ()


def anonymise(hall: Hall, *, workshop: Workshop, actor: str) -> Forgotten:
    """Make the people of an ended workshop anonymous; there is no way back. Twice does no harm.

    What was counted stays as it is, and so do texts. Contacts go on their own day.

    Raises:
        NotEndedYet: when people may still take part.
        TracesStay: when it is done, and somebody reads the database, or the disk has no room.
    """
    people = _cut_off(hall, workshop.id, actor=actor)
    if people is None:
        return Forgotten()
    _drop_findings(hall, _rounds(hall, workshop))
    hall.board.changed(workshop.id, phones=True)
    return _forgotten(hall, people=people)


def delete_workshop(hall: Hall, *, workshop: Workshop, typed: str, actor: str) -> Forgotten:
    """Delete a workshop and everything in it, here and in every backup; there is no way back.

    `typed` is its code, typed once more.

    Raises:
        CodeDiffers: when it is another one. Nothing was deleted.
        TracesStay: when it is done, and somebody reads the database, or the disk has no room.
    """
    if normalise(typed) != workshop.code:
        raise CodeDiffers
    known, its_rounds = forgotten.hash_of(workshop.id), _rounds(hall, workshop)
    with hall.act("workshop deleted", actor=actor, detail={"workshop": known}) as database:
        _delete(database, workshop.id, now=hall.now())
    _drop_findings(hall, its_rounds)
    hall.alarms.cancel(workshop.id)
    hall.board.changed(workshop.id, phones=True)
    return _forgotten(hall)


def forget_again(hall: Hall) -> tuple[str, ...]:
    """Forget in every backup what was forgotten here, also in one that is just being written.

    Returns the files in which it could not be done.
    """
    with hall.store.reading() as database:
        known = forgotten.all_of(database)
    if not known:
        return ()
    hall.keeper.wait(MOST_SECONDS)
    work = _again(known)
    return hall.keeper.aside(
        lambda: forget_in_backups(hall.store.path, work, in_new_tables_if=_holds_any(known))
    )


def forget_what_came_back(hall: Hall, known: dict[str, tuple[str, str]]) -> int:
    """Forget once more what an older backup has brought back; return how many workshops."""
    with hall.store.writing() as database:
        found = _again(known)(database)
        for way in found:
            audit.append(
                database,
                workshop_id=None,
                at=hall.now(),
                actor=AGAIN,
                action="forgotten again",
                detail={"way": way},
            )
    if found:
        _compact(hall)
    return len(found)


def compact_again(hall: Hall) -> None:
    """Compact where a disk has refused it after something was forgotten, here or elsewhere.

    Free pages tell of another process, and of this one before it was started anew.

    Raises:
        TracesStay: when it is refused again.
    """
    with hall.store.reading() as database:
        may_be_due = bool(forgotten.all_of(database)) and forgotten.has_free_pages(database)
    if may_be_due or hall.store.is_to_be_compacted:
        _compact(hall)


def _forgotten(hall: Hall, *, people: int = 0) -> Forgotten:
    """Forget the same in every backup, and leave no trace in the file; return what came of it."""
    left = forget_again(hall)
    try:
        _compact(hall)
    except TracesStay as error:
        raise TracesStay(people=people, left=left) from error
    return Forgotten(people=people, left=left)


def _cut_off(hall: Hall, workshop_id: str, *, actor: str) -> int | None:
    """Make people anonymous in one transaction beside the loop; None when they were already."""
    done: list[int] = []

    def work(database: Database) -> None:
        current = workshops.by_id(database, workshop_id)
        if current is None:
            raise NotFound
        refuse_before_the_end(current)
        if current.state is WorkshopState.ANONYMISED:
            return
        done.append(_anonymise(database, workshop_id, now=hall.now()))
        audit.append(
            database,
            workshop_id=workshop_id,
            at=hall.now(),
            actor=actor,
            action="people made anonymous",
            detail={"people": done[0]},
        )

    hall.store.write_aside(work)
    return done[0] if done else None


def _compact(hall: Hall) -> None:
    """Compact once something is forgotten for good: a refusal then is no "not saved"."""
    try:
        hall.store.compact()
    except NotSaved as error:
        raise TracesStay from error


def _again(known: dict[str, tuple[str, str]]) -> Callable[[Database], list[str]]:
    """Return what forgets in a database everything that is known to be forgotten."""

    def work(database: Database) -> list[str]:
        done = []
        for workshop_id in purging.ids(database):
            way, at = known.get(forgotten.hash_of(workshop_id), ("", ""))
            if way == forgotten.DELETED:
                _delete(database, workshop_id, now=at)
                done.append(way)
            elif way == forgotten.ANONYMISED and _knows_people(database, workshop_id):
                _anonymise(database, workshop_id, now=at)
                done.append(way)
        _note_missing(database, known)
        return done

    return work


def _holds_any(known: dict[str, tuple[str, str]]) -> Callable[[Database], bool]:
    """Return what tells of a database, in a schema of any age, whether it has to forget again."""

    def holds(database: Database) -> bool:
        for workshop_id, state in purging.states(database).items():
            way, _ = known.get(forgotten.hash_of(workshop_id), ("", ""))
            is_anonymous = state == WorkshopState.ANONYMISED
            if way == forgotten.DELETED or (way == forgotten.ANONYMISED and not is_anonymous):
                return True
        return False

    return holds


def _note_missing(database: Database, known: dict[str, tuple[str, str]]) -> None:
    there = forgotten.all_of(database)
    for workshop_hash, (way, at) in known.items():
        if there.get(workshop_hash, ("", ""))[0] not in {way, forgotten.DELETED}:
            forgotten.put(database, workshop_hash, way=way, at=at)


def _knows_people(database: Database, workshop_id: str) -> bool:
    found = workshops.by_id(database, workshop_id)
    return found is not None and found.state is not WorkshopState.ANONYMISED


def _anonymise(database: Database, workshop_id: str, *, now: str) -> int:
    forgotten.note(database, workshop_id, way=forgotten.ANONYMISED, at=now)
    seal_before_forgetting(database, workshop_id, now=now)
    return anonymising.anonymise(database, workshop_id, fresh=new_id, chance=random.SystemRandom())


def _delete(database: Database, workshop_id: str, *, now: str) -> None:
    forgotten.note(database, workshop_id, way=forgotten.DELETED, at=now)
    purging.delete(database, workshop_id)


def _rounds(hall: Hall, workshop: Workshop) -> frozenset[str]:
    with hall.store.reading() as database:
        return frozenset(round_.id for round_ in rounds.of_workshop(database, workshop.id))


def _drop_findings(hall: Hall, round_ids: frozenset[str]) -> None:
    """Forget what was kept in memory of these rounds."""
    hall.shelf.forget(round_ids)
    frozen.forget(round_ids)
    hall.memory.forget()
