"""The files of one round, with the columns and the order of the Polis open data.

A comment id is the place of a statement in the round, from 0; what people call it (`B7`) stands in
a further last column. Comments have no author, and counts are those of the matrix.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from workshop.reports.csv_file import Cell, guarded
from workshop.reports.polis.voted import Line, Voted

NO_AUTHOR = 0
ACCEPTED = 1

Rows = Iterable[Sequence[Cell]]


def summary_csv(told: Voted, *, title: str) -> bytes:
    """Key and value, without a header."""
    people = len(told.lines)
    return _written(
        [
            ("topic", f"{title}: {told.round.title}"),
            ("url", ""),
            ("views", people),
            ("voters", people),
            ("voters-in-conv", people),
            ("commenters", 0),
            ("comments", len(told.statements)),
            ("groups", 0),
            ("conversation-description", told.round.question),
        ]
    )


def votes_csv(told: Voted) -> bytes:
    """A vote a row, by comment and person."""
    header = ("timestamp", "datetime", "comment-id", "voter-id", "vote")
    return _written([header, *_votes(told)])


def participant_votes_csv(told: Voted) -> bytes:
    """A person a row, a column for each comment; nobody has a group."""
    places = range(len(told.statements))
    header = ("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree")
    people = (_person(number, line) for number, line in enumerate(told.lines, start=1))
    return _written([(*header, *places), *people])


def comments_csv(told: Voted) -> bytes:
    """A comment a row."""
    header = (
        *("timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated"),
        *("comment-body", "label"),
    )
    return _written([header, *_comments(told)])


def _votes(told: Voted) -> Iterator[Sequence[Cell]]:
    when = _when(told)
    for place in range(len(told.statements)):
        for number, line in enumerate(told.lines, start=1):
            if line[place] is not None:
                yield (*when, place, number, line[place])


def _person(number: int, line: Line) -> Sequence[Cell]:
    given = [vote for vote in line if vote is not None]
    return (number, None, 0, len(given), given.count(1), given.count(-1), *line)


def _comments(told: Voted) -> Iterator[Sequence[Cell]]:
    when = _when(told)
    for place, statement in enumerate(told.statements):
        counts = (told.count(place, 1), told.count(place, -1))
        yield (*when, place, NO_AUTHOR, *counts, ACCEPTED, statement.text, statement.label)


def _when(told: Voted) -> tuple[int, str]:
    """The close of voting, in milliseconds and in words as Polis writes them."""
    words = told.closed_at.strftime("%a %b %d %H:%M:%S UTC %Y")
    return round(told.closed_at.timestamp() * 1000), words


def _written(rows: Rows) -> bytes:
    """CSV as Polis writes it: UTF-8 without a mark, one line end."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode()
