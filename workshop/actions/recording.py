"""Put together the record of a workshop, for its files."""

from collections.abc import Collection
from importlib.metadata import version

from workshop.actions.acting.reading import counts_in, offered_in
from workshop.actions.hall import Hall
from workshop.actions.telling import changes_of, findings_of, links_of
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import Workshop
from workshop.reports.record import Record
from workshop.reports.trail import Trail
from workshop.store import (
    audit,
    comments,
    invitations,
    notes,
    participants,
    refinements,
    rounds,
    seals,
    statements,
    votes,
    wordings,
)
from workshop.store.connection import Database

PROGRAM = "workshop-deliberation"


def record_of(
    hall: Hall, workshop: Workshop, *, with_comments: bool = True, with_votes: bool = True
) -> Record:
    """Return what the revealed rounds say, with comments and votes where they may be told.

    Of a round that is opened again meanwhile no vote is read.
    """
    with hall.store.reading() as database:
        told = revealed(database, workshop)
    findings = tuple(findings_of(hall, round_) for round_ in told)
    changes = [found for round_ in told if (found := changes_of(hall, round_))]
    links = links_of(hall, workshop)
    with hall.store.reading() as database:
        ids = {round_.id for round_ in told} & {r.id for r in revealed(database, workshop)}
        written = comments.of_workshop(database, workshop.id) if with_comments else ()
        cast = [votes.of_round(database, id_) for id_ in ids] if with_votes else []
        return Record(
            workshop=workshop,
            findings=findings,
            changes=tuple(c for c in changes if c.repeat.earlier.round.id in ids),
            links=links,
            wordings=wordings.of_workshop(database, workshop.id),
            addresses=_addresses(database, workshop),
            refinements=refinements.of_workshop(database, workshop.id),
            notes=notes.of_workshop(database, workshop.id),
            named=counts_in(database, workshop.id),
            offers=offered_in(database, workshop.id),
            comments=tuple(c for c in written if c.round_id in ids) if with_comments else None,
            marks=tuple(mark for marks in cast for mark in marks) if with_votes else None,
            invited=invitations.counted(database, workshop.id),
            simulated=participants.in_rehearsal(database, workshop.id),
            trail=_trail(database, workshop, told=ids, with_rows=with_votes),
            software=f"{PROGRAM} {version(PROGRAM)}",
        )


def revealed(database: Database, workshop: Workshop) -> list[Round]:
    """Return the rounds of a workshop that have been revealed, in the order of the agenda."""
    known = rounds.of_workshop(database, workshop.id)
    return [round_ for round_ in known if round_.state is RoundState.REVEALED]


def _trail(
    database: Database, workshop: Workshop, *, told: Collection[str], with_rows: bool
) -> Trail:
    length, head = audit.head(database, workshop.id)
    sealed = seals.of_workshop(database, workshop.id)
    return Trail(
        workshop=workshop.id,
        head=head,
        length=length,
        links=audit.chain(database, workshop.id) if with_rows else None,
        seals={id_: known for id_, known in sealed.items() if id_ in told},
    )


def _addresses(database: Database, workshop: Workshop) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for solution, barrier in statements.links(database, workshop.id):
        found[solution] = (*found.get(solution, ()), barrier)
    return found
