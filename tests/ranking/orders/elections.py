"""Elections that are printed in books, as scores of people: the first of an order has the most."""

import numpy as np

from workshop.ranking.values import Values


def election(names: str, ballots: dict[str, int]) -> Values:
    """People x statements from orders and how many gave each; columns in the order of `names`."""
    rows = [
        [float(len(names) - order.index(name)) for name in names]
        for order, people in ballots.items()
        for _ in range(people)
    ]
    return np.array(rows)


# Schulze (2011), example 1: 45 people, five candidates.
SCHULZE_1 = election(
    "ABCDE",
    {
        "ACBED": 5,
        "ADECB": 5,
        "BEDAC": 8,
        "CABED": 3,
        "CAEBD": 7,
        "CBADE": 2,
        "DCEBA": 7,
        "EBADC": 8,
    },
)

# The capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville; 100 people.
TENNESSEE = election("MNCK", {"MNCK": 42, "NCKM": 26, "CKNM": 15, "KCNM": 17})

# Condorcet against Borda: a majority has A first, and the sum of points has B first.
MAJORITY = election("ABC", {"ABC": 3, "BCA": 2})
