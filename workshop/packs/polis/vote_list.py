"""`votes.csv`: a vote a row, for want of a matrix. The last one of a person on a comment stands."""

from workshop.packs.polis.comments import NOT_AN_ID, comment_id
from workshop.packs.polis.conversation import Person
from workshop.packs.polis.matrix import NOT_A_VOTE, VOTES, refuse_too_many
from workshop.packs.polis.table import Record, Table, read_table
from workshop.packs.polis.trouble import Trouble
from workshop.packs.problems import shortened

_ = str  # marks a sentence for translation; it is translated where it is shown

NO_VOTER = _("This row does not say whose vote it is.")
NOT_A_TIME = _("%(cell)s is no timestamp. It must be a whole number or empty.")

COMMENT, VOTER, VOTE, TIME = "comment-id", "voter-id", "vote", "timestamp"

Standing = dict[str, dict[str, tuple[int, int]]]  # by person and comment: time, vote


def read_votes(file: str, data: bytes) -> tuple[Person, ...]:
    """Return who voted what; nobody has a group.

    Votes without a time, or of one time, count in the order of their rows.

    Raises:
        ConversationHasProblems: with every row that cannot be used.
    """
    table = read_table(file, data, needed=(COMMENT, VOTER, VOTE))
    trouble = Trouble(file)
    standing: Standing = {}
    for votes, record in enumerate(table.rows, start=1):
        _add(standing, table, record, trouble=trouble)
        refuse_too_many(file, people=len(standing), votes=votes)
    trouble.refuse()
    return tuple(
        Person(votes={id_: vote for id_, (_time, vote) in given.items()})
        for given in standing.values()
    )


def _add(standing: Standing, table: Table, record: Record, *, trouble: Trouble) -> None:
    person, cell = record.at(table.place(VOTER)), record.at(table.place(VOTE))
    named = record.at(table.place(COMMENT))
    time = _time(record.at(table.place(TIME)))
    id_ = comment_id(named)
    if not id_:
        trouble.note(record.row, COMMENT, NOT_AN_ID, id=shortened(named) or '""')
    elif not person:
        trouble.note(record.row, VOTER, NO_VOTER)
    elif cell not in VOTES:
        trouble.note(record.row, VOTE, NOT_A_VOTE, cell=shortened(cell) or '""')
    elif time is None:
        trouble.note(record.row, TIME, NOT_A_TIME, cell=shortened(record.at(table.place(TIME))))
    else:
        given = standing.setdefault(person, {})
        if id_ not in given or time >= given[id_][0]:
            given[id_] = (time, VOTES[cell])


def _time(cell: str) -> int | None:
    digits = cell.removesuffix(".0")
    if not digits:
        return 0
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 20 else None  # noqa: PLR2004 - of 64 bits
