"""Note something beside a statement: the fields of its refinement record."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.actions.hall import Hall
from workshop.domain.refinement.notes import BY_KEY, Field, Note
from workshop.domain.refinement.writing import written
from workshop.domain.workshop import Workshop
from workshop.errors import NotFound
from workshop.store import notes, statements


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A field that another writer has changed meanwhile: theirs stands, ours is handed back."""

    field: Field
    theirs: Note
    ours: str


def note(
    hall: Hall,
    *,
    workshop: Workshop,
    statement_id: str,
    typed: Mapping[str, str],
    seen: Mapping[str, int],
    actor: str,
) -> tuple[Clash, ...]:
    """Store the notes that differ from what stands; return those that somebody else changed.

    `typed` has what a writer wrote, by the key of its field; `seen` the position of the note that
    the writer saw, 0 where there was none. Fields that nobody else touched are stored, whatever
    happened to the others.

    Raises:
        NotFound: when this workshop has no such statement, or no record has such a field.
        BadNote, BadDate, FieldTooLong: when a note cannot be stored; then none is.
    """
    if not typed.keys() <= BY_KEY.keys():
        raise NotFound
    wanted = {key: written(BY_KEY[key], value) for key, value in typed.items()}
    detail: dict[str, object] = {"statement": statement_id}
    with hall.act(
        "statement noted", actor=actor, workshop_id=workshop.id, detail=detail
    ) as database:
        known = {s.id for s in statements.newest_versions(database, workshop.id)}
        if statement_id not in known:
            raise NotFound
        standing = notes.of_workshop(database, workshop.id).get(statement_id, {})
        changed = {
            key: value
            for key, value in wanted.items()
            if value != (standing[key].value if key in standing else "")
        }
        clashes = tuple(
            Clash(field=BY_KEY[key], theirs=standing[key], ours=changed[key])
            for key in changed
            if key in standing and standing[key].position > seen.get(key, 0)
        )
        stored = changed.keys() - {clash.field.key for clash in clashes}
        for key in stored:
            position = standing[key].position + 1 if key in standing else 1
            made = Note(
                statement_id=statement_id,
                key=key,
                value=changed[key],
                position=position,
                actor=actor,
                at=hall.now(),
            )
            notes.insert(database, made)
        detail["keys"] = sorted(stored)
    return clashes
