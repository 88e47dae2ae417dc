"""Ballots and picks in words, for those who plan."""

from collections.abc import Callable

from workshop.domain.ballot import Ballot, BallotKind, Stance
from workshop.domain.kind import Kind
from workshop.domain.pick import PickBy
from workshop.domain.round import Round
from workshop.ranking.cut import Cut
from workshop.web.language import gettext, ngettext


def ballot_words(ballot: Ballot) -> str:
    """How a round is answered: `Points: 5 to spend, at most 3 on one`."""
    return _WORDS[ballot.kind](ballot)


def count_words(kind: Kind | None, size: int) -> str:
    """`24 barriers`, `10 solutions`, `54 statements`."""
    if kind is Kind.BARRIER:
        return ngettext("%(num)s barrier", "%(num)s barriers", size)
    if kind is Kind.SOLUTION:
        return ngettext("%(num)s solution", "%(num)s solutions", size)
    return ngettext("%(num)s statement", "%(num)s statements", size)


def takes_words(round_: Round, *, source: Round | None, cut: Cut) -> str:
    """What a round puts to the room, and where that comes from."""
    count = count_words(round_.kind, round_.size)
    if round_.pick.by is PickBy.HAND:
        return gettext("%(count)s, chosen by hand", count=count)
    if round_.pick.by is PickBy.FILTER:
        return count
    if round_.pick.by is PickBy.PROPOSALS:
        return ngettext(
            "%(count)s, as it comes out of refinement",
            "%(count)s, as they come out of refinement",
            round_.size,
            count=count,
        )
    title = gettext(source.title) if source else gettext("a round that is gone")
    top = gettext("top %(top)s of “%(title)s”", top=round_.pick.top, title=title)
    if not round_.size:
        return gettext("The %(top)s, once that is revealed", top=top)
    if round_.size <= round_.pick.top:
        return gettext("%(count)s: the %(top)s", count=count, top=top)
    return gettext("%(count)s: the %(top)s. %(tied)s", count=count, top=top, tied=_tied(cut))


def _tied(cut: Cut) -> str:
    if not cut.tied:
        return gettext("Some are tied at the cut, so all of them are in.")
    return ngettext(
        "%(num)s is tied at the cut.",
        "%(num)s are tied at the cut, so all of them are in.",
        cut.tied,
    )


def _scale(ballot: Ballot) -> str:
    points = [gettext(a.label) for a in ballot.answers if a.stance is not Stance.UNSURE]
    return gettext("Scale: %(points)s", points=" / ".join(points))


def _points(ballot: Ballot) -> str:
    if ballot.cap >= ballot.budget:
        return ngettext("%(num)s point to spend", "%(num)s points to spend", ballot.budget)
    return gettext(
        "%(budget)s points to spend, at most %(cap)s on one", budget=ballot.budget, cap=ballot.cap
    )


def _ranking(ballot: Ballot) -> str:
    return ngettext("Choose the best one", "Put the best %(num)s in order", ballot.places)


_WORDS: dict[BallotKind, Callable[[Ballot], str]] = {
    BallotKind.AGREEMENT: lambda _ballot: gettext("Agree, not sure, disagree"),
    BallotKind.SCALE: _scale,
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _ranking,
    BallotKind.MATRIX: lambda _ballot: gettext("Impact and feasibility, 1 to 5 each"),
}
