"""`/i/<card>`: where the QR code of a personal card leads. One press, and you are in.

The page hands out the phone's token before the press, and the press makes it count: so a link
preview uses nothing up, and a press sent twice, or an answer lost on its way, locks nobody out.
"""

from flask import Blueprint, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.hall import today
from workshop.actions.joining import join
from workshop.actions.tokens import new_token, token_hash
from workshop.domain.invitation import Invitation, InvitationState, normalise_token
from workshop.domain.retention import is_overdue
from workshop.domain.workshop import Group, Workshop
from workshop.errors import (
    CardIsRevoked,
    CardIsUsed,
    CardNotFound,
    NoDayYet,
    PhoneForgets,
    Refused,
)
from workshop.store import groups, invitations, workshops
from workshop.web.access import Access, find_participant, find_tablet, serves
from workshop.web.hall import hall
from workshop.web.packing import packed
from workshop.web.participant.join import ask, budget_answer, held, no_entry, remember, to_the_room


def add_to(blueprint: Blueprint) -> None:
    """Register the routes; QR codes are written in capitals, so the path is too."""
    for path in ("/i/<card>", "/I/<card>"):
        blueprint.add_url_rule(path, view_func=invited)
        blueprint.add_url_rule(path, view_func=accept, methods=["POST"])


@serves(Access.ANYONE)
def invited(card: str) -> ResponseReturnValue:
    """Show the workshop and one button. Looking uses nothing up."""
    invitation, workshop = _find(card)
    if find_tablet(workshop) is not None:
        return redirect(url_for("participant.tablet", code=workshop.code), 303)
    if find_participant(workshop) is not None:
        return to_the_room(workshop)
    if workshop.is_over:
        return render_template("participant/ended.html", workshop=workshop)
    if invitation.state is not InvitationState.FREE:
        return no_entry(workshop, _refusal(invitation))
    if is_overdue(workshop, today=today(hall())):
        return no_entry(workshop, NoDayYet(), status=200)
    response = make_response(ask(workshop, _group(workshop, invitation)))
    remember(response, workshop, held(workshop) or new_token())
    return packed(response)


@serves(Access.ANYONE)
def accept(card: str) -> ResponseReturnValue:
    """Join with the card; the phone that used it goes on to the room."""
    invitation, workshop = _find(card)
    if find_tablet(workshop) is not None:
        return redirect(url_for("participant.tablet", code=workshop.code), 303)
    if find_participant(workshop) is None:
        try:
            _join(workshop, invitation, card)
        except Refused as error:
            return no_entry(workshop, error)
    return to_the_room(workshop)


def _join(workshop: Workshop, invitation: Invitation, card: str) -> None:
    token = held(workshop)
    if token is None:
        raise PhoneForgets if invitation.state is InvitationState.FREE else _refusal(invitation)
    join(
        hall(),
        workshop=workshop,
        group_id=request.form.get("group"),
        card=normalise_token(card),
        token=token,
        holds_budget=budget_answer(),
    )


def _find(card: str) -> tuple[Invitation, Workshop]:
    with hall().store.reading() as database:
        invitation = invitations.by_token(database, token_hash(normalise_token(card)))
        workshop = workshops.by_id(database, invitation.workshop_id) if invitation else None
    if invitation is None or workshop is None:
        raise CardNotFound
    g.workshop = workshop  # its language is the reader's, unless the phone asks for another
    return invitation, workshop


def _group(workshop: Workshop, invitation: Invitation) -> Group | None:
    with hall().store.reading() as database:
        offered = groups.of_workshop(database, workshop.id)
    return next((group for group in offered if group.id == invitation.group_id), None)


def _refusal(invitation: Invitation) -> Refused:
    return CardIsRevoked() if invitation.revoked else CardIsUsed()
