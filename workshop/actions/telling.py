"""What a revealed round says: computed once for each state of its votes, shared by all who ask."""

from collections.abc import Callable
from contextlib import suppress

from workshop.actions.hall import Hall
from workshop.actions.shelf import Kept
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import Workshop
from workshop.errors import NotRead
from workshop.live.board import Audience
from workshop.ranking.findings import changed, linked
from workshop.ranking.findings.changed import Changes
from workshop.ranking.findings.linked import Links
from workshop.ranking.findings.model import Findings
from workshop.store import findings, rounds, statements
from workshop.store.repeats import ballots_of, repeat_of

_NOBODYS = ""  # a version that nobody asks for


def findings_of(hall: Hall, round_: Round) -> Findings:
    """Return the findings of a round that has been revealed; the loop goes on meanwhile.

    Reading and computing are left out while nothing has changed in the workshop. When something
    has, but nothing that the findings rest on, they are read and not computed again.

    Raises:
        ResultIsHidden: when it has not been revealed.
    """
    version = f"{hall.board.version(round_.workshop_id, Audience.DESK)} {round_.stamp}"
    shelf = hall.shelf
    known = shelf.kept(round_.id)
    if known is None or known.version != version:
        with shelf.lock(round_.id):
            known = shelf.kept(round_.id)
            if known is None or known.version != version:
                known = hall.reckon(_work(hall, round_, version=version, known=known))
                shelf.keep(round_.id, known)
    return known.findings


def foresee(hall: Hall, round_: Round) -> None:
    """Compute what the reveal of a closed round will ask for, so that a whole room need not wait.

    It is told to nobody: `findings_of` looks at the state first, as ever, and takes over only what
    still rests on the same votes. What cannot be read now is computed when it is asked for.
    """

    def work() -> None:
        with hall.store.reading() as database:
            evidence = findings.closed(database, round_)
        if evidence is not None:
            kept = Kept(version=_NOBODYS, evidence=evidence, findings=evidence.findings())
            hall.shelf.keep(round_.id, kept)

    with suppress(NotRead), hall.shelf.lock(round_.id):
        hall.reckon(work)


def changes_of(hall: Hall, round_: Round) -> Changes | None:
    """Return what changed since the round that this one repeats.

    None when it repeats none, or one of both is not revealed.
    """
    with hall.store.reading() as database:
        repeat = repeat_of(database, round_)
    if repeat is None:
        return None
    found = findings_of(hall, round_)

    def work() -> Changes:
        with hall.store.reading() as database:
            earlier, later = ballots_of(database, repeat)
        return changed.changes_of(repeat, found, earlier=earlier, later=later)

    return hall.reckon(work)


def links_of(hall: Hall, workshop: Workshop) -> Links | None:
    """Return the barriers of a workshop with the solutions that address them; None without both."""
    with hall.store.reading() as database:
        told = [each for each in rounds.of_workshop(database, workshop.id) if _is_told(each)]
        pairs = statements.links(database, workshop.id)
    addresses: dict[str, set[str]] = {}
    for solution, barrier in pairs:
        addresses.setdefault(solution, set()).add(barrier)
    return linked.links_of([findings_of(hall, round_) for round_ in told], addresses)


def _is_told(round_: Round) -> bool:
    return round_.state is RoundState.REVEALED and not round_.ballot.is_whole


def _work(hall: Hall, round_: Round, *, version: str, known: Kept | None) -> Callable[[], Kept]:
    def work() -> Kept:
        with hall.store.reading() as database:
            evidence = findings.revealed(database, round_)
        if known is None:
            found = evidence.findings()
        else:
            found = evidence.findings_from(known.evidence, known.findings)
        return Kept(version=version, evidence=evidence, findings=found)

    return work
