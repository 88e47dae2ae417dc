"""`/w/<code>/who/`: who should act on each proposal, one after the other; later what all said."""

from dataclasses import dataclass, replace

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.acting.naming import name_actors
from workshop.actions.acting.reading import tally_in
from workshop.domain.acting.answer import MOST_NAMED, OTHER_LIMIT, Answer, read_answer
from workshop.domain.acting.asking import Asking, Stage, found
from workshop.domain.acting.tally import Tally
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.errors import BadInput, NotFound, ProposalHasChanged, Refused, WorkshopError
from workshop.reports.saying.actors import (
    actor_words,
    actors_base,
    actors_summary,
    of_answers,
    rest_words,
)
from workshop.store import askings, namings
from workshop.store.connection import Database
from workshop.web import outbox
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import page_or_block, wants_block
from workshop.web.hall import hall
from workshop.web.language import gettext, spoken, tongue
from workshop.web.outbox import Fate
from workshop.web.participant.spoken import in_readers_language
from workshop.web.participant.view import Phone, look


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """What a phone shows of it. `own` answers by version id; `tally` once it is revealed."""

    asking: Asking
    proposals: tuple[Statement, ...]
    own: dict[str, Answer]
    tally: Tally | None

    @property
    def next(self) -> Statement | None:
        """The first proposal without an answer of this person."""
        return next((each for each in self.proposals if each.version_id not in self.own), None)

    @property
    def answered(self) -> int:
        """How many of the proposals this person has answered."""
        return sum(each.version_id in self.own for each in self.proposals)


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/who/", view_func=who)
    blueprint.add_url_rule("/w/<code>/who/<label>", view_func=who_for)
    blueprint.add_url_rule("/w/<code>/who/<label>", view_func=name, methods=["POST"])


@serves(Access.PARTICIPANT)
def who(code: str) -> ResponseReturnValue:
    """Show the next proposal without an answer, then all of them; after the reveal the result."""
    del code  # the guard has looked the workshop up
    phone, seen = _look()
    card = seen.next if _takes(phone, seen) else None
    return _page(phone, seen, card=card, saved=request.args.get("saved", ""))


@serves(Access.PARTICIPANT)
def who_for(code: str, label: str) -> ResponseReturnValue:
    """Show one proposal, to answer it again."""
    phone, seen = _look()
    if not _takes(phone, seen):
        return redirect(url_for("participant.who", code=code), 303)
    if wants_block():  # an update while somebody chooses: it is still open, and nothing is lost
        return "", 204
    return _page(phone, seen, card=_proposal(seen, label))


@serves(Access.PARTICIPANT)
def name(code: str, label: str) -> ResponseReturnValue:
    """Store an answer and go on; what cannot be stored comes back as it was chosen."""
    phone, seen = _look()
    card = _proposal(seen, label)
    try:
        _store(seen.asking, card)
    except (BadInput, Refused) as error:
        return _refused(phone, card, error)
    outbox.tell(Fate.SAVED)
    if outbox.wants_sentence():
        return outbox.in_a_sentence(gettext("%(label)s saved", label=label))
    if wants_block():
        return _onward(phone, saved=label)
    return redirect(url_for("participant.who", code=code, saved=label), 303)


def _onward(phone: Phone, *, saved: str) -> Response:
    """The next proposal in the place of the one that was answered."""
    seen = _look()[1]
    response = _page(phone, seen, card=seen.next if _takes(phone, seen) else None, saved=saved)
    response.headers["HX-Replace-Url"] = url_for("participant.who", code=phone.workshop.code)
    return response


def _refused(phone: Phone, card: Statement, error: WorkshopError) -> Response:
    """What was chosen comes back with a sentence; a phone that had kept it wants the sentence."""
    if outbox.wants_sentence():
        raise error
    outbox.tell(Fate.REFUSED)
    return _page(phone, _look()[1], card=card, refusal=error)


def asking_of(workshop: Workshop) -> Asking:
    """How it stands, for a phone that waits."""
    return hall().memory.get(
        ("asking", workshop.id), lambda database: askings.of_workshop(database, workshop.id)
    )


def has_nothing_to_show(workshop: Workshop) -> bool:
    """Whether a phone that waits says nothing of it."""
    asking = asking_of(workshop)
    return not (asking.is_open or asking.helps or asking.stage is Stage.REVEALED)


def _store(asking: Asking, card: Statement) -> None:
    if request.form.get("version", card.version_id) != card.version_id:
        raise ProposalHasChanged
    answer = read_answer(
        request.form.getlist("actor"),
        request.form.get("other", ""),
        offered={*asking.actors, *card.actors},
        not_sure="not-sure" in request.form,
    )
    name_actors(
        hall(),
        workshop=current_workshop(),
        participant=current_participant(),
        version_id=card.version_id,
        answer=answer,
    )


def _look() -> tuple[Phone, Who]:
    phone = look(current_workshop(), current_participant())
    with hall().store.reading() as database:
        return phone, Who(
            asking=askings.of_workshop(database, phone.workshop.id),
            proposals=in_readers_language(database, askings.asked(database, phone.workshop.id)),
            own=namings.of_participant(database, phone.participant.id),
            tally=_spoken(database, tally_in(database, phone.workshop.id)),
        )


def _spoken(database: Database, tally: Tally | None) -> Tally | None:
    """The count with its proposals in the language of the phone."""
    if tally is None:
        return None
    said = in_readers_language(database, (count.statement for count in tally.counts))
    pairs = zip(tally.counts, said, strict=True)
    return replace(tally, counts=tuple(replace(count, statement=each) for count, each in pairs))


def _takes(phone: Phone, seen: Who) -> bool:
    """Whether this person can answer now."""
    is_live = phone.workshop.state is WorkshopState.LIVE
    return seen.asking.is_open and is_live and not phone.participant.observes


def _proposal(seen: Who, label: str) -> Statement:
    card = found(seen.proposals, label)
    if card is None:
        raise NotFound
    return card


def _page(
    phone: Phone,
    seen: Who,
    *,
    card: Statement | None,
    saved: str = "",
    refusal: WorkshopError | None = None,
) -> Response:
    is_shut = refusal is not None and not _takes(phone, seen)
    return page_or_block(
        "participant/who.html",
        "now",
        status=status_of(refusal) if refusal else 200,
        workshop=phone.workshop,
        phone=phone,
        who=seen,
        takes=_takes(phone, seen),
        is_revealed=seen.asking.stage is Stage.REVEALED,
        card=None if is_shut else card,
        typed=_typed(seen, card, refused=refusal is not None),
        saved=found(seen.proposals, saved),
        said=sentence(refusal) if refusal else "",
        most=MOST_NAMED,
        longest=OTHER_LIMIT,
        base=actors_base(seen.tally.answered, seen.tally.joined, tongue()) if seen.tally else "",
        summary=actors_summary(seen.tally, tongue()) if seen.tally else "",
        actor_words=actor_words,
        of_answers=spoken(of_answers),
        rest_words=spoken(rest_words),
    )


def _typed(seen: Who, card: Statement | None, *, refused: bool) -> Answer | None:
    """What the form shows: what was sent with it, or this person's answer; None without one."""
    if refused:
        return Answer(
            actors=tuple(request.form.getlist("actor")), other=request.form.get("other", "")
        )
    return seen.own.get(card.version_id) if card else None
