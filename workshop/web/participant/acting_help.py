"""`/w/<code>/help/`: "I can help with this", and a contact for those who want to be asked."""

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.acting.helping import leave_contact, offer_help
from workshop.actions.hall import today
from workshop.actions.tokens import new_id
from workshop.domain.acting import contact as limits
from workshop.domain.acting.asking import proposals_of
from workshop.errors import BadInput, Refused, WorkshopError
from workshop.store import askings, offers
from workshop.store.lineages import lineage_of
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import page_or_block
from workshop.web.hall import hall
from workshop.web.participant.spoken import in_readers_language
from workshop.web.participant.view import look


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/help/", view_func=helping)
    blueprint.add_url_rule("/w/<code>/help/", view_func=offer, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/help/contact", view_func=contact)
    blueprint.add_url_rule("/w/<code>/help/contact", view_func=keep_contact, methods=["POST"])


@serves(Access.PARTICIPANT)
def helping(code: str) -> ResponseReturnValue:
    """List the proposals, each with "I can help with this"."""
    del code  # the guard has looked the workshop up
    return _list()


@serves(Access.PARTICIPANT)
def offer(code: str) -> ResponseReturnValue:
    """Store an offer, or take it back."""
    wanted = "put" in request.form
    statement_id = request.form.get("put") or request.form.get("drop", "")
    try:
        _offer(statement_id, wanted=wanted)
    except Refused as error:
        return _list(refusal=error)
    return redirect(url_for("participant.helping", code=code, _anchor=f"for-{statement_id}"), 303)


@serves(Access.PARTICIPANT)
def contact(code: str) -> ResponseReturnValue:
    """Ask for a contact, or say that it is kept."""
    del code  # the guard has looked the workshop up
    return _form(kept="kept" in request.args)


@serves(Access.PARTICIPANT)
def keep_contact(code: str) -> ResponseReturnValue:
    """Keep the contact; what cannot be kept comes back with all that was typed."""
    try:
        _keep()
    except (BadInput, Refused) as error:
        return _form(refusal=error)
    return redirect(url_for("participant.contact", code=code, kept=1), 303)


def _offer(statement_id: str, *, wanted: bool) -> None:
    offer_help(
        hall(),
        workshop=current_workshop(),
        participant=current_participant(),
        statement_id=statement_id,
        wanted=wanted,
    )


def _keep() -> None:
    leave_contact(
        hall(),
        workshop=current_workshop(),
        name=request.form.get("name", ""),
        reach=request.form.get("reach", ""),
        about=request.form.get("about", ""),
        consents=request.form.get("consents") == "yes",
        seen=request.form.get("seen", ""),
        form_id=request.form.get("form", ""),
    )


def _list(refusal: WorkshopError | None = None) -> Response:
    workshop, participant = current_workshop(), current_participant()
    with hall().store.reading() as database:
        found = proposals_of(lineage_of(database, workshop.id))
        proposals = in_readers_language(database, found)
        own = offers.of_participant(database, participant.id)
    return _page("participant/help.html", refusal, proposals=proposals, own=own)


def _form(*, kept: bool = False, refusal: WorkshopError | None = None) -> Response:
    return _page(
        "participant/contact.html",
        refusal,
        kept=kept,
        form_id=request.form.get("form") or new_id(),
        typed=request.form,
        limits=limits,
    )


def _page(template: str, refusal: WorkshopError | None, **values: object) -> Response:
    """Return a page of help, or its part; what was refused stands on it."""
    phone = look(current_workshop(), current_participant())
    with hall().store.reading() as database:
        asking = askings.of_workshop(database, phone.workshop.id)
    return page_or_block(
        template,
        "now",
        status=status_of(refusal) if refusal else 200,
        workshop=phone.workshop,
        phone=phone,
        asking=asking,
        takes=asking.takes_contacts(today(hall())),
        said=sentence(refusal) if refusal else "",
        **values,
    )
