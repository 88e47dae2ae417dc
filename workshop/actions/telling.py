"""What a revealed round says: computed once for each state of its votes, shared by all who ask."""

from collections.abc import Callable

from workshop.actions.hall import Hall
from workshop.actions.shelf import Kept
from workshop.domain.round import Round
from workshop.live.board import Audience
from workshop.ranking.findings.model import Findings
from workshop.store import findings


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


def _work(hall: Hall, round_: Round, *, version: str, known: Kept | None) -> Callable[[], Kept]:
    def work() -> Kept:
        with hall.store.reading() as database:
            evidence = findings.revealed(database, round_)
        same = known is not None and known.evidence == evidence
        found = known.findings if known and same else evidence.findings()
        return Kept(version=version, evidence=evidence, findings=found)

    return work
