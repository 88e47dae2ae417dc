"""A seal: a hash that stands for the votes of a round, and cannot be made for other votes.

The votes are one line a mark, `statement TAB criterion TAB answer LF`, in the order of their code
points, in UTF-8. Their **digest** is the SHA-256 of that. Few people in a round are few possible
digests, so until the reveal only the **seal** is told: the SHA-256 of a random salt, a line feed
and the same lines. The reveal tells salt and digest.

A close is not the end of all votes: paper is keyed in later, and a rehearsal goes. So a round can
be sealed again, and each seal says why. The salt of a seal that was replaced is never told: what
lies between two seals may be the one sheet of one person.
"""

import json
import re
from base64 import b32encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from workshop.domain.ballot import Ballot
from workshop.domain.reading import Reading
from workshop.domain.round import Round

_SHOWN_BYTES = 5  # eight characters
_FOUR = 4
_CHARACTERS = re.compile(r"[A-Z2-7]{4}-[A-Z2-7]{4}")

Told = list[str | int | None]  # one line of what a round asks


class Reason(StrEnum):
    """Why a round was sealed."""

    CLOSED = "closed"
    PAPER = "paper"
    LATE = "late"
    PAPER_AND_LATE = "paper and late"
    REHEARSAL = "rehearsal removed"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """`position` counts the seals of a round; the last one stands.

    `ballots`: people whose answers are in it, `paper` of them on paper; `marks`: all answers.
    `salt` and `digest` are kept in the store and told at the reveal, of the last seal only.
    `sheets` and `elsewhere`: the same seal over what came on paper and over all else, to know later
    which of both has changed. `receipts`: one for each ballot, in their order.
    """

    round_id: str
    position: int
    salt: str
    digest: str
    seal: str
    sheets: str
    elsewhere: str
    ballots: int
    marks: int
    paper: int
    receipts: tuple[str, ...]
    reason: Reason
    sealed_at: str

    @property
    def characters(self) -> str:
        """What people compare: `K7QM-2F6X`."""
        return characters(self.seal)


def line(label: str, criterion: str, answer: str) -> str:
    """Return the line of one mark."""
    return f"{label}\t{criterion}\t{answer}\n"


def digest_of(lines: Iterable[str]) -> str:
    """Return the digest of votes."""
    return sha256(_text(lines)).hexdigest()


def seal_of(salt: str, lines: Iterable[str]) -> str:
    """Return the seal of votes under a salt."""
    return sha256(salt.encode() + b"\n" + _text(lines)).hexdigest()


def receipt_of(code: str, lines: Iterable[str]) -> str:
    """Return the receipt of one person: their code, known to them alone, over their own lines."""
    return sha256(code.encode() + b"\n" + _text(lines)).hexdigest()[:32]


def receipts_hash(receipts: Sequence[str]) -> str:
    """Return the hash of a list of receipts, which the closing record carries."""
    return sha256("".join(f"{each}\n" for each in sorted(receipts)).encode()).hexdigest()


def characters(seal: str) -> str:
    """Return the first 40 bits of a seal, in two fours of letters and digits."""
    shown = b32encode(bytes.fromhex(seal)[:_SHOWN_BYTES]).decode()
    return f"{shown[:_FOUR]}-{shown[_FOUR:]}"


def typed_characters(typed: str) -> str:
    """Return what somebody typed as `characters` writes it, whatever is between the fours."""
    kept = "".join(char for char in typed.upper() if char.isalnum())
    return f"{kept[:_FOUR]}-{kept[_FOUR:]}"


def is_typed(typed: str) -> bool:
    """Whether what somebody typed can be the characters of a seal at all."""
    return bool(_CHARACTERS.fullmatch(typed_characters(typed)))


def asked_digest(round_: Round, statements: Iterable[tuple[str, str]]) -> str:
    """Return the digest of what a round asks and of its rules: fixed when it opens.

    `statements` are labels and texts. One JSON array a line, the statements in their order.
    """
    known = [*statements]
    return lines_digest(
        [
            ["question", round_.question],
            *ballot_lines(round_.ballot),
            ["weighting", str(round_.weighting)],
            reading_line(round_.reading, len(known)),
            *statement_lines(known),
        ]
    )


def ballot_lines(ballot: Ballot) -> list[Told]:
    """Return what is told of a ballot."""
    answers: list[Told] = [["answer", each.key, each.label, each.value] for each in ballot.answers]
    criteria: list[Told] = [
        ["criterion", each.key, each.label, each.low, each.high, each.steps]
        for each in ballot.criteria
    ]
    kind: Told = ["ballot", str(ballot.kind), ballot.budget, ballot.cap, ballot.places]
    return [kind, *answers, *criteria]


def reading_line(reading: Reading, size: int) -> Told:
    """Return what is told of how a round will be read."""
    places = reading.places_of(size)
    return ["reading", places, str(reading.electorate), reading.agree, reading.disagree]


def statement_lines(statements: Iterable[tuple[str, str]]) -> list[Told]:
    """Return what is told of the statements."""
    return [["statement", label, text] for label, text in sorted(statements)]


def lines_digest(lines: Iterable[Told]) -> str:
    """Return the SHA-256 of JSON arrays, one a line."""
    dumped = (json.dumps([*each], ensure_ascii=False, separators=(",", ":")) for each in lines)
    return sha256("".join(f"{each}\n" for each in dumped).encode("utf-8", "replace")).hexdigest()


def _text(lines: Iterable[str]) -> bytes:
    return "".join(sorted(lines)).encode("utf-8", "replace")
