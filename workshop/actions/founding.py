"""Found a workshop from a plan and a pack; change its plan later."""

import dataclasses
from collections.abc import Sequence
from datetime import date

from workshop.actions.hall import Hall, today
from workshop.actions.outlining import make_agenda
from workshop.actions.tokens import new_id
from workshop.domain import plan
from workshop.domain.code import new_code
from workshop.domain.numbering import numbers
from workshop.domain.origin import Origin
from workshop.domain.pack import Pack, PackStatement
from workshop.domain.plan import Plan
from workshop.domain.retention import chosen_day, usual_day
from workshop.domain.statement import Statement
from workshop.domain.template import Template
from workshop.domain.workshop import Group, ScreenView, Workshop, WorkshopState
from workshop.errors import PlanHasChanged
from workshop.store import groups, participants, statements, translations, workshops
from workshop.store.connection import Database


def found_workshop(
    hall: Hall,
    *,
    wanted: Plan,
    pack: Pack,
    chosen: Sequence[str],
    code_length: int,
    actor: str,
    owner_id: str | None = None,
    template: Template = Template.VOTES,
) -> Workshop:
    """Make a workshop with the chosen statements of a pack, and the agenda of a template.

    Without an owner it is the keeper's.

    Raises:
        BadKeepUntil, ForgottenTooEarly, HeldTooFarAway: when answers cannot be kept until that day.
    """
    id_ = new_id()
    with hall.act(
        "workshop made", actor=actor, workshop_id=id_, detail={"pack": pack.slug}
    ) as database:
        workshop = _workshop(
            wanted,
            pack,
            id_=id_,
            code=free_code(database, code_length),
            keep_until=chosen_day(
                wanted.keep_until,
                stands=usual_day(wanted.held_on, today=today(hall)),
                held_on=wanted.held_on,
                today=today(hall),
                people=False,
            ),
        )
        workshops.insert(database, workshop, now=hall.now())
        if owner_id is not None:
            workshops.set_owner(database, workshop.id, owner_id)
        groups.insert(database, workshop.id, [_group(name) for name in wanted.groups])
        _import_statements(database, workshop, pack=pack, chosen=chosen, now=hall.now())
        make_agenda(database, workshop, template)
    return workshop


def change_plan(
    hall: Hall, *, workshop: Workshop, wanted: Plan, actor: str, seen: str | None = None
) -> None:
    """Store a changed title, purpose, promise, date, place, contact, and last day.

    `seen` is the stamp of the plan that the form was made from; None asks for no check.

    Raises:
        PlanHasChanged: when the plan is not any more what was seen. Nothing is stored.
        BadKeepUntil, KeptLongerThanSaid, ForgottenTooEarly, HeldTooFarAway: when answers cannot
            be kept until that day.
    """
    with hall.act("plan changed", actor=actor, workshop_id=workshop.id) as database:
        current = workshops.by_code(database, workshop.code) or workshop
        if seen is not None and seen != plan.stamp(current):
            raise PlanHasChanged
        workshops.update_details(
            database,
            dataclasses.replace(
                current,
                title=wanted.title,
                purpose=wanted.purpose,
                promise=wanted.promise,
                held_on=wanted.held_on,
                place=wanted.place,
                contact=wanted.contact,
                keep_until=_day_of(database, current, wanted, today=today(hall)),
            ),
        )
    hall.board.changed(workshop.id, phones=True)


def _day_of(database: Database, current: Workshop, wanted: Plan, *, today: date) -> str:
    """The day of a changed plan. It stays once people are anonymous: there is nothing to choose."""
    if current.state is WorkshopState.ANONYMISED:
        return current.keep_until
    return chosen_day(
        wanted.keep_until,
        stands=current.keep_until,
        held_on=wanted.held_on,
        today=today,
        people=participants.has_real(database, current.id),
    )


def free_code(database: Database, length: int) -> str:
    """Return a code of this many characters that no workshop has."""
    while workshops.by_code(database, code := new_code(length)):
        pass
    return code


def _workshop(wanted: Plan, pack: Pack, *, id_: str, code: str, keep_until: str) -> Workshop:
    return Workshop(
        id=id_,
        code=code,
        title=wanted.title,
        purpose=wanted.purpose,
        promise=wanted.promise,
        held_on=wanted.held_on,
        place=wanted.place,
        language=pack.language,
        caution="\n".join(pack.cautions),
        state=WorkshopState.DRAFT,
        current_part_id=None,
        screen_view=ScreenView.ROUND,
        screen_page=0,
        keep_until=keep_until,
        contact=wanted.contact,
    )


def _group(name: str) -> Group:
    return Group(id=new_id(), name=name, observes=plan.observes(name))


def _import_statements(
    database: Database, workshop: Workshop, *, pack: Pack, chosen: Sequence[str], now: str
) -> None:
    number = numbers(pack.statements)
    wanted = [entry for entry in pack.statements if entry.id in set(chosen)]
    for entry in wanted:
        statement = _statement(entry, number=number[entry.id], language=pack.language)
        origin = _origin(pack, entry.id)
        statements.insert(database, statement, workshop_id=workshop.id, origin=origin, now=now)
        translations.insert(database, statement.version_id, entry.translations)
    for entry in wanted:
        for barrier in entry.addresses:
            statements.link(
                database,
                workshop_id=workshop.id,
                solution=_origin(pack, entry.id),
                barrier=_origin(pack, barrier),
            )


def _origin(pack: Pack, statement_id: str) -> str:
    return str(Origin(pack.slug, statement_id))


def _statement(entry: PackStatement, *, number: int, language: str) -> Statement:
    return Statement(
        id=new_id(),
        version_id=new_id(),
        kind=entry.kind,
        number=number,
        text=entry.text,
        language=language,
        theme=entry.theme,
        case_study=entry.case_study,
        scale=entry.scale,
        actors=entry.actors,
        source=entry.source,
        basis=entry.basis,
        source_url=entry.source_url,
        tier=entry.tier,
        note=entry.note,
    )
