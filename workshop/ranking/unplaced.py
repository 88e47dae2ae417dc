"""What a statement that nobody placed scores in a ranking: where the bars of a ranking begin."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from workshop.domain.ballot import ABSTAIN, Ballot
from workshop.domain.ballots.ranking import placed_before
from workshop.domain.round import Weighting
from workshop.ranking.scores import score
from workshop.ranking.tally import Tally

Counts = Mapping[str, int]


def least(tallies: Sequence[Tally], ballot: Ballot, *, weighting: Weighting) -> Fraction | None:
    """Return that score, from the ballots behind all tallies of a round; None without a ballot.

    Any place is worth more than none, so no statement that somebody placed scores as little.
    """
    names = {name for tally in tallies for name in tally.groups}
    nobodys = Tally(
        version_id="",
        counts=_marks([tally.counts for tally in tallies]),
        groups={name: _marks([tally.groups.get(name, {}) for tally in tallies]) for name in names},
    )
    return score(nobodys, ballot, size=len(tallies), weighting=weighting)


def _marks(counts: Sequence[Counts]) -> dict[str, int]:
    """The mark that each ballot gives to what it does not place.

    A ballot that places m of n statements leaves n - m marks `after-m`; one that places all of
    them leaves none.
    """
    size = len(counts)
    left: Counter[str] = Counter()
    for each in counts:
        left.update({key: people for key, people in each.items() if key.startswith("after-")})
    found = {key: marks // (size - placed_before(key)) for key, marks in left.items()}
    ballots = max((_ballots(each) for each in counts), default=0)
    return found | {f"after-{size}": ballots - sum(found.values())}


def _ballots(counts: Counts) -> int:
    return sum(people for key, people in counts.items() if key != ABSTAIN)
