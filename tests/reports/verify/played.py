"""A played workshop as its JSON file, and how somebody might tamper with it."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, take
from workshop.actions.casting import cast_ballot
from workshop.actions.files import document_file
from workshop.domain.chain import Link, hash_of, start_of
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundStep, Weighting
from workshop.domain.seal import characters, digest_of, receipts_hash, seal_of
from workshop.reports.document.export import Export
from workshop.reports.verify.links import links_of
from workshop.reports.verify.reading import read
from workshop.reports.verify.sealed import lines_of
from workshop.store import statements

Told = dict[str, Any]  # a JSON file, to be changed at will
Tamper = Callable[[Told], None]


def played(room: Room, *, weighting: Weighting = Weighting.PERSON) -> Round:
    """Seven people agree or not on four statements; it is closed and revealed."""
    opened = take(
        room,
        add_round(room, BALLOTS["agreement"], size=4, kind=Kind.SOLUTION, weighting=weighting),
        RoundStep.OPEN,
    )
    with room.hall.store.reading() as database:
        asked = statements.of_round(database, opened.id)
    says = ("agree", "not-sure", "disagree")
    for number in range(7):
        given = {
            (each.version_id, ""): says[(number * (place + 1)) % 3 if number % 3 else 0]
            for place, each in enumerate(asked)
        }
        person = room.somebody()
        cast_ballot(room.hall, round_=opened, participant_id=person.id, given=given, sequence=1)
    return take(room, opened, RoundStep.CLOSE, RoundStep.REVEAL)


def exported(room: Room, *, with_votes: bool = True) -> bytes:
    """The JSON file, as facilitators have it, or as viewers do."""
    return document_file(
        room.hall, workshop=room.now(), with_votes=with_votes, with_comments=with_votes
    )


def changed(content: bytes, tamper: Tamper) -> bytes:
    """The file after somebody has been at it."""
    told = json.loads(content)
    tamper(told)
    return json.dumps(told, ensure_ascii=False).encode()


def recounted(told: Told) -> None:
    """Make the counts those of the votes in the file, as a careful forger would."""
    for round_ in told["rounds"]:
        for each in round_["statements"]:
            given = [
                vote["answer"]
                for vote in told["votes"]
                if (vote["round"], vote["statement"]) == (round_["title"], each["statement"])
            ]
            each["counts"] = {answer: given.count(answer) for answer in sorted({*given})}
            agree, disagree = given.count("agree"), given.count("disagree")
            each["score"] = round((agree - disagree) / len(given), 6)
            each["support"]["people"], each["opposed"]["people"] = agree, disagree


def resealed(told: Told) -> None:
    """Make digests and the seal of each round fit its counts, with the salt that was told."""
    for round_, typed in zip(told["rounds"], _read(told).rounds, strict=True):
        lines, seal = lines_of(typed), round_["seals"][-1]
        seal["digest"], seal["seal"] = digest_of(lines), seal_of(seal["salt"], lines)
        seal["characters"] = characters(seal["seal"])
        seal["receipts"] = receipts_hash(round_["receipts"])
    everything = sorted(
        f"{each.title}\t{line}" for each in _read(told).rounds for line in lines_of(each)
    )
    told["method"]["digest"] = sha256("".join(everything).encode()).hexdigest()


def rewritten(told: Told) -> None:
    """Make the records in the audit fit the seals, without touching the hashes."""
    for round_ in told["rounds"]:
        seal = round_["seals"][-1]
        for row in told["chain"]["rows"]:
            detail = json.loads(row["detail"])
            if detail.get("round") == round_["id"]:
                for key in detail.keys() & {"seal", "digest", "receipts"}:
                    detail[key] = seal[key]
                row["detail"] = json.dumps(detail, separators=(",", ":"), sort_keys=True)


def rechained(told: Told) -> None:
    """Hash the whole audit anew: after that nothing in the file contradicts itself."""
    chain = _read(told).chain
    rows = links_of(chain, chain.rows or ())
    previous = start_of(chain.workshop)
    for row, link in zip(told["chain"]["rows"], rows, strict=True):
        made = _rehashed(link, previous)
        row["previous"], row["hash"] = made.previous, made.hash
        previous = made.hash
    told["chain"]["head"] = previous


def _rehashed(link: Link, previous: str) -> Link:
    bare = replace(link, previous=previous)
    return replace(bare, hash=hash_of(bare))


def _read(told: Told) -> Export:
    return read(json.dumps(told).encode())
