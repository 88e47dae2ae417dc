"""The audit as a chain: each row holds the hash of the one before, so none goes or changes unseen.

Each workshop has a chain of its own, so that it can be deleted with its workshop, and the
installation has one for what belongs to no workshop. The bytes of a row are those of
`json.dumps([FORMAT, workshop, position, at, actor, action, detail, previous])` without spaces and
without escapes for letters, in UTF-8; `detail` is the text that is stored. The hash is SHA-256.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

FORMAT = "workshop-audit/1"
BEGUN = "chain begun"  # the row that an upgrade adds to rows that had no hash before


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One row. `workshop` is "" for the installation; `position` counts from 1."""

    workshop: str
    position: int
    at: str
    actor: str
    action: str
    detail: str
    previous: str
    hash: str


class Broken(StrEnum):
    """What is wrong at a place of a chain."""

    MISSING = "missing"
    CHANGED = "changed"
    CUT = "cut"


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """The first place where a chain does not hold. MISSING: another row stood before this one."""

    position: int
    why: Broken


def start_of(workshop: str) -> str:
    """Return what the first row of a chain has in place of a hash before it."""
    return sha256(f"{FORMAT}\n{workshop}".encode()).hexdigest()


def canonical(link: Link) -> bytes:
    """Return the bytes that are hashed."""
    told = [FORMAT, link.workshop, link.position, link.at, link.actor, link.action]
    return json.dumps(
        [*told, link.detail, link.previous], ensure_ascii=False, separators=(",", ":")
    ).encode("utf-8", "replace")


def hash_of(link: Link) -> str:
    """Return the hash that a row ought to have."""
    return sha256(canonical(link)).hexdigest()


def following(
    last: tuple[int, str] | None, *, workshop: str, at: str, actor: str, action: str, detail: str
) -> Link:
    """Return the row that comes after the `last` one, of which position and hash are needed."""
    position, previous = last or (0, start_of(workshop))
    bare = Link(
        workshop=workshop,
        position=position + 1,
        at=at,
        actor=actor,
        action=action,
        detail=detail,
        previous=previous,
        hash="",
    )
    return replace(bare, hash=hash_of(bare))


def first_break(links: Sequence[Link], *, workshop: str, head: str, length: int) -> Break | None:
    """Return where rows are not the chain of this workshop with this head; None when they are."""
    previous = start_of(workshop)
    for position, link in enumerate(links, start=1):
        if link.position != position or link.previous != previous:
            return Break(position=position, why=Broken.MISSING)
        if link.workshop != workshop or link.hash != hash_of(link):
            return Break(position=position, why=Broken.CHANGED)
        previous = link.hash
    if len(links) != length or previous != head:
        return Break(position=len(links) + 1, why=Broken.CUT)
    return None
