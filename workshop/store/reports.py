"""What the hosts of a workshop chose for its report. Without a row the choices are the usual."""

from workshop.domain.report import Part, Report
from workshop.store import audit
from workshop.store.connection import Database


def of_workshop(database: Database, workshop_id: str) -> Report:
    """The choices as they were saved last."""
    rows = list(
        database.query(
            "select introduction, parts, position, actor from reports where workshop_id = ?",
            [workshop_id],
        )
    )
    if not rows:
        return Report()
    (row,) = rows
    return Report(
        introduction=row["introduction"],
        parts=tuple(Part(key) for key in row["parts"].split()),
        position=row["position"],
        by=audit.name_of(database, row["actor"]),
    )


def save(database: Database, workshop_id: str, report: Report, *, actor: str, now: str) -> None:
    """Store the choices; their position is one higher than before."""
    database.execute(
        """
        insert into reports (workshop_id, introduction, parts, position, actor, saved_at)
        values (:workshop_id, :introduction, :parts, 1, :actor, :now)
        on conflict (workshop_id) do update
        set introduction = excluded.introduction, parts = excluded.parts,
            position = reports.position + 1, actor = excluded.actor, saved_at = excluded.saved_at
        """,
        {
            "workshop_id": workshop_id,
            "introduction": report.introduction,
            "parts": " ".join(report.parts),
            "actor": actor,
            "now": now,
        },
    )
