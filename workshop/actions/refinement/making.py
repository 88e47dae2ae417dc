"""A new statement out of others: what it says is new, all else it has from them."""

from collections.abc import Iterable, Sequence

from workshop.actions.tokens import new_id
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop
from workshop.store import statements
from workshop.store.connection import Database

_WORST_FIRST = ("", "C", "B", "A")  # tiers of evidence


def make_statement(
    database: Database, words: str, *, workshop: Workshop, taken: Sequence[Statement], now: str
) -> str:
    """Store a statement with the next number, and the links of those it comes from.

    Returns the id of its version.
    """
    number = statements.next_number(database, workshop.id, taken[0].kind)
    made = _statement(taken, words=words, number=number)
    statements.insert(database, made, workshop_id=workshop.id, origin=None, now=now)
    ids = {each.id for each in taken}
    for solution, barrier in statements.links(database, workshop.id):
        if solution in ids:
            statements.link_ids(database, solution_id=made.id, barrier_id=barrier)
        if barrier in ids:
            statements.link_ids(database, solution_id=solution, barrier_id=made.id)
    return made.version_id


def _statement(taken: Sequence[Statement], *, words: str, number: int) -> Statement:
    return Statement(
        id=new_id(),
        version_id=new_id(),
        kind=taken[0].kind,
        number=number,
        text=words,
        language=taken[0].language,
        theme=_shared(each.theme for each in taken),
        case_study=_shared(each.case_study for each in taken),
        scale=_shared(each.scale for each in taken),
        actors=tuple(dict.fromkeys(actor for each in taken for actor in each.actors)),
        source="; ".join(dict.fromkeys(each.source for each in taken if each.source)),
        basis=_shared(each.basis for each in taken),
        source_url=" ".join(dict.fromkeys(url for each in taken for url in each.web_addresses)),
        tier=min((each.tier for each in taken), key=_strength),
    )


def _shared(values: Iterable[str]) -> str:
    """What all of them have; empty where they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else ""


def _strength(tier: str) -> int:
    return _WORST_FIRST.index(tier) if tier in _WORST_FIRST else 0
