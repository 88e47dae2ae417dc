"""A receipt as a text file. Its words are not translated: `workshop verify` reads them."""

from textwrap import wrap

from workshop.domain.receipt import Receipt
from workshop.domain.workshop import Workshop

_FOURS = 4

_TEXT = """\
Receipt of a vote

Workshop: {workshop}
Round: {round}
Round id: {id}
Seal: {seal}
Code: {code}
Receipt: {mark}

The receipt stands in the list of receipts of this round, if your answers were counted as they
stand below. Ask for the JSON file, the workbook (.xlsx) or the zip of CSV tables of the
workshop, and check it with this file:

    workshop verify FILE --receipt THIS-FILE

Whoever has this text can prove how you voted. Keep it to yourself.

Statement, criterion and answer, with tabs between:
{lines}"""


def receipt_file(workshop: Workshop, receipt: Receipt) -> bytes:
    """Return the file of one person's receipt."""
    told = _TEXT.format(
        workshop=workshop.title,
        round=receipt.round.title,
        id=receipt.round.id,
        seal=receipt.seal.characters,
        code=in_fours(receipt.code),
        mark=receipt.mark,
        lines="".join(receipt.lines),
    )
    return told.encode("utf-8", "replace")


def in_fours(code: str) -> str:
    """Return a code as people read it."""
    return "-".join(wrap(code, _FOURS))
