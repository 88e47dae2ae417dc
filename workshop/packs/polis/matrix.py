"""`participant-votes.csv`: a person a row, a column for each comment. What it says is trusted."""

from collections.abc import Mapping

from workshop.packs.polis.comments import TOO_MANY, comment_id
from workshop.packs.polis.conversation import AGREE, DISAGREE, PASS, Person
from workshop.packs.polis.limits import ID_LIMIT, MOST_COMMENTS, MOST_PEOPLE, MOST_VOTES
from workshop.packs.polis.problems import unreadable
from workshop.packs.polis.table import Record, Table, read_table
from workshop.packs.polis.trouble import Trouble
from workshop.packs.problems import shortened

_ = str  # marks a sentence for translation; it is translated where it is shown

NOT_A_VOTE = _("%(cell)s is no vote. It must be 1, 0, -1 or empty.")
PERSON_TWICE = _("Participant %(name)s is there twice.")
COLUMN_TWICE = _("The header row names comment %(id)s twice.")
NO_SUCH_COLUMN = _("This row has %(count)s cells, but the header row names only %(named)s.")
NOT_A_GROUP = _("%(cell)s is no group. It must be a whole number or empty.")
TOO_MANY_PEOPLE = _("There are too many people. At most %(limit)s can be imported.")
TOO_MANY_VOTES = _("There are too many votes. At most %(limit)s can be imported.")

PERSON, GROUP = "participant", "group-id"
VOTES = {"1": AGREE, "0": PASS, "-1": DISAGREE, "1.0": AGREE, "0.0": PASS, "-1.0": DISAGREE}

Columns = Mapping[str, int]


def read_matrix(file: str, data: bytes) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    """Return the people, and the comments that have a column.

    Raises:
        ConversationHasProblems: with every row that cannot be used.
    """
    table = read_table(file, data, needed=(PERSON,))
    columns = _columns(table)
    trouble = Trouble(file)
    people: dict[str, Person] = {}
    votes = 0
    for record in table.rows:
        person = _person(table, record, columns, trouble=trouble)
        name = record.at(table.place(PERSON))
        if name in people:
            trouble.note(record.row, PERSON, PERSON_TWICE, name=shortened(name) or '""')
        people[name] = person
        votes += len(person.votes)
        refuse_too_many(file, people=len(people), votes=votes)
    trouble.refuse()
    return tuple(people.values()), tuple(columns)


def refuse_too_many(file: str, *, people: int, votes: int) -> None:
    """Stop at a bomb.

    Raises:
        ConversationHasProblems: when there are more than can be imported.
    """
    if people > MOST_PEOPLE:
        raise unreadable(file, TOO_MANY_PEOPLE, limit=MOST_PEOPLE)
    if votes > MOST_VOTES:
        raise unreadable(file, TOO_MANY_VOTES, limit=MOST_VOTES)


def _columns(table: Table) -> Columns:
    """Where each comment's column stands."""
    places: dict[str, int] = {}
    for place, name in enumerate(table.names):
        if id_ := comment_id(name):
            if id_ in places:
                raise unreadable(table.file, COLUMN_TWICE, id=id_)
            places[id_] = place
    if len(places) > MOST_COMMENTS:
        raise unreadable(table.file, TOO_MANY, limit=MOST_COMMENTS)
    return places


def _person(table: Table, record: Record, columns: Columns, *, trouble: Trouble) -> Person:
    width = len(record.cells)
    if width > len(table.names):
        trouble.note(record.row, "", NO_SUCH_COLUMN, count=width, named=len(table.names))
    votes: dict[str, int] = {}
    for id_, place in columns.items():
        cell = record.at(place)
        if cell in VOTES:
            votes[id_] = VOTES[cell]
        elif cell:
            trouble.note(record.row, id_, NOT_A_VOTE, cell=shortened(cell))
    return Person(group=_group(table, record, trouble), votes=votes)


def _group(table: Table, record: Record, trouble: Trouble) -> str:
    cell = record.at(table.place(GROUP)).removesuffix(".0")
    if not cell:
        return ""
    if not (cell.isascii() and cell.isdigit() and len(cell) <= ID_LIMIT):
        trouble.note(record.row, GROUP, NOT_A_GROUP, cell=shortened(cell))
        return ""
    return str(int(cell))
