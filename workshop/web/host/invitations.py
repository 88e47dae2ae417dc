"""`/host/w/<code>/invitations`: who may join, and the personal cards."""

from dataclasses import dataclass

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import inviting
from workshop.domain.invitation import (
    MOST_AT_ONCE,
    Invitation,
    InvitationState,
    read_count,
)
from workshop.domain.workshop import Group, Joining
from workshop.errors import BadCount, BadInput, NotFound, Refused
from workshop.live.board import Audience
from workshop.store import groups
from workshop.store import invitations as stored
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import page_or_block
from workshop.web.hall import hall

ON_A_PAGE = 100
_DIGITS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """The cards of a workshop, and the groups it offers."""

    version: str
    made: tuple[Invitation, ...]
    groups: tuple[Group, ...]

    def count(self, state: InvitationState) -> int:
        """How many cards are in this state."""
        return sum(card.state == state for card in self.made)  # templates ask with plain text

    def group_of(self, card: Invitation) -> Group | None:
        """The group on a card, if it has one."""
        return next((group for group in self.groups if group.id == card.group_id), None)


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    path = "/w/<code>/invitations"
    blueprint.add_url_rule(path, view_func=invitations)
    blueprint.add_url_rule(path, view_func=make_invitations, methods=["POST"])
    blueprint.add_url_rule(f"{path}/joining", view_func=set_joining, methods=["POST"])
    blueprint.add_url_rule(f"{path}/<invitation_id>", view_func=ask_to_revoke)
    blueprint.add_url_rule(f"{path}/<invitation_id>", view_func=revoke, methods=["POST"])


@serves(Access.FACILITATOR)
def invitations(code: str) -> ResponseReturnValue:
    """Say who may join, and list the cards."""
    del code  # the guard has looked the workshop up
    return _show()


@serves(Access.FACILITATOR)
def make_invitations(code: str) -> ResponseReturnValue:
    """Make cards, and offer to print the new ones; a wrong number comes back as it was typed."""
    del code  # the guard has looked the workshop up
    workshop, typed = current_workshop(), request.form.get("count", "")
    try:
        made = inviting.make_invitations(
            hall(),
            workshop=workshop,
            count=read_count(typed, made=len(look().made)),
            group_id=request.form.get("group") or None,
            actor=current_host(),
        )
    except (BadCount, Refused) as error:
        return _show(typed=typed, wrong=sentence(error), status=status_of(error))
    return redirect(
        url_for("host.invitations", code=workshop.code, first=made[0], last=made[-1]), 303
    )


@serves(Access.FACILITATOR)
def set_joining(code: str) -> ResponseReturnValue:
    """Let everybody with the code join, or only people with a card."""
    del code  # the guard has looked the workshop up
    try:
        joining = Joining(request.form.get("joining", ""))
    except ValueError:
        raise BadInput from None
    workshop = current_workshop()
    inviting.set_joining(hall(), workshop=workshop, joining=joining, actor=current_host())
    return redirect(url_for("host.invitations", code=workshop.code), 303)


@serves(Access.FACILITATOR)
def ask_to_revoke(code: str, invitation_id: str) -> ResponseReturnValue:
    """Ask once more: a revoked card stays revoked."""
    del code  # the guard has looked the workshop up
    card = next((card for card in look().made if card.id == invitation_id), None)
    if card is None:
        raise NotFound
    return render_template("host/revoke.html", workshop=current_workshop(), card=card)


@serves(Access.FACILITATOR)
def revoke(code: str, invitation_id: str) -> ResponseReturnValue:
    """Make one card worthless, and go back to its place in the list. Twice does no harm."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    number = inviting.revoke_invitation(
        hall(), workshop=workshop, invitation_id=invitation_id, actor=current_host()
    )
    start = (number - 1) // ON_A_PAGE * ON_A_PAGE or None
    return redirect(url_for("host.invitations", code=workshop.code, start=start), 303)


def look() -> Cards:
    """Read the cards of the workshop in the URL. The version is read first."""
    workshop = current_workshop()
    version = hall().board.version(workshop.id, Audience.DESK)
    with hall().store.reading() as database:
        return Cards(
            version=version,
            made=stored.of_workshop(database, workshop.id),
            groups=groups.of_workshop(database, workshop.id),
        )


def read_number(typed: str) -> int:
    """A card's number; what is no number counts as none."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= _DIGITS else 0


def _show(*, typed: str = "", wrong: str = "", status: int = 200) -> Response:
    cards = look()
    wanted = read_number(request.values.get("start", ""))
    start = min(wanted, max(0, len(cards.made) - 1)) // ON_A_PAGE * ON_A_PAGE
    return page_or_block(
        "host/invitations.html",
        "cards",
        status=status,
        workshop=current_workshop(),
        cards=cards,
        shown=cards.made[start : start + ON_A_PAGE],
        start=start,
        step=ON_A_PAGE,
        first=read_number(request.args.get("first", "")),
        last=read_number(request.args.get("last", "")),
        typed=typed,
        wrong=wrong,
        most=MOST_AT_ONCE,
    )
