"""A second round: the refined statements before the room, as the first ones were."""

from collections.abc import Sequence

from workshop.actions.hall import Hall
from workshop.actions.parting import add_round
from workshop.actions.refilling import refill_drafts
from workshop.domain.again import again
from workshop.domain.draft import draft_of
from workshop.domain.kind import Kind
from workshop.domain.part import Part
from workshop.domain.pick import Pick, PickBy, picked
from workshop.domain.round import RoundState
from workshop.domain.workshop import Workshop
from workshop.errors import AgendaIsOver, NothingRevealed, NothingToVoteOn
from workshop.store import parts, statements, workshops
from workshop.store.lineages import lineage_of


def second_round(hall: Hall, *, workshop: Workshop, kind: Kind, title: str, actor: str) -> str:
    """Put a draft over all proposals of a kind at the end of the agenda; return its part's id.

    Until it opens it follows what is decided: what is dropped leaves it, what is merged goes in.

    It repeats the largest revealed round on this kind that was answered statement by statement,
    with the same question and ballot, so that both can stand side by side.

    Raises:
        AgendaIsOver: when the workshop has ended. NothingRevealed: when there is no such round.
        NothingToVoteOn: when nothing of this kind was kept, reworded, merged or split.
    """
    with hall.act(
        "second round made", actor=actor, workshop_id=workshop.id, detail={"kind": kind}
    ) as database:
        now = workshops.by_code(database, workshop.code)
        if now is None or now.is_over:
            raise AgendaIsOver
        pick = Pick(by=PickBy.PROPOSALS, kind=kind)
        known = statements.newest_versions(database, workshop.id)
        proposals = picked(pick, known, lineage_of(database, workshop.id))
        if not proposals:
            raise NothingToVoteOn
        part = _first(parts.of_workshop(database, workshop.id), kind)
        earlier = draft_of(part) if part else None
        if part is None or part.round is None or earlier is None:
            raise NothingRevealed
        draft = again(earlier, parent_id=part.round.id, title=title, pick=pick, size=len(proposals))
        made = add_round(database, workshop, draft)
        refill_drafts(database, workshop.id)
    hall.board.changed(workshop.id, phones=True)
    return made.id


def _first(known: Sequence[Part], kind: Kind) -> Part | None:
    """The part with the largest revealed round on this kind; of equal ones the first."""
    usable = [
        part
        for part in known
        if part.round
        and part.round.state is RoundState.REVEALED
        and part.round.kind is kind
        and not part.round.ballot.is_whole
    ]
    return max(usable, key=lambda part: part.round.size if part.round else 0, default=None)
