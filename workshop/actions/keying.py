"""Key in paper ballots, correct them, and take them back."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from workshop.actions.casting import as_votes
from workshop.actions.hall import Hall
from workshop.actions.tokens import new_id
from workshop.domain.ballots.marks import Mark
from workshop.domain.filling import filled
from workshop.domain.participant import Channel, Participant
from workshop.domain.round import Round, RoundState
from workshop.domain.sheet import Sheet, looks_keyed_twice
from workshop.domain.vote import Receipt
from workshop.domain.workshop import Workshop
from workshop.errors import (
    JoiningIsClosed,
    NoMarkOnIt,
    NotFound,
    NumberIsTaken,
    PaperComesTooEarly,
    PaperComesTooLate,
    SameAsBefore,
    SheetHasChanged,
)
from workshop.store import groups, participants, rounds, sheets, votes
from workshop.store.connection import Database
from workshop.store.frozen import statements_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What stands on a sheet. An empty `given` is a sheet without a mark."""

    number: int
    group_id: str | None
    given: Mapping[Mark, str]
    holds_budget: bool | None = None


def enter_sheet(
    hall: Hall,
    *,
    workshop: Workshop,
    round_id: str,
    written: Written,
    actor: str,
    stamp: str = "",
    sure: bool = False,
) -> None:
    """Store a sheet, its participant and its marks, in place of what stood under its number.

    `stamp` is that of the sheet that is corrected, empty for a new one. It counts as a vote by
    phone does: the same rules fill the ballot, the same statement stores it. A sheet without a
    mark is somebody who joined and did not vote. The group stays as it is once a revealed result
    rests on it.

    Raises:
        NotFound: when this workshop has no such round.
        PaperComesTooEarly, PaperComesTooLate, JoiningIsClosed: when no paper is taken now.
        NumberIsTaken: when this number was keyed in or changed after the form was made.
        SameAsBefore: when it is like the one this host keyed in just before, and not `sure`.
        NoMarkOnIt: when nothing stands on it, and not `sure`.
        BadAnswer and the other errors of `filled`: what is wrong with it.
        In each case nothing was stored.
    """
    detail = {"round": round_id, "number": written.number, "corrected": bool(stamp)}
    with hall.act("sheet entered", actor=actor, workshop_id=workshop.id, detail=detail) as database:
        round_ = _taking_paper(database, workshop, round_id)
        version_ids = [statement.version_id for statement in statements_of(database, round_)]
        marks = filled(round_.ballot, version_ids, written.given) if written.given else {}
        _refuse_another(database, round_, number=written.number, stamp=stamp)
        if not sure:
            _ask(database, round_, number=written.number, marks=marks, actor=actor)
        who = _writer(database, workshop, written, stamp=stamp, now=hall.now())
        sheets.save(
            database, round_id=round_.id, participant_id=who, entered_by=actor, now=hall.now()
        )
        _put(database, round_, who=who, marks=marks, now=hall.now())
    hall.board.changed(workshop.id, phones=False)


def withdraw_sheet(
    hall: Hall, *, workshop: Workshop, round_id: str, number: int, stamp: str, actor: str
) -> None:
    """Take a sheet back: no count knows it any more, only the audit, which has no answers.

    `stamp` is that of the sheet that was seen.

    Raises:
        SheetHasChanged: when this number was corrected or keyed in anew meanwhile.
        NotFound: when this round has no sheet with this number.
        PaperComesTooLate, JoiningIsClosed: when its result was revealed, or all has ended.
    """
    detail = {"round": round_id, "number": number}
    with hall.act(
        "sheet withdrawn", actor=actor, workshop_id=workshop.id, detail=detail
    ) as database:
        round_ = _taking_paper(database, workshop, round_id)
        sheet = sheets.by_number(database, number, round_id=round_.id)
        if sheet is None:
            raise NotFound
        if sheet.stamp != stamp:
            raise SheetHasChanged(number=number)
        votes.delete(database, round_id=round_.id, participant_id=sheet.participant_id)
        sheets.delete(database, round_id=round_.id, participant_id=sheet.participant_id)
    hall.board.changed(workshop.id, phones=False)


def _taking_paper(database: Database, workshop: Workshop, round_id: str) -> Round:
    round_ = rounds.by_id(database, round_id, workshop_id=workshop.id)
    if round_ is None:
        raise NotFound
    if round_.state is RoundState.DRAFT:
        raise PaperComesTooEarly
    if workshop.is_over:
        raise JoiningIsClosed
    if round_.state is RoundState.REVEALED:
        raise PaperComesTooLate
    return round_


def _refuse_another(database: Database, round_: Round, *, number: int, stamp: str) -> None:
    """Two hosts may key in one number: the second is told, and overwrites nothing."""
    there = sheets.by_number(database, number, round_id=round_.id)
    if (there.stamp if there else "") != stamp:
        raise NumberIsTaken(number=number)


def _ask(
    database: Database, round_: Round, *, number: int, marks: Mapping[Mark, str], actor: str
) -> None:
    if not marks:
        raise NoMarkOnIt(number=number)
    before = last_of(sheets.of_round(database, round_.id), actor)
    if before is None or before.number == number:
        return
    standing = votes.marks(database, round_id=round_.id, participant_id=before.participant_id)
    if looks_keyed_twice(marks, standing):
        raise SameAsBefore(number=before.number)


def last_of(entered: tuple[Sheet, ...], actor: str) -> Sheet | None:
    """The sheet that this host keyed in last; sheets come with the last one first."""
    return next((sheet for sheet in entered if sheet.entered_by == actor), None)


def _writer(
    database: Database, workshop: Workshop, written: Written, *, stamp: str, now: str
) -> str:
    """The id of the participant with this number, made if it is new."""
    offered = {group.id for group in groups.voting(database, workshop.id)}
    group_id = written.group_id if written.group_id in offered else None
    known = sheets.writer_of(database, written.number, workshop_id=workshop.id)
    if known is None:
        made = Participant(
            id=new_id(),
            workshop_id=workshop.id,
            group_id=group_id,
            channel=Channel.PAPER,
            holds_budget=written.holds_budget,
            number=written.number,
        )
        participants.insert(database, made, token_hash=None, now=now)
        return made.id
    if not sheets.is_in_a_revealed_round(database, known.id):
        sheets.set_writer(database, _told_anew(known, written, group_id, is_correction=bool(stamp)))
    return known.id


def _told_anew(
    known: Participant, written: Written, group_id: str | None, *, is_correction: bool
) -> Participant:
    """Who somebody is by a further sheet: what it leaves empty stays, unless it corrects one."""
    if is_correction:
        return dataclasses.replace(known, group_id=group_id, holds_budget=written.holds_budget)
    budget = known.holds_budget if written.holds_budget is None else written.holds_budget
    return dataclasses.replace(known, group_id=group_id or known.group_id, holds_budget=budget)


def _put(
    database: Database, round_: Round, *, who: str, marks: Mapping[Mark, str], now: str
) -> None:
    votes.delete(database, round_id=round_.id, participant_id=who)
    for vote in as_votes(round_, marks, participant_id=who, sequence=1, now=now):
        if votes.save(database, vote) is not Receipt.SAVED:
            raise PaperComesTooLate
