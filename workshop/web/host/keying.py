"""`/host/w/<code>/paper/<round_id>`: paper ballots keyed in, one after the other."""

from dataclasses import dataclass

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask.wrappers import Response

from workshop.actions.keying import enter_sheet, last_of, withdraw_sheet
from workshop.domain.grouping import Counted, counted
from workshop.domain.keys import criteria, highest, keys
from workshop.domain.participant import Participant
from workshop.domain.round import Round, RoundState
from workshop.domain.sheet import Sheet, next_number, read_number
from workshop.domain.statement import Statement
from workshop.domain.workshop import Group
from workshop.errors import BadInput, NoMarkOnIt, NotFound, NumberIsTaken, Refused, SameAsBefore
from workshop.store import audit, groups, rounds, sheets, votes
from workshop.store.connection import Database
from workshop.store.frozen import statements_of
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.typed import (
    Typed,
    as_entered,
    field_name,
    for_a_new_sheet,
    typed_in,
    written,
)
from workshop.web.language import gettext

_SENT = {RoundState.OPEN, RoundState.CLOSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """A round with the sheets keyed in so far, the last one first; and whom a sheet can name.

    `groups` are all that stand on some sheet, `offered` those that are counted by themselves.
    """

    round: Round
    statements: tuple[Statement, ...]
    groups: tuple[Group, ...]
    entered: tuple[Sheet, ...]
    takes: bool

    @property
    def offered(self) -> tuple[Counted, ...]:
        """The groups to choose from, each with the numbers that count for it."""
        return counted(self.groups, {})

    def group(self, typed: str) -> Group | None:
        """The group whose number was typed, if there is one."""
        return next((group for group in self.groups if str(group.number) == typed), None)

    def sheet(self, typed: str | None) -> Sheet | None:
        """The sheet with this number, when it has been keyed in."""
        return next((sheet for sheet in self.entered if str(sheet.number) == typed), None)


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    path = "/w/<code>/paper/<round_id>"
    blueprint.add_url_rule(path, view_func=keying)
    blueprint.add_url_rule(path, view_func=key_in, methods=["POST"])
    blueprint.add_url_rule(f"{path}/withdraw", view_func=take_back, methods=["POST"])


@serves(Access.HELPER)
def keying(code: str, round_id: str) -> ResponseReturnValue:
    """Show an empty ballot with the next free number, or the one that is asked for."""
    del code  # the guard has looked the workshop up
    pile = _pile(round_id)
    try:
        return _page(pile, _asked_for(pile, request.args.get("number")))
    except BadInput as error:
        return _refused(pile, Typed(number=request.args["number"][:12]), error)


@serves(Access.HELPER)
def key_in(code: str, round_id: str) -> ResponseReturnValue:
    """Keep a ballot and go on to the next; a refusal keeps everything that was typed."""
    pile = _pile(round_id)
    typed = typed_in(request.form, pile.round.ballot, pile.statements)
    try:
        sheet = written(typed, pile.round, pile.statements, groups=pile.groups)
        enter_sheet(
            hall(),
            workshop=current_workshop(),
            round_id=round_id,
            written=sheet,
            actor=current_host(),
            stamp=typed.stamp,
            sure=bool(request.form.get("sure")),
        )
    except (BadInput, Refused) as error:
        return _refused(_pile(round_id), typed, error)
    return redirect(url_for("host.keying", code=code, round_id=round_id, saved=sheet.number), 303)


@serves(Access.HELPER)
def take_back(code: str, round_id: str) -> ResponseReturnValue:
    """Take a ballot back. Twice does no harm."""
    pile = _pile(round_id)
    number = read_number(request.form.get("number", ""))
    if pile.sheet(str(number)) is not None:
        try:
            withdraw_sheet(
                hall(),
                workshop=current_workshop(),
                round_id=round_id,
                number=number,
                stamp=request.form.get("stamp", ""),
                actor=current_host(),
            )
        except Refused as error:
            fresh = _pile(round_id)
            return _refused(fresh, _asked_for(fresh, None), error)
    return redirect(url_for("host.keying", code=code, round_id=round_id, back=number), 303)


def _pile(round_id: str) -> Pile:
    workshop = current_workshop()
    with hall().store.reading() as database:
        round_ = rounds.by_id(database, round_id, workshop_id=workshop.id)
        if round_ is None:
            raise NotFound
        return Pile(
            round=round_,
            statements=statements_of(database, round_),
            groups=groups.voting(database, workshop.id),
            entered=sheets.of_round(database, round_.id),
            takes=round_.state in _SENT and not workshop.is_over,
        )


def _asked_for(pile: Pile, asked: str | None) -> Typed:
    """The ballot with the number that is asked for, as it stands; else the next free one."""
    number = _next(pile) if asked is None else read_number(asked)
    sheet = pile.sheet(str(number))
    with hall().store.reading() as database:
        if sheet is None:
            return for_a_new_sheet(number, _writer(database, number), pile.groups)
        marks = votes.marks(database, round_id=pile.round.id, participant_id=sheet.participant_id)
    return as_entered(sheet, marks, pile.round.ballot, groups=pile.groups)


def _next(pile: Pile) -> int:
    last = last_of(pile.entered, current_host())
    return next_number({sheet.number for sheet in pile.entered}, after=last.number if last else 0)


def _writer(database: Database, number: int) -> Participant | None:
    return sheets.writer_of(database, number, workshop_id=current_workshop().id)


def _fixed_group(typed: Typed) -> bool:
    """Whether the group of this number stands for good: a revealed result rests on it."""
    try:
        number = read_number(typed.number)
    except BadInput:
        return False
    with hall().store.reading() as database:
        known = _writer(database, number)
        return known is not None and sheets.is_in_a_revealed_round(database, known.id)


def _refused(pile: Pile, typed: Typed, error: BadInput | Refused) -> Response:
    asks = isinstance(error, SameAsBefore | NoMarkOnIt)
    return _page(
        pile,
        typed,
        said="" if asks else sentence(error),
        same=sentence(error) if asks else "",
        taken=isinstance(error, NumberIsTaken),
        broken=isinstance(error, BadInput),
        status=status_of(error),
    )


def _page(
    pile: Pile,
    typed: Typed,
    *,
    said: str = "",
    same: str = "",
    taken: bool = False,
    broken: bool = False,
    status: int = 200,
) -> Response:
    page = render_template(
        "host/keying.html",
        workshop=current_workshop(),
        pile=pile,
        round=pile.round,
        typed=typed,
        fixed=_fixed_group(typed),
        said=said,
        same=same,
        taken=taken,
        broken=broken,
        saved=None if said or same else pile.sheet(request.args.get("saved")),
        back=_number(request.args.get("back")),
        keys=keys(pile.round.ballot),
        most=highest(pile.round.ballot),
        criteria=criteria(pile.round.ballot),
        field_name=field_name,
        by=_name,
    )
    return make_response(page, status)


def _number(asked: str | None) -> int | None:
    try:
        return read_number(asked) if asked else None
    except BadInput:
        return None


def _name(actor: str) -> str:
    """Who keyed a sheet in, as the others in the room call them."""
    if actor == current_host():
        return gettext("you")
    with hall().store.reading() as database:
        return audit.name_of(database, actor) or gettext("another host")
