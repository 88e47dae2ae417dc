"""What somebody has from elsewhere, against the file: characters, an older file, a receipt."""

import re
from collections.abc import Iterator, Sequence

from workshop.domain.seal import characters, receipt_of, typed_characters
from workshop.reports.document.export import Export
from workshop.reports.document.round import Round
from workshop.reports.verify.records import seals_in_audit

_ = str  # marks words for translation

NO_SEAL = _(
    "No seal in the file has the characters %(characters)s. Look again at how they are written, and"
    " at the round: if it had been revealed when the file was written, these are other votes."
)
NOT_REVEALED = _(
    "%(characters)s is the seal of a round that was not revealed when the file was written. A file"
    " from after its reveal has its votes."
)
REPLACED = _(
    "“%(round)s”: %(characters)s is an earlier seal, replaced since (%(reasons)s). It cannot be"
    " checked against these votes."
)
OTHER_WORKSHOP = _("The older file is of another workshop.")
NEWER = _("The older file is the newer one: it has more rows of the audit.")
ROWS = _("Audit, row %(position)s: it is another one than in the older file.")
NO_ROUND = _("“%(round)s” is in the older file and not in this one.")
OTHER_SEALS = _("“%(round)s”: the seals of the older file are not in this one.")
UNREADABLE = _("The receipt cannot be read: it has no round, no code or no answers.")
RECEIPT_ROUND = _("The round of the receipt is not in the file.")
NOT_THERE = _("“%(round)s”: the receipt is not in its list: these answers were not counted.")

_ROUND = re.compile(r"^Round id: *(\S+)$", re.MULTILINE)
_TABS = 2  # of a line of an answer
_CODE = re.compile(r"^Code: *([A-Z2-7-]+)$", re.MULTILINE)


def characters_against(found: Export, typed: str) -> Iterator[str]:
    """Yield it where no seal that stands in the file has these characters."""
    wanted = typed_characters(typed)
    holders = [each for each in found.rounds if wanted in {s.characters for s in each.seals}]
    if not holders:
        yield NO_SEAL % {"characters": wanted}


def is_not_revealed(found: Export, typed: str) -> bool:
    """Whether the characters are those of a round which the audit knows, and the file has not."""
    known = {each.id for each in found.rounds}
    return typed_characters(typed) in {
        characters(seal) for round_id, seal in seals_in_audit(found) if round_id not in known
    }


def not_revealed(typed: str) -> str:
    """Return the note for characters whose round is not in the file yet."""
    return NOT_REVEALED % {"characters": typed_characters(typed)}


def replaced_since(found: Export, typed: str) -> Iterator[str]:
    """Yield a note where the characters are those of a seal that was replaced."""
    wanted = typed_characters(typed)
    for round_ in found.rounds:
        places = [place for place, s in enumerate(round_.seals) if s.characters == wanted]
        if places and places[-1] < len(round_.seals) - 1:
            reasons = ", ".join(seal.reason for seal in round_.seals[places[-1] + 1 :])
            yield REPLACED % {"round": round_.title, "characters": wanted, "reasons": reasons}


def older_against(found: Export, older: Export) -> Iterator[str]:
    """Yield what the older file has, and this one has not."""
    if older.chain.workshop != found.chain.workshop:
        yield OTHER_WORKSHOP
        return
    if older.chain.length > found.chain.length:
        yield NEWER
    yield from _rows(found, older)
    known = {each.id: each for each in found.rounds}
    for round_ in older.rounds:
        if round_.id not in known:
            yield NO_ROUND % {"round": round_.title}
        elif not _goes_on(round_, known[round_.id]):
            yield OTHER_SEALS % {"round": round_.title}


def receipt_against(found: Export, text: str) -> Iterator[str]:
    """Yield it where a receipt is not in the file."""
    told = _receipt(text)
    if told is None:
        yield UNREADABLE
        return
    id_, code, lines = told
    round_ = next((each for each in found.rounds if each.id == id_), None)
    if round_ is None:
        yield RECEIPT_ROUND
    elif receipt_of(code.replace("-", ""), lines) not in round_.receipts:
        yield NOT_THERE % {"round": round_.title}


def is_receipt(text: str) -> bool:
    """Whether a text is a receipt, of whichever round."""
    return _receipt(text) is not None


def _receipt(text: str) -> tuple[str, str, list[str]] | None:
    """Return a round's id, the code and the lines; a mail or an editor may end lines otherwise."""
    whole = "\n".join(text.splitlines())
    id_, code, lines = _ROUND.search(whole), _CODE.search(whole), _lines(whole)
    return (id_[1], code[1], lines) if id_ and code and lines else None


def _lines(text: str) -> list[str]:
    return [f"{each}\n" for each in text.splitlines() if each.count("\t") == _TABS]


def _rows(found: Export, older: Export) -> Iterator[str]:
    """Compare rows where both files have them, else the head of the older one with its row."""
    if found.chain.rows is None or not older.chain.length:
        return
    ours = [row.hash for row in found.chain.rows]
    if older.chain.rows is None:
        position = older.chain.length
        if ours[position - 1 : position] != [older.chain.head]:
            yield ROWS % {"position": position}
        return
    yield from _first_other(ours, [row.hash for row in older.chain.rows])


def _first_other(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[str]:
    for position, (mine, other) in enumerate(zip(ours, theirs, strict=False), start=1):
        if mine != other:
            yield ROWS % {"position": position}
            return


def _goes_on(older: Round, newer: Round) -> bool:
    before = [seal.seal for seal in older.seals]
    return [seal.seal for seal in newer.seals][: len(before)] == before
