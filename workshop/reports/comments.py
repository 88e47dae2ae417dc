"""The comments as a table, beside the statements they are about."""

from collections.abc import Mapping, Sequence

from workshop.domain.comment import Comment
from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.reports.csv_file import Cell, csv_file

_HEADER = ("round", "statement", "text", "comment", "hidden", "simulated")


def comments_csv(
    comments: Sequence[Comment],
    *,
    rounds: Mapping[str, Round],
    statements: Mapping[str, Statement],
) -> bytes:
    """Return comments by round, then statement number; nothing says who wrote one, or when.

    `rounds` are by id, `statements` by version id; comments of other rounds are left out.
    """
    told = [comment for comment in comments if comment.round_id in rounds]
    told.sort(
        key=lambda c: (
            rounds[c.round_id].position,
            statements[c.version_id].number,
            c.text.casefold(),
        )
    )
    return csv_file(_HEADER, [_row(comment, rounds, statements) for comment in told])


def _row(
    comment: Comment, rounds: Mapping[str, Round], statements: Mapping[str, Statement]
) -> tuple[Cell, ...]:
    statement = statements[comment.version_id]
    return (
        rounds[comment.round_id].title,
        statement.label,
        statement.text,
        comment.text,
        "hidden" if comment.hidden else "",
        "simulated" if comment.rehearsal else "",
    )
