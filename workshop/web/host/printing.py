"""`/host/w/<code>/print`: table cards, a poster and personal cards, printed by the browser."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.domain.invitation import MOST_AT_ONCE, Invitation, InvitationState
from workshop.store import groups
from workshop.store import invitations as stored
from workshop.web.access import Access, current_workshop, serves
from workshop.web.addresses import join_url, short_address
from workshop.web.hall import hall
from workshop.web.host.invitations import read_number
from workshop.web.host.lettering import size, width
from workshop.web.host.sheets import CARDS_ON_A_SHEET, cards_of, on_sheets, sheets_needed
from workshop.web.qr import Level, qr_square


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    path = "/w/<code>/print"
    blueprint.add_url_rule(path, view_func=printing)
    blueprint.add_url_rule(f"{path}/table", view_func=table_card)
    blueprint.add_url_rule(f"{path}/poster", view_func=poster)
    blueprint.add_url_rule(f"{path}/invitations", view_func=invitation_cards)


@serves(Access.FACILITATOR)
def printing(code: str) -> ResponseReturnValue:
    """What can be printed, each with a picture of its first sheet."""
    del code  # the guard has looked the workshop up
    free = _wanted(only_free=True, first=0, last=0)
    return render_template(
        "host/print.html",
        **_way_in(),
        free=len(free),
        sheets=sheets_needed(len(free), CARDS_ON_A_SHEET),
        sheet=cards_of(free[:CARDS_ON_A_SHEET]),
    )


@serves(Access.FACILITATOR)
def table_card(code: str) -> ResponseReturnValue:
    """One sheet that folds to a card which stands on a table and is read from both sides."""
    del code  # the guard has looked the workshop up
    return render_template("print/table.html", **_way_in())


@serves(Access.FACILITATOR)
def poster(code: str) -> ResponseReturnValue:
    """One sheet for the door or the wall."""
    del code  # the guard has looked the workshop up
    return render_template("print/poster.html", **_way_in())


@serves(Access.FACILITATOR)
def invitation_cards(code: str) -> ResponseReturnValue:
    """The personal cards: those not used, or all but revoked ones, from a number to a number."""
    del code  # the guard has looked the workshop up
    wanted = _wanted(
        only_free=request.args.get("which") != "all",
        first=read_number(request.args.get("first", "")),
        last=read_number(request.args.get("last", "")),
    )
    rest = wanted[MOST_AT_ONCE:]
    cards = cards_of(wanted[:MOST_AT_ONCE])
    return render_template(
        "print/invitations.html",
        workshop=current_workshop(),
        size=size,
        width=width,
        cards=cards,
        sheets=on_sheets(cards, CARDS_ON_A_SHEET),
        rest=rest[0].number if rest else None,
    )


def _wanted(*, only_free: bool, first: int, last: int) -> tuple[Invitation, ...]:
    """The cards to print. A revoked one never: it would lead nobody in."""
    with hall().store.reading() as database:
        made = stored.of_workshop(database, current_workshop().id)
    states = {InvitationState.FREE} if only_free else {InvitationState.FREE, InvitationState.USED}
    return tuple(
        card
        for card in made
        if card.state in states and first <= card.number and (not last or card.number <= last)
    )


def _way_in() -> dict[str, object]:
    """What stands on a poster and on a table card."""
    workshop = current_workshop()
    with hall().store.reading() as database:
        offered = groups.of_workshop(database, workshop.id)
    return {
        "workshop": workshop,
        "square": qr_square(join_url(workshop.code), Level.Q),
        "address": short_address(),
        "groups": offered,
        "width": width,
        "size": size,
    }
