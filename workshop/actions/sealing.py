"""Seal what a round asks and what was answered, in the audit and in the store.

Three rows of the audit speak of a round: `opening sealed` when it opens, `votes sealed` at each
seal, and `seal opened` when its result is told. Whoever changes votes of a closed round calls
`seal`, or `seal_again` where that may have changed nothing, in the same transaction.
"""

import secrets
from collections.abc import Mapping

from workshop.actions.ballot_lines import BallotLines
from workshop.actions.tokens import receipt_code
from workshop.domain.ballots.marks import Mark
from workshop.domain.round import Round, RoundState, RoundStep
from workshop.domain.seal import (
    Reason,
    Seal,
    asked_digest,
    digest_of,
    line,
    receipt_of,
    receipts_hash,
    seal_of,
)
from workshop.domain.workshop import Workshop
from workshop.errors import NotFound
from workshop.store import audit, ballots, rounds, seals, statements
from workshop.store.connection import Database
from workshop.store.secrets import read_or_keep

ASKED, SEALED, OPENED = "opening sealed", "votes sealed", "seal opened"
ACTOR = "program"  # these rows follow from what a host did; the row of that stands beside them

KEY = "receipt-key"  # of the secret that makes receipts


def seal_step(
    database: Database, workshop: Workshop, round_id: str, *, step: RoundStep, now: str
) -> None:
    """Write down what a step of a round has settled: what is asked, the votes, or the result."""
    round_ = rounds.by_id(database, round_id, workshop_id=workshop.id)
    if round_ is None:
        raise NotFound
    if step is RoundStep.CLOSE:
        seal(database, round_, reason=Reason.CLOSED, now=now)
    elif step is RoundStep.REVEAL:
        open_seal(database, round_, now=now)
    else:
        record_asked(database, round_, now=now)


def record_asked(database: Database, round_: Round, *, now: str) -> None:
    """Write down what a round that has just been opened asks, and by which rules."""
    asked = statements.of_round(database, round_.id)
    detail = {
        "round": round_.id,
        "opening": round_.openings,
        "asked": asked_digest(round_, [(each.label, each.text) for each in asked]),
    }
    _write(database, round_, ASKED, detail=detail, now=now)


def seal(database: Database, round_: Round, *, reason: Reason, now: str) -> Seal:
    """Seal the votes of a round as they are now, and return the seal, which stands from now on."""
    made = _sealed(database, round_, reason=reason, now=now)
    seals.insert(database, made)
    detail = {
        "round": round_.id,
        "opening": round_.openings,
        "position": made.position,
        "reason": reason,
        "seal": made.seal,
        "ballots": made.ballots,
        "marks": made.marks,
        "paper": made.paper,
        "receipts": receipts_hash(made.receipts),
    }
    _write(database, round_, SEALED, detail=detail, now=now)
    return made


def seal_again(
    database: Database, round_: Round, *, now: str, reason: Reason | None = None
) -> Seal:
    """Seal a round anew if its votes are others than in its seal; return the seal that stands.

    Without a reason it is found: paper that was keyed in since, answers that came late, or both.
    """
    last = seals.standing(database, round_.id)
    if last is None:
        return seal(database, round_, reason=reason or Reason.CLOSED, now=now)
    if digest_of(_lines(database, round_).of_all()) == last.digest:
        return last
    return seal(database, round_, reason=reason or _why(database, round_, last), now=now)


def open_seal(database: Database, round_: Round, *, now: str) -> None:
    """Tell what the seal of a round stands for: its salt, and the digest of the votes."""
    last = seal_again(database, round_, now=now)
    detail = {
        "round": round_.id,
        "position": last.position,
        "seal": last.seal,
        "salt": last.salt,
        "digest": last.digest,
    }
    _write(database, round_, OPENED, detail=detail, now=now)


def seal_the_rest(database: Database, workshop: Workshop, *, now: str) -> None:
    """Seal the rounds anew that have fewer votes now, because simulated people have gone."""
    for round_ in rounds.of_workshop(database, workshop.id):
        before = seals.standing(database, round_.id)
        if before is None or not round_.has_closed:
            continue
        after = seal_again(database, round_, reason=Reason.REHEARSAL, now=now)
        if after != before and round_.state is RoundState.REVEALED:
            open_seal(database, round_, now=now)


def seal_before_forgetting(database: Database, workshop_id: str, *, now: str) -> None:
    """Seal what came after a close while ids are those that receipts are made from."""
    for round_ in rounds.of_workshop(database, workshop_id):
        if round_.state is RoundState.CLOSED:
            seal_again(database, round_, now=now)


def seal_imported(database: Database, workshop: Workshop, *, now: str) -> None:
    """Seal the rounds of a workshop that was held elsewhere, and open their seals."""
    for round_ in rounds.of_workshop(database, workshop.id):
        record_asked(database, round_, now=now)
        seal(database, round_, reason=Reason.IMPORTED, now=now)
        open_seal(database, round_, now=now)


def _sealed(database: Database, round_: Round, *, reason: Reason, now: str) -> Seal:
    found, salt = _lines(database, round_), secrets.token_hex(32)
    on_paper = ballots.on_paper(database, round_.id)
    key, last = _receipt_key(database), seals.standing(database, round_.id)
    lines = found.of_all()
    return Seal(
        round_id=round_.id,
        position=last.position + 1 if last else 1,
        salt=salt,
        digest=digest_of(lines),
        seal=seal_of(salt, lines),
        sheets=seal_of(salt, found.on_paper(on_paper)),
        elsewhere=seal_of(salt, found.elsewhere(on_paper)),
        ballots=len(found.ballots.people),
        marks=len(lines),
        paper=len(on_paper.intersection(found.ballots.people)),
        receipts=tuple(
            sorted(
                receipt_of(receipt_code(key, round_.id, who), told) for who, told in found.of_each()
            )
        ),
        reason=reason,
        sealed_at=now,
    )


def _lines(database: Database, round_: Round) -> BallotLines:
    return BallotLines(
        ballots=ballots.before_reveal(database, round_),
        labels={s.version_id: s.label for s in statements.of_round(database, round_.id)},
    )


def lines_of(marks: Mapping[Mark, str], labels: Mapping[str, str]) -> list[str]:
    """Return the lines of one person's marks; `labels` of statements by version id."""
    return [
        line(labels[version_id], criterion, answer)
        for (version_id, criterion), answer in marks.items()
    ]


def _why(database: Database, round_: Round, last: Seal) -> Reason:
    on_paper = ballots.on_paper(database, round_.id)
    found = _lines(database, round_)
    is_late = seal_of(last.salt, found.elsewhere(on_paper)) != last.elsewhere
    if seal_of(last.salt, found.on_paper(on_paper)) == last.sheets:
        return Reason.LATE
    return Reason.PAPER_AND_LATE if is_late else Reason.PAPER


def _receipt_key(database: Database) -> str:
    return read_or_keep(database, KEY, fresh=secrets.token_hex(32))


def _write(
    database: Database, round_: Round, action: str, *, detail: Mapping[str, object], now: str
) -> None:
    audit.append(
        database,
        workshop_id=round_.workshop_id,
        at=now,
        actor=ACTOR,
        action=action,
        detail=detail,
    )
