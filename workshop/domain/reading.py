"""How the result of a round will be read: settled before voting opens, printed with the result.

Whoever sets the bar after seeing the votes can put it where they like. So it is set before.
"""

from dataclasses import dataclass
from enum import StrEnum

from workshop.errors import ConsensusOutOfRange

MOST_PLACES = 100
USUAL_PLACES = 5
HALF = 50  # one half against the other is no consensus
ALL = 100


class Electorate(StrEnum):
    """Whose opinion the votes tell.

    ROOM: everybody who has a say is here; the votes are a count, not a sample, and only ties,
    missing answers and single people make a rank unsure. OTHERS: the people here stand for more
    people than came, so a rank is as unsure as a sample of so few is.
    """

    ROOM = "room"
    OTHERS = "others"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The `places` that are contested (k), whom the votes stand for, and what consensus means.

    Consensus: at least `agree` percent of the answers agree, and fewer than `disagree` percent
    disagree. 75 is the median of 100 Delphi studies (Diamond et al. 2014, Journal of Clinical
    Epidemiology 67:401).
    """

    places: int = USUAL_PLACES
    electorate: Electorate = Electorate.OTHERS
    agree: int = 75
    disagree: int = 15

    def places_of(self, size: int) -> int:
        """How many of the best there are among so many statements."""
        return min(self.places, size)


USUAL = Reading()


def check_consensus(agree: int, disagree: int) -> None:
    """Refuse a bar that is no consensus, or that cannot be reached.

    Raises:
        ConsensusOutOfRange
    """
    if not (HALF < agree <= ALL and 1 <= disagree <= ALL - HALF):
        raise ConsensusOutOfRange(least=HALF + 1, most=ALL - HALF)
