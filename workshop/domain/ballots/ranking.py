"""The best k in order. A place is 1 to k; what is not placed remembers how many were.

An unplaced version is marked `after-3` when three were placed: the Borda count gives it the average
of the places that are left, and one look at a mark tells which those are.
"""

import re
from collections.abc import Mapping, Sequence

from workshop.domain.ballot import ABSTAIN, Ballot, BallotKind
from workshop.domain.ballots.marks import Mark, abstention, whole_number
from workshop.errors import BadAnswer, PlacesOutOfRange, PlaceTakenTwice, TooManyPlaces

MOST_PLACES = 20

_AFTER = re.compile(r"after-([0-9]{1,2})", re.ASCII)


def ranking(places: int) -> Ballot:
    """A ballot on which the best `places` are put in order.

    Raises:
        PlacesOutOfRange: when they are not 1 to 20.
    """
    if not 1 <= places <= MOST_PLACES:
        raise PlacesOutOfRange(most=MOST_PLACES)
    return Ballot(kind=BallotKind.RANKING, places=places)


def filled(
    ballot: Ballot, version_ids: Sequence[str], given: Mapping[Mark, str]
) -> dict[Mark, str]:
    """Return a mark for every version: its place, or after how many it comes.

    Gaps are closed: places 1, 2 and 5 are 1, 2 and 3.

    Raises:
        BadAnswer: for a version of another round, or what is no place.
        PlaceTakenTwice, TooManyPlaces: nothing is changed.
    """
    if ABSTAIN in given.values():
        return abstention(version_ids, given)
    if not given.keys() <= {(version_id, "") for version_id in version_ids}:
        raise BadAnswer
    return marks_of(ballot, version_ids, _in_order(ballot, given))


def _in_order(ballot: Ballot, given: Mapping[Mark, str]) -> list[str]:
    """The versions that were placed, best first. 0, nothing and `after-n` are not placed."""
    placed = {
        version_id: place
        for (version_id, _), answer in given.items()
        if answer and not _AFTER.fullmatch(answer) and (place := whole_number(answer))
    }
    if len(set(placed.values())) < len(placed):
        raise PlaceTakenTwice
    if len(placed) > ballot.places:
        raise TooManyPlaces(places=ballot.places)
    return sorted(placed, key=lambda version_id: placed[version_id])


def marks_of(ballot: Ballot, version_ids: Sequence[str], order: Sequence[str]) -> dict[Mark, str]:
    """Return the marks of a ballot on which these versions stand in this order.

    Raises:
        TooManyPlaces: when there are more than the ballot has places.
    """
    if len(order) > ballot.places:
        raise TooManyPlaces(places=ballot.places)
    place = {version_id: str(number) for number, version_id in enumerate(order, start=1)}
    unplaced = f"after-{len(order)}"
    return {(version_id, ""): place.get(version_id, unplaced) for version_id in version_ids}


def order_of(marks: Mapping[Mark, str]) -> list[str]:
    """The versions that are placed, best first."""
    placed = {version_id: int(a) for (version_id, _), a in marks.items() if a.isdigit() and int(a)}
    return sorted(placed, key=lambda version_id: placed[version_id])


def placed_before(answer: str) -> int:
    """How many were placed before an unplaced one: 3 for `after-3`.

    Raises:
        BadAnswer: when the answer is no such mark.
    """
    match = _AFTER.fullmatch(answer)
    if match is None:
        raise BadAnswer
    return int(match[1])


def chosen(order: Sequence[str], version_id: str, *, places: int) -> list[str]:
    """Return the order with a version put last.

    Raises:
        TooManyPlaces: when every place is taken.
    """
    if version_id in order:
        return list(order)
    if len(order) >= places:
        raise TooManyPlaces(places=places)
    return [*order, version_id]


def without(order: Sequence[str], version_id: str) -> list[str]:
    """Return the order without a version; those behind it move up."""
    return [other for other in order if other != version_id]


def moved(order: Sequence[str], version_id: str, *, by: int) -> list[str]:
    """Return the order with a version moved: -1 is one place up, 1 one down; not past the ends."""
    if version_id not in order:
        return list(order)
    rest = without(order, version_id)
    place = max(0, min(len(rest), list(order).index(version_id) + by))
    return [*rest[:place], version_id, *rest[place:]]
