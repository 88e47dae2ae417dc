"""Which versions stand in which rounds."""

from workshop.domain.kind import Kind
from workshop.store.connection import Database


def add_to_drafts(database: Database, *, workshop_id: str, kind: Kind, version_id: str) -> None:
    """Put one more version at the end of every draft round of its kind."""
    database.execute(
        """
        insert into round_versions (round_id, version_id, position)
        select rounds.id, :version_id, coalesce(max(round_versions.position) + 1, 0)
        from rounds left join round_versions on round_versions.round_id = rounds.id
        where rounds.workshop_id = :workshop_id
          and rounds.kind = :kind
          and rounds.state = 'draft'
        group by rounds.id
        """,
        {"workshop_id": workshop_id, "kind": kind, "version_id": version_id},
    )
