"""The JSON file as a whole, and its schema."""

from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

import msgspec

from workshop.reports.document.refinement import Decision, Refined
from workshop.reports.document.round import Round
from workshop.reports.document.shape import Shape
from workshop.reports.document.statement import Known

FORMAT: Final = "workshop-export/2"
SCHEMA_NAME = "workshop-export-2.schema.json"
FIRST_NAME = "workshop-export-1.schema.json"
_PUBLISHED = Path(__file__).parent / "published"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


class Workshop(Shape, frozen=True):
    """The workshop. `head_count`: people counted in the room, null when nobody counted.

    `simulated_people` are a rehearsal.
    """

    title: str
    code: str
    purpose: str
    promise: str
    held_on: str
    place: str
    language: str
    caution: str
    head_count: int | None
    simulated_people: int


class Method(Shape, frozen=True):
    """How the file came about. `digest`: two files with the same one rest on the same votes."""

    software: str
    sentence: str
    digest: str
    digest_is: str


class Link(Shape, frozen=True):
    """A solution of a barrier. `leverage`: the part of all priority that it reaches."""

    solution: str
    support: float | None
    leverage: float | None


class Solved(Shape, frozen=True):
    """A barrier of the top; `gap`: it is clear, and no solution has half of the answers."""

    barrier: str
    rank: int | None
    in_the_top: str | None
    gap: bool
    solutions: tuple[Link, ...]


class Links(Shape, frozen=True):
    """Barriers of a round with the solutions for them; the solutions as they were voted on last."""

    barriers_from: str
    barriers: tuple[Solved, ...]


class Comment(Shape, frozen=True):
    """A comment. `sight`: shown, held or hidden. `mark`: what its author says it is."""

    round: str
    statement: str
    text: str
    sight: str
    simulated: bool
    mark: str | None
    me_too: int


class Vote(Shape, frozen=True):
    """A mark, under a number that is drawn for this file.

    `channel` is null in all of them where fewer than five people came by one in some round.
    """

    round: str
    person: str
    channel: str | None
    statement: str
    criterion: str
    answer: str

    @property
    def counted_as(self) -> str:
        """What it is counted under: in a matrix the criterion stands before the answer."""
        return f"{self.criterion}:{self.answer}" if self.criterion else self.answer


class Act(Shape, frozen=True):
    """A row of the audit. `detail` is JSON text, as it was hashed; see docs/verifying.md."""

    position: int
    at: str
    actor: str
    action: str
    detail: str
    previous: str
    hash: str


class Chain(Shape, frozen=True):
    """The audit of this workshop as a chain: its last hash and its length.

    `format` and `workshop` are hashed with each row. `rows` are null where whoever asked for the
    file may not have them.
    """

    format: str
    workshop: str
    head: str
    length: int
    rows: tuple[Act, ...] | None


class Export(Shape, frozen=True, rename={"schema": "$schema"}):
    """Everything that the revealed rounds of a workshop say, and what was made of it since.

    `refinement`: the record of each statement; `decisions`: those that stand, the oldest first.
    `comments` and `votes` are null where whoever asked for the file may not have them.
    """

    schema: str
    format: Literal["workshop-export/2"]
    workshop: Workshop
    method: Method
    rounds: tuple[Round, ...]
    links: Links | None
    statements: tuple[Known, ...]
    refinement: tuple[Refined, ...]
    decisions: tuple[Decision, ...]
    comments: tuple[Comment, ...] | None
    votes: tuple[Vote, ...] | None
    chain: Chain


@lru_cache(maxsize=4)  # one for the file itself, one for the address where a server has it
def schema(address: str = SCHEMA_NAME) -> bytes:
    """Return the JSON Schema of the file, which stands at this address."""
    found = {"$schema": _DRAFT, "$id": address, **msgspec.json.schema(Export)}
    for shape in found["$defs"].values():
        shape["description"] = " ".join(shape["description"].split())
    return msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"


def first_schema(address: str = FIRST_NAME) -> bytes:
    """Return the schema of files of the first format, which have no seals, as it was published."""
    found = msgspec.json.decode((_PUBLISHED / FIRST_NAME).read_bytes(), type=dict[str, object])
    return msgspec.json.format(msgspec.json.encode(found | {"$id": address}), indent=2) + b"\n"
