"""What the audit says of the rounds, against the rounds in the file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import msgspec

from workshop.domain.chain import BEGUN
from workshop.reports.document.export import Act, Export
from workshop.reports.document.round import Round, Seal
from workshop.reports.verify.mismatch import Mismatch, Part, as_mismatches

_ = str  # marks words for translation

NO_SEAL = _("“%(round)s”: it was closed and has no seal.")
ASKED = _("“%(round)s”: the audit's record of its opening says that something else was asked.")
NOT_ASKED = _("“%(round)s”: the audit has no record of its opening.")
SEALS = _("“%(round)s”: its seals are not those that the audit has.")
OPENED = _("“%(round)s”: the salt or digest of its seal is not what the audit told at the reveal.")
TIMES = _("“%(round)s”: by the audit it was %(step)s at %(found)s, and the file says %(told)s.")
REOPENED = _(
    "“%(round)s”: how often it was opened again after its result had been shown is %(found)s by the"
    " audit, and %(told)s in the file."
)
LEFT_OUT = _("A round that was revealed at %(at)s is not in the file.")

SEALED = "votes sealed"
_HEX = re.compile(r"[0-9a-f]{64}")
_CLOCKS = timedelta(seconds=10)  # what lies between the two readings of one clock in one deed
_STEPS = ("round open", "round close", "round reveal", "round reopen")


@dataclass(frozen=True, slots=True)
class _Row:
    act: Act
    detail: Mapping[str, object]


def records_against_rounds(found: Export) -> Iterator[Mismatch]:
    """Yield what does not fit; nothing where the file has no rows of the audit."""
    if found.chain.rows is None:
        return
    rows = [_Row(act, _detail(act)) for act in found.chain.rows]
    for round_ in found.rounds:
        own = [row for row in rows if row.detail.get("round") == round_.id]
        if not round_.seals and _is_from_before(rows, own):
            continue
        yield from as_mismatches(_of_round(round_, own), Part.RECORDS, of=round_.title)
    yield from as_mismatches(_left_out(found, rows), Part.RECORDS)


def seals_in_audit(found: Export) -> Iterator[tuple[str, str]]:
    """Yield the round and the seal of each time that votes were sealed."""
    for act in found.chain.rows or ():
        told = _detail(act)
        round_id, seal = str(told.get("round")), str(told.get("seal"))
        if act.action == SEALED and _HEX.fullmatch(seal):
            yield round_id, seal


def opened_in_audit(found: Export, round_: Round) -> tuple[str, str, str] | None:
    """Return seal, salt and digest of a round as the audit told them at the reveal, if it did."""
    rows = [_Row(act, _detail(act)) for act in found.chain.rows or ()]
    opened = _last([row for row in rows if row.detail.get("round") == round_.id], "seal opened")
    told = opened.detail if opened else {}
    seal, salt, digest = (str(told.get(key, "")) for key in ("seal", "salt", "digest"))
    return (seal, salt, digest) if seal and salt and digest else None


def is_from_before(found: Export, round_: Round) -> bool:
    """Whether a round without a seal may have none: it was closed before there were any."""
    if round_.seals or found.chain.rows is None:
        return not round_.seals
    rows = [_Row(act, _detail(act)) for act in found.chain.rows]
    return _is_from_before(rows, [row for row in rows if row.detail.get("round") == round_.id])


def _detail(act: Act) -> Mapping[str, object]:
    try:
        return msgspec.json.decode(act.detail, type=dict[str, object])
    except msgspec.DecodeError:
        return {}


def _is_from_before(rows: Sequence[_Row], own: Sequence[_Row]) -> bool:
    begun = next((row.act.position for row in rows if row.act.action == BEGUN), 0)
    closed = [row.act.position for row in own if row.act.action == "round close"]
    return begun > 0 and max(closed, default=0) < begun


def _of_round(round_: Round, own: Sequence[_Row]) -> Iterator[str]:
    if not round_.seals:
        yield NO_SEAL % {"round": round_.title}
    asked, opened = _last(own, "opening sealed"), _last(own, "seal opened")
    if asked is None and _last(own, "round open") is None:
        yield NOT_ASKED % {"round": round_.title}
    elif asked is not None and asked.detail.get("asked") != round_.asked:
        yield ASKED % {"round": round_.title}
    sealed = [row for row in own if row.act.action == SEALED]
    if [_as_row(seal, round_) for seal in round_.seals] != [_as_told(row) for row in sealed]:
        yield SEALS % {"round": round_.title}
    if round_.seals and not _is_opened(round_.seals[-1], opened):
        yield OPENED % {"round": round_.title}
    yield from _times(round_, own)
    again = _opened_again(own)
    if round_.opened_after_reveal < again:
        told = round_.opened_after_reveal
        yield REOPENED % {"round": round_.title, "found": again, "told": told}


def _opened_again(own: Sequence[_Row]) -> int:
    """How often it was opened after its result had been shown, since it was a draft."""
    steps = [row.act.action for row in own if row.act.action in _STEPS]
    opened = max((place for place, step in enumerate(steps) if step == "round open"), default=0)
    return sum(pair == ("round reveal", "round reopen") for pair in pairwise(steps[opened:]))


def _as_row(seal: Seal, round_: Round) -> dict[str, object]:
    return {
        "round": round_.id,
        "position": seal.position,
        "reason": seal.reason,
        "seal": seal.seal,
        "ballots": seal.ballots,
        "marks": seal.marks,
        "paper": seal.paper,
        "receipts": seal.receipts,
        "at": seal.sealed_at,
    }


def _as_told(row: _Row) -> dict[str, object]:
    told = {key: value for key, value in row.detail.items() if key != "opening"}
    return told | {"at": row.act.at}


def _is_opened(seal: Seal, opened: _Row | None) -> bool:
    told = opened.detail if opened else {}
    return all(
        told.get(key) == value
        for key, value in (("seal", seal.seal), ("salt", seal.salt), ("digest", seal.digest))
    )


def _times(round_: Round, own: Sequence[_Row]) -> Iterator[str]:
    steps = (
        ("round open", _("opened"), round_.opened_at),
        ("round close", _("closed"), round_.closed_at),
        ("round reveal", _("revealed"), round_.revealed_at),
    )
    for action, step, told in steps:
        row = _last(own, action)
        if row and not _is_near(row.act.at, told):
            yield TIMES % {"round": round_.title, "step": step, "found": row.act.at, "told": told}


def _is_near(one: str, other: str | None) -> bool:
    try:
        apart = datetime.fromisoformat(one) - datetime.fromisoformat(other or "")
    except (ValueError, TypeError):
        return False
    return abs(apart) <= _CLOCKS


def _left_out(found: Export, rows: Sequence[_Row]) -> Iterator[str]:
    """Yield the rounds whose last step was the reveal; those of a removed rehearsal may go."""
    last: dict[str, Act] = {}
    for row in rows:
        if row.act.action == "rehearsal removed":
            last = {}
        elif row.act.action in _STEPS:
            last[str(row.detail.get("round"))] = row.act
    there = {round_.id for round_ in found.rounds}
    for id_, act in last.items():
        if act.action == "round reveal" and id_ not in there:
            yield LEFT_OUT % {"at": act.at}


def _last(own: Sequence[_Row], action: str) -> _Row | None:
    return next((row for row in reversed(own) if row.act.action == action), None)
