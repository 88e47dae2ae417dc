"""Statements and packs for the tests, valid unless a test says otherwise."""

from workshop.domain.kind import Kind
from workshop.domain.pack import Pack, PackStatement

BARRIER = PackStatement(id="B1", kind=Kind.BARRIER, text="Contracts are too big.")
SOLUTION = PackStatement(
    id="S1",
    kind=Kind.SOLUTION,
    text="Split the contracts.",
    theme="procurement",
    case_study="food",
    scale="local",
    actors=("council", "small firm"),
    addresses=("B1",),
    source="A report, page 3",
    basis="report",
    source_url="https://example.org/a?b=c#d",
    tier="A",
    note="Said twice: once with a comma, once without.",
)
PACK = Pack(slug="a-pack", title="A pack", statements=(BARRIER, SOLUTION))
