"""Copy a workshop as the start of the next: its plan, groups, statements and rounds, no people."""

import dataclasses
from collections.abc import Sequence

from workshop.actions.founding import free_code
from workshop.actions.hall import Hall, today
from workshop.actions.tokens import new_id
from workshop.domain.grouping import offered
from workshop.domain.part import Part
from workshop.domain.pick import Pick, PickBy
from workshop.domain.plan import Plan
from workshop.domain.retention import usual_day
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.domain.workshop import ScreenView, Workshop, WorkshopState
from workshop.store import (
    forgotten,
    groups,
    parts,
    rounds,
    statements,
    translations,
    voices,
    workshops,
)
from workshop.store.connection import Database


def copy_workshop(
    hall: Hall,
    *,
    source: Workshop,
    wanted: Plan,
    newest: bool,
    code_length: int,
    owner_id: str,
    actor: str,
) -> Workshop:
    """Make a draft with the groups, statements, links and rounds of another workshop.

    Statements come in their newest wording, or in their first. Nobody who took part comes along,
    nor anything they did; the source stays as it is.
    """
    id_, known = new_id(), forgotten.hash_of(source.id)  # the source may be deleted one day
    with hall.act(
        "workshop copied", actor=actor, workshop_id=id_, detail={"from": known}
    ) as database:
        made = dataclasses.replace(
            _fresh(source, wanted, id_=id_, code=free_code(database, code_length)),
            keep_until=usual_day(wanted.held_on, today=today(hall)),
        )
        workshops.insert(database, made, now=hall.now())
        workshops.set_owner(database, made.id, owner_id)
        _copy_settings(database, source, made)
        _copy_groups(database, source, made)
        copied = _copy_statements(database, source, made, newest=newest, now=hall.now())
        _copy_links(database, source, copied)
        _copy_agenda(database, source, made, copied=copied)
    return made


def has_edits(database: Database, workshop: Workshop) -> bool:
    """Whether any statement of a workshop has another wording than its first."""
    first = statements.first_versions(database, workshop.id)
    return first != statements.newest_versions(database, workshop.id)


def _fresh(source: Workshop, wanted: Plan, *, id_: str, code: str) -> Workshop:
    return dataclasses.replace(
        source,
        id=id_,
        code=code,
        title=wanted.title,
        purpose=wanted.purpose,
        promise=wanted.promise,
        held_on=wanted.held_on,
        place=wanted.place,
        state=WorkshopState.DRAFT,
        current_part_id=None,
        screen_view=ScreenView.ROUND,
        screen_page=0,
        screen_target="",
        head_count=None,
    )


def _copy_settings(database: Database, source: Workshop, made: Workshop) -> None:
    workshops.set_start(database, made.id, source.starts_at)
    workshops.set_grace(database, made.id, source.grace_seconds)
    workshops.set_asks_budget(database, made.id, asks=source.asks_budget)
    workshops.set_joining(database, made.id, source.joining)
    voices.save(database, made.id, voices.of_workshop(database, source.id))


def _copy_groups(database: Database, source: Workshop, made: Workshop) -> None:
    """Copy the groups that are offered now; those merged into a broader one stay behind."""
    known = offered(groups.of_workshop(database, source.id))
    groups.insert(database, made.id, [dataclasses.replace(group, id=new_id()) for group in known])


def _copy_statements(
    database: Database, source: Workshop, made: Workshop, *, newest: bool, now: str
) -> dict[str, Statement]:
    """Return the copies by the id of the statement they come from."""
    origins = statements.origins(database, source.id)
    read = statements.newest_versions if newest else statements.first_versions
    wordings = read(database, source.id)
    copied = {
        known.id: dataclasses.replace(known, id=new_id(), version_id=new_id()) for known in wordings
    }
    for known_id, copy in copied.items():
        statements.insert(database, copy, workshop_id=made.id, origin=origins[known_id], now=now)
    spoken = translations.of_workshop(database, source.id)
    for known in wordings:
        translations.insert(database, copied[known.id].version_id, spoken.get(known.version_id, ()))
    return copied


def _copy_links(database: Database, source: Workshop, copied: dict[str, Statement]) -> None:
    for solution, barrier in statements.links(database, source.id):
        statements.link_ids(
            database, solution_id=copied[solution].id, barrier_id=copied[barrier].id
        )


def _copy_agenda(
    database: Database, source: Workshop, made: Workshop, *, copied: dict[str, Statement]
) -> None:
    """Copy the parts in order. A round that takes the top of another takes that of its copy."""
    agenda = parts.of_workshop(database, source.id)
    new_ids = {part.round.id: new_id() for part in agenda if part.round}
    for part in agenda:
        round_ = None
        if part.round:
            takes = _taken(database, part.round, copied=copied)
            round_ = _copied_round(part.round, made, takes=takes, new_ids=new_ids)
            rounds.insert(database, round_, [each.version_id for each in takes])
        fresh = dataclasses.replace(
            part, id=new_id(), workshop_id=made.id, round=round_, timer_ends_at=None
        )
        parts.insert(database, fresh)
    _copy_parents(database, made, agenda=agenda, new_ids=new_ids)


def _taken(
    database: Database, known: Round, *, copied: dict[str, Statement]
) -> tuple[Statement, ...]:
    """What a copied round takes; nothing yet where it takes the top of another round."""
    asked = statements.of_round(database, known.id) if known.pick.by is not PickBy.TOP else ()
    return tuple(copied[id_] for id_ in dict.fromkeys(statement.id for statement in asked))


def _copy_parents(
    database: Database, made: Workshop, *, agenda: Sequence[Part], new_ids: dict[str, str]
) -> None:
    """Say which round a re-vote repeats, once every round is there."""
    parents = {
        new_ids[part.round.id]: new_ids.get(part.round.parent_id or "")
        for part in agenda
        if part.round
    }
    for round_ in rounds.of_workshop(database, made.id):
        if parents[round_.id]:
            rounds.update_draft(database, dataclasses.replace(round_, parent_id=parents[round_.id]))


def _copied_pick(known: Pick, *, takes: Sequence[Statement], new_ids: dict[str, str]) -> Pick:
    """The same pick in the copy. No decision comes along: what came out of one is fixed by hand."""
    if known.by in {PickBy.HAND, PickBy.PROPOSALS}:
        return Pick(by=PickBy.HAND, statement_ids=tuple(each.id for each in takes))
    return dataclasses.replace(known, round_id=new_ids.get(known.round_id, ""))


def _copied_round(
    known: Round, made: Workshop, *, takes: Sequence[Statement], new_ids: dict[str, str]
) -> Round:
    pick = _copied_pick(known.pick, takes=takes, new_ids=new_ids)
    return dataclasses.replace(
        known,
        id=new_ids[known.id],
        workshop_id=made.id,
        state=RoundState.DRAFT,
        pick=pick,
        parent_id=None,
        opened_at=None,
        closed_at=None,
        revealed_at=None,
        openings=0,
        reopened=0,
    )
