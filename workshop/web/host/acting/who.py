"""The page: how it stands, what the room said, and the offers."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from workshop.actions.acting.reading import offers_in, tally_in
from workshop.actions.hall import today
from workshop.domain.acting.asking import Asking, Stage, actors_of, proposals_of
from workshop.domain.acting.offers import Told
from workshop.domain.acting.tally import Tally
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.live.board import Audience
from workshop.reports.saying.actors import (
    actor_words,
    actors_base,
    actors_summary,
    of_answers,
    offers_words,
    rest_words,
    tagged_words,
)
from workshop.store import askings, contacts, namings, rounds, workshops
from workshop.store.connection import Database
from workshop.store.lineages import lineage_of
from workshop.web.access import Access, current_workshop, serves
from workshop.web.fragments import page_or_block
from workshop.web.hall import hall
from workshop.web.language import spoken, tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What the page shows. Before the first opening, `proposals` and `actors` are those to come.

    `voting` is the round that is open: until it is closed, the room cannot be asked.
    `contacts_by_day`: how many contacts are deleted on which day, the first day first.
    """

    workshop: Workshop
    version: str
    asking: Asking
    proposals: tuple[Statement, ...]
    actors: tuple[str, ...]
    answered: int
    joined: int
    voting: Round | None
    tally: Tally | None
    offers: tuple[tuple[Statement, Told], ...]
    contacts_by_day: Mapping[str, int]

    @property
    def can_open(self) -> bool:
        """Whether the room can be asked now."""
        is_live = self.workshop.state is WorkshopState.LIVE
        return is_live and self.voting is None and bool(self.proposals)

    @property
    def has_offers(self) -> bool:
        """Whether there is something to say of offers."""
        return self.asking.helps or any(told.people for _, told in self.offers)

    @property
    def contacts(self) -> int:
        """How many contacts there are."""
        return sum(self.contacts_by_day.values())

    @property
    def earlier(self) -> Mapping[str, int]:
        """The contacts that are deleted before the day that holds for those who come."""
        last_day = self.asking.last_day
        return {day: many for day, many in self.contacts_by_day.items() if day < last_day}


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/who/", view_func=who)


@serves(Access.FACILITATOR)
def who(code: str) -> ResponseReturnValue:
    """Show how it stands."""
    del code  # the guard has looked the workshop up
    return show()


def show(*, said: str = "", status: int = 200, kept: str = "") -> Response:
    """Render the page, with a sentence when something could not be done, or was."""
    seen = _look(current_workshop())
    return page_or_block(
        "host/acting/who.html",
        "who",
        status=status,
        workshop=seen.workshop,
        seen=seen,
        takes=seen.asking.takes_contacts(today(hall())),
        said=said,
        kept=kept,
        base=actors_base(seen.answered, seen.joined, tongue()),
        summary=actors_summary(seen.tally, tongue()) if seen.tally else "",
        actor_words=actor_words,
        of_answers=spoken(of_answers),
        offers_words=spoken(offers_words),
        rest_words=spoken(rest_words),
        tagged_words=spoken(tagged_words),
    )


def _look(found: Workshop) -> Sight:
    """Read it; the version first, so that no change is missed."""
    version = hall().board.version(found.id, Audience.DESK)
    with hall().store.reading() as database:
        workshop = workshops.by_code(database, found.code) or found
        asking = askings.of_workshop(database, workshop.id)
        proposals, actors = _asked(database, workshop, asking)
        return Sight(
            workshop=workshop,
            version=version,
            asking=asking,
            proposals=proposals,
            actors=actors,
            answered=namings.answered(database, workshop.id),
            joined=namings.joined(database, workshop.id),
            voting=_voting(database, workshop),
            tally=tally_in(database, workshop.id),
            offers=offers_in(database, workshop.id),
            contacts_by_day=contacts.by_day(database, workshop.id),
        )


def _asked(
    database: Database, workshop: Workshop, asking: Asking
) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
    if asking.stage is not Stage.DRAFT:
        return askings.asked(database, workshop.id), asking.actors
    lineage = lineage_of(database, workshop.id)
    proposals = proposals_of(lineage)
    return proposals, actors_of(proposals, [each.statement for each in lineage.newest])


def _voting(database: Database, workshop: Workshop) -> Round | None:
    known = rounds.of_workshop(database, workshop.id)
    return next((each for each in known if each.state is RoundState.OPEN), None)
