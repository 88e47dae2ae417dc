"""The comments as a table, beside the statements they are about."""

from collections.abc import Mapping, Sequence

from workshop.domain.comment import Comment, Sight
from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.reports.csv_file import Cell, csv_file

HEADER = ("round", "statement", "text", "comment", "hidden", "simulated", "mark", "me_too")


def comments_csv(
    comments: Sequence[Comment],
    *,
    rounds: Mapping[str, Round],
    statements: Mapping[str, Statement],
) -> bytes:
    """Return comments by round, then statement number; nothing says who wrote one, or when.

    `hidden` says also "held" of one that waits to be checked. `rounds` are by id,
    `statements` by version id; comments of other rounds are left out.
    """
    return csv_file(HEADER, comment_rows(comments, rounds=rounds, statements=statements))


def comment_rows(
    comments: Sequence[Comment],
    *,
    rounds: Mapping[str, Round],
    statements: Mapping[str, Statement],
) -> list[tuple[Cell, ...]]:
    """Return the rows under `HEADER`, as for `comments_csv`."""
    told = in_order(comments, rounds=rounds, statements=statements)
    return [_row(comment, rounds, statements) for comment in told]


def in_order(
    comments: Sequence[Comment],
    *,
    rounds: Mapping[str, Round],
    statements: Mapping[str, Statement],
) -> list[Comment]:
    """Return the comments of these rounds by round, then statement number, then text."""
    told = [comment for comment in comments if comment.round_id in rounds]
    told.sort(
        key=lambda c: (
            rounds[c.round_id].position,
            statements[c.version_id].number,
            c.text.casefold(),
        )
    )
    return told


def _row(
    comment: Comment, rounds: Mapping[str, Round], statements: Mapping[str, Statement]
) -> tuple[Cell, ...]:
    statement = statements[comment.version_id]
    return (
        rounds[comment.round_id].title,
        statement.label,
        statement.text,
        comment.text,
        "" if comment.sight is Sight.SHOWN else comment.sight.value,
        "simulated" if comment.rehearsal else "",
        comment.mark.value if comment.mark else "",
        comment.me_too,
    )
