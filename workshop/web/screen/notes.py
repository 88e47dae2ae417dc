"""What is said in small under a statement of a result, and in words beside its bar."""

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.ballots.matrix import IMPACT
from workshop.ranking import support
from workshop.ranking.medians import not_my_field
from workshop.ranking.result import Placed
from workshop.web.language import gettext, ngettext


def note(placed: Placed, ballot: Ballot) -> str:
    """Return why a statement has no rank, or for how many it was not their field."""
    tally = placed.standing.tally
    outside = not_my_field(tally, IMPACT) if ballot.kind is BallotKind.MATRIX else 0
    if placed.standing.rank is None:
        return _unranked(answered=tally.answered, ballot=ballot)
    return ngettext("%(num)s: not my field", "%(num)s: not my field", outside) if outside else ""


def _unranked(*, answered: int, ballot: Ballot) -> str:
    if not answered:
        return str(gettext("Not ranked: nobody answered."))
    if ballot.kind is BallotKind.MATRIX:
        return str(gettext("Not ranked: not my field."))
    if ballot.is_whole:
        return str(gettext("Not ranked: everybody abstained."))
    return str(gettext("Not ranked: everybody was not sure."))


def backing(placed: Placed, ballot: Ballot) -> tuple[str, str]:
    """Who stands behind a statement of a whole ballot: `41 points`, `from 17 people`."""
    tally = placed.standing.tally
    if ballot.kind is BallotKind.RANKING:
        return (
            gettext("first for %(num)s,", num=support.firsts(tally)),
            gettext("placed by %(num)s", num=support.placed_by(tally)),
        )
    return (
        ngettext("%(num)s point", "%(num)s points", support.points(tally)),
        ngettext("from %(num)s person", "from %(num)s people", support.supporters(tally)),
    )
