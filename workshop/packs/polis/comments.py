"""`comments.csv`: the wording of each comment, and which ones a moderator took out."""

from dataclasses import dataclass

from workshop.packs.cells import tidy
from workshop.packs.polis.limits import ID_LIMIT, MOST_COMMENTS, TEXT_LIMIT
from workshop.packs.polis.problems import unreadable
from workshop.packs.polis.table import Record, Table, read_table
from workshop.packs.polis.trouble import Trouble
from workshop.packs.problems import shortened

_ = str  # marks a sentence for translation; it is translated where it is shown

NOT_AN_ID = _("%(id)s is no comment id. It must be a whole number.")
TWICE = _("Comment %(id)s is there twice.")
TOO_LONG = _("This comment is too long: %(length)s characters. At most %(limit)s are allowed.")
TOO_MANY = _("There are too many comments. At most %(limit)s can be imported.")

ID, TEXT, MODERATED = "comment-id", "comment-body", "moderated"
_OUT = {"-1", "-1.0"}


@dataclass(frozen=True, slots=True)
class Told:
    """A comment as the file tells it; `out`: a moderator took it out."""

    text: str
    out: bool


def read_comments(file: str, data: bytes) -> dict[str, Told]:
    """Return every comment by its id; one without a text has an empty one.

    Raises:
        ConversationHasProblems: with every row that cannot be used.
    """
    table = read_table(file, data, needed=(ID, TEXT))
    trouble = Trouble(file)
    found: dict[str, Told] = {}
    for record in table.rows:
        _add(found, table, record, trouble=trouble)
    trouble.refuse()
    if len(found) > MOST_COMMENTS:
        raise unreadable(file, TOO_MANY, limit=MOST_COMMENTS)
    return found


def comment_id(cell: str) -> str:
    """Return a comment's number in one spelling; empty when it is none."""
    number = cell.strip().removesuffix(".0")
    is_number = number.isascii() and number.isdigit() and len(number) <= ID_LIMIT
    return str(int(number)) if is_number else ""


def _add(found: dict[str, Told], table: Table, record: Record, *, trouble: Trouble) -> None:
    cell = record.at(table.place(ID))
    text = tidy(record.at(table.place(TEXT)))
    id_ = comment_id(cell)
    if not id_:
        trouble.note(record.row, ID, NOT_AN_ID, id=shortened(cell) or '""')
    elif id_ in found:
        trouble.note(record.row, ID, TWICE, id=id_)
    elif len(text) > TEXT_LIMIT:
        trouble.note(record.row, TEXT, TOO_LONG, length=len(text), limit=TEXT_LIMIT)
    found.setdefault(id_, Told(text, out=record.at(table.place(MODERATED)) in _OUT))
