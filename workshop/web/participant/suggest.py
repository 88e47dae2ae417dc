"""`/w/<code>/suggest`: write a barrier or a solution, see what is close to it, send it."""

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.suggesting import clean_suggestion, suggest
from workshop.domain.kind import Kind
from workshop.domain.likeness import close_to
from workshop.domain.statement import Statement
from workshop.errors import BadInput, FieldMissing, Refused, WorkshopError
from workshop.store import statements
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import page_or_block
from workshop.web.hall import hall
from workshop.web.participant.draft import Draft, read_draft
from workshop.web.participant.hearing import hear
from workshop.web.participant.spoken import in_readers_language
from workshop.web.participant.view import look

_ = str  # marks words for translation


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/suggest", view_func=ask)
    blueprint.add_url_rule("/w/<code>/suggest", view_func=take, methods=["POST"])


@serves(Access.PARTICIPANT)
def ask(code: str) -> ResponseReturnValue:
    """Ask for a sentence; to htmx say what became of those that were sent."""
    del code  # the guard has looked the workshop up
    return _page(Draft())


@serves(Access.PARTICIPANT)
def take(code: str) -> ResponseReturnValue:
    """Go on to what is close, back to the sentence, or send it."""
    draft = read_draft(request.form)
    step = request.form.get("step", "")
    try:
        if step == "send":
            _send(draft)
            return redirect(url_for("participant.answers", code=code) + "#suggested", 303)
        if step == "next":
            return _check(draft)
    except (BadInput, Refused) as error:
        return _page(draft, refusal=error)
    return _page(draft)


def _send(draft: Draft) -> None:
    suggest(
        hall(),
        workshop=current_workshop(),
        participant=current_participant(),
        kind=_kind(draft),
        typed=draft.text,
        addresses=draft.addresses,
    )


def _check(draft: Draft) -> Response:
    """Show the sentence once more, and what the workshop has that is close to it."""
    kind, text = _kind(draft), clean_suggestion(draft.text)
    rivals = [known for known in _known() if known.kind is kind]
    near = close_to(text, rivals, reads=lambda known: known.text)
    return _page(draft, near=near, is_checked=True)


def _kind(draft: Draft) -> Kind:
    if draft.kind is None:
        raise FieldMissing(field=_("Barrier or solution"))
    return draft.kind


def _known() -> tuple[Statement, ...]:
    with hall().store.reading() as database:
        return statements.newest_versions(database, current_workshop().id)


def _page(
    draft: Draft,
    *,
    near: tuple[Statement, ...] = (),
    is_checked: bool = False,
    refusal: WorkshopError | None = None,
) -> Response:
    phone = look(current_workshop(), current_participant())
    barriers = tuple(known for known in _known() if known.kind is Kind.BARRIER)
    with hall().store.reading() as database:
        barriers, near = (in_readers_language(database, each) for each in (barriers, near))
    return page_or_block(
        "participant/suggest.html",
        "suggested",
        status=status_of(refusal) if refusal else 200,
        workshop=phone.workshop,
        phone=phone,
        voice=hear(phone, None),
        draft=draft,
        barriers=barriers,
        near=near,
        is_checked=is_checked,
        said=sentence(refusal) if refusal else "",
    )
