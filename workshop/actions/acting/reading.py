"""Read who should act, and who offers help, as far as it may be told."""

from workshop.actions.hall import Hall
from workshop.domain.acting.asking import Stage, proposals_of
from workshop.domain.acting.offers import Told, told
from workshop.domain.acting.tally import Count, Tally, tally_of
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop
from workshop.store import askings, namings, offers
from workshop.store.connection import Database
from workshop.store.lineages import lineage_of


def tally_in(database: Database, workshop_id: str) -> Tally | None:
    """Return what the room said about who should act; None until it is revealed."""
    if askings.of_workshop(database, workshop_id).stage is not Stage.REVEALED:
        return None
    return tally_of(
        askings.asked(database, workshop_id),
        namings.revealed(database, workshop_id),
        answered=namings.answered(database, workshop_id),
        joined=namings.joined(database, workshop_id),
    )


def offers_in(database: Database, workshop_id: str) -> tuple[tuple[Statement, Told], ...]:
    """Return what may be told of the offers for each proposal, in their order."""
    counted = offers.by_group(database, workshop_id)
    members = offers.members(database, workshop_id)
    return tuple(
        (each, told(found, members, people=sum(found.values())))
        for each in proposals_of(lineage_of(database, workshop_id))
        for found in [counted.get(each.id, {})]
    )


def offered_in(database: Database, workshop_id: str) -> dict[str, int]:
    """Return how many people offered help with each statement, by its id."""
    counted = offers.by_group(database, workshop_id)
    return {statement_id: sum(found.values()) for statement_id, found in counted.items()}


def tally_now(hall: Hall, workshop: Workshop) -> Tally | None:
    """Return the same as `tally_in`, read by itself."""
    with hall.store.reading() as database:
        return tally_in(database, workshop.id)


def counts_in(database: Database, workshop_id: str) -> dict[str, Count]:
    """Return whom the room named for each proposal, by version id; none before the reveal."""
    tally = tally_in(database, workshop_id)
    return {each.statement.version_id: each for each in tally.counts} if tally else {}
