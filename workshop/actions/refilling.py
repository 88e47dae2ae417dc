"""Keep draft rounds true to their picks while statements and results change."""

from dataclasses import replace

from workshop.domain.again import read_for
from workshop.domain.pick import PickBy, picked
from workshop.domain.refinement.lineage import Lineage
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.ranking.cut import Cut, cut
from workshop.store import results, rounds, statements
from workshop.store.connection import Database
from workshop.store.lineages import lineage_of


def refill_drafts(database: Database, workshop_id: str) -> None:
    """Give every draft round the statements that its pick takes now, in their newest wording.

    Call it in the transaction that adds, removes or rewords a statement, or changes a result. A
    top of a round that is not revealed takes nothing yet. Opened rounds keep what they have.
    """
    known = statements.newest_versions(database, workshop_id)
    lineage = lineage_of(database, workshop_id)
    every = rounds.of_workshop(database, workshop_id)
    for round_ in every:
        if round_.state is RoundState.DRAFT:
            taken = taken_by(database, round_, known, lineage=lineage)
            rounds.set_versions(database, round_.id, [each.version_id for each in taken])
            earlier = next((each for each in every if each.id == round_.parent_id), None)
            if earlier and round_.pick.by is PickBy.PROPOSALS:
                _read_anew(database, round_, earlier, size=len(taken))


def _read_anew(database: Database, round_: Round, earlier: Round, *, size: int) -> None:
    """Read a second round for as many of the best as suit its size, unless a host chose others."""
    if round_.reading == read_for(earlier.reading, round_.size):
        fitting = replace(round_, reading=read_for(earlier.reading, size))
        rounds.update_draft(database, fitting)


def taken_by(
    database: Database, round_: Round, known: tuple[Statement, ...], *, lineage: Lineage
) -> tuple[Statement, ...]:
    """Return what a pick takes of the statements that are known."""
    if round_.pick.by is not PickBy.TOP:
        return picked(round_.pick, known, lineage)
    found = cut_of(database, round_)
    wanted = {statement.id: place for place, statement in enumerate(found.statements)}
    taken = [statement for statement in known if statement.id in wanted]
    return tuple(sorted(taken, key=lambda statement: wanted[statement.id]))


def cut_of(database: Database, round_: Round) -> Cut:
    """The top that a round takes; nothing until the earlier round is revealed."""
    source = rounds.by_id(database, round_.pick.round_id, workshop_id=round_.workshop_id)
    return top_of(database, source, round_.pick.top)


def top_of(database: Database, source: Round | None, top: int) -> Cut:
    """The top of a round; nothing until it is revealed."""
    if source is None or source.state is not RoundState.REVEALED:
        return Cut(statements=())
    return cut(results.revealed(database, source).placed, top)
