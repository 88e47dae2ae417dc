"""Digests and seals against the counts, and the list of receipts against its hash."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from workshop.domain.seal import (
    asked_digest,
    characters,
    digest_of,
    line,
    receipts_hash,
    seal_of,
)
from workshop.reports.document.export import Export
from workshop.reports.document.round import Round, Seal
from workshop.reports.verify.counts import told_counts
from workshop.reports.verify.mismatch import Mismatch, Part, as_mismatches
from workshop.reports.verify.reading import rules_of

_ = str  # marks words for translation

DIGEST = _("The digest of the votes is not that of the counts in the file.")
ASKED = _(
    "“%(round)s”: question, rules or statements were changed. They are not those that were recorded"
    " at its opening."
)
ROUND_DIGEST = _("“%(round)s”: the digest of its seal is not that of its counts.")
SEAL = _("“%(round)s”: its seal %(characters)s does not stand for the votes in the file.")
SHOWN = _("“%(round)s”: the characters %(told)s are not those of its seal, which are %(found)s.")
PEOPLE = _(
    "“%(round)s”: the number of people who voted is %(told)s in the file and %(found)s by its seal."
)
MARKS = _("“%(round)s”: the number of answers is %(told)s by its counts and %(found)s by its seal.")
PAPER = _(
    "“%(round)s”: the number of people who voted on paper is %(told)s in the file and %(found)s by"
    " its seal."
)
RECEIPTS = _("“%(round)s”: the list of receipts is not the one that was sealed.")
RECEIPT_COUNT = _(
    "“%(round)s”: the number of people who voted is %(told)s, and that of receipts is %(found)s."
)
ORDER = _("“%(round)s”: a seal is missing; number %(position)s is not there.")
UNTOLD = _("“%(round)s”: the salt or the digest of its last seal is missing.")


def digest_against_counts(found: Export) -> Iterator[Mismatch]:
    """Yield it where the digest of all votes is not that of the counts."""
    lines = sorted(f"{each.title}\t{told}" for each in found.rounds for told in lines_of(each))
    if sha256("".join(lines).encode("utf-8", "replace")).hexdigest() != found.method.digest:
        yield Mismatch(words=DIGEST, part=Part.SEALS)


def seals_against_counts(round_: Round) -> Iterator[Mismatch]:
    """Yield what does not fit in the rules and the seals of a round, where it has some."""
    yield from as_mismatches(_asked(round_), Part.RULES, of=round_.title)
    yield from as_mismatches(_sealed(round_), Part.SEALS, of=round_.title)


def stands_for(seal: tuple[str, str, str] | None, lines: Sequence[str]) -> bool:
    """Whether a seal, its salt and its digest are those of votes with these lines."""
    if seal is None:
        return False
    stands, salt, digest = seal
    return digest_of(lines) == digest and seal_of(salt, lines) == stands


def _sealed(round_: Round) -> Iterator[str]:
    for position, seal in enumerate(round_.seals, start=1):
        if seal.position != position:
            yield ORDER % {"round": round_.title, "position": position}
            return
        yield from _shown(round_, seal)
    if round_.seals:
        yield from _standing(round_, round_.seals[-1])


def lines_of(round_: Round) -> list[str]:
    """Return the lines of all marks, as they are sealed."""
    return lines_of_counts(told_counts(round_))


def lines_of_counts(counts: Mapping[tuple[str, str], int]) -> list[str]:
    """Return the lines of so many answers to each statement."""
    found = []
    for (statement, key), people in counts.items():
        criterion, _colon, answer = key.rpartition(":")
        found += [line(statement, criterion, answer)] * people
    return found


def _asked(round_: Round) -> Iterator[str]:
    asked = [(each.statement, each.text) for each in round_.statements]
    try:
        fits = asked_digest(rules_of(round_), asked) == round_.asked
    except ValueError:
        fits = False
    if not fits:
        yield ASKED % {"round": round_.title}


def _shown(round_: Round, seal: Seal) -> Iterator[str]:
    try:
        found = characters(seal.seal)
    except ValueError:
        found = "?"
    if found != seal.characters:
        yield SHOWN % {"round": round_.title, "told": seal.characters, "found": found}


def _standing(round_: Round, seal: Seal) -> Iterator[str]:
    lines, names = lines_of(round_), {"round": round_.title, "characters": seal.characters}
    if seal.salt is None or seal.digest is None:
        yield UNTOLD % names
        return
    if digest_of(lines) != seal.digest:
        yield ROUND_DIGEST % names
    if seal_of(seal.salt, lines) != seal.seal:
        yield SEAL % names
    if receipts_hash(round_.receipts) != seal.receipts:
        yield RECEIPTS % names
    yield from _numbers(round_, seal, marks=len(lines))


def _numbers(round_: Round, seal: Seal, *, marks: int) -> Iterator[str]:
    checks: Iterable[tuple[str, int, int]] = (
        (PEOPLE, round_.voted, seal.ballots),
        (MARKS, marks, seal.marks),
        (PAPER, round_.channels.get("paper", 0), seal.paper),
        (RECEIPT_COUNT, round_.voted, len(round_.receipts)),
    )
    for words, told, found in checks:
        if told != found:
            yield words % {"round": round_.title, "told": told, "found": found}
