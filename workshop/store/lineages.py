"""Where every wording of a workshop came from."""

from workshop.domain.refinement.lineage import Lineage
from workshop.store import refinements, wordings
from workshop.store.connection import Database


def lineage_of(database: Database, workshop_id: str) -> Lineage:
    """Every wording of a workshop, with the decisions that stand."""
    return Lineage(
        wordings.of_workshop(database, workshop_id),
        refinements.of_workshop(database, workshop_id),
    )
