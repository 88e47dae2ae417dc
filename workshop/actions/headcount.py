"""How many take part, and how far they are: for the screen and the desks, counted once for all.

No read may be open where it is asked for: who waits for a count would keep the log of writes from
being emptied. It is counted in a lane of its own, so that phones are answered meanwhile.
"""

from workshop.actions.hall import Hall
from workshop.domain.round import Round
from workshop.live.board import Audience
from workshop.store.headcount import Headcount, headcount


def headcount_of(hall: Hall, workshop_id: str, round_: Round | None) -> Headcount:
    """Return how many take part now in the current round; before there is one, who has joined."""
    name, stamp = (round_.id, round_.stamp) if round_ else (workshop_id, "")
    version = f"{hall.board.version(workshop_id, Audience.DESK)} {stamp}"

    def count() -> Headcount:
        with hall.store.reading() as database:
            return headcount(database, workshop_id=workshop_id, round_=round_)

    return hall.headcounts.get(name, version, lambda: hall.count(count))
