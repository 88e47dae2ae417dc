"""Tallies for the tests of the maths, and any tally at all for hypothesis."""

from collections.abc import Mapping

from hypothesis import strategies as st

from workshop.domain.ballot import Ballot
from workshop.ranking.tally import Tally


def tally(counts: Mapping[str, int], *, version: str = "7") -> Tally:
    return Tally(version_id=version, counts=counts)


def number(version_id: str) -> int:
    """In these tests a version is called by its statement's number."""
    return int(version_id)


def all_tallies(ballot: Ballot) -> st.SearchStrategy[list[Tally]]:
    """Up to 12 statements in any order; few votes, so that ties are common."""
    counts = st.dictionaries(
        st.sampled_from([answer.key for answer in ballot.answers]), st.integers(0, 4)
    )
    return st.lists(counts, max_size=12).flatmap(
        lambda many: st.permutations(
            [tally(each, version=str(place)) for place, each in enumerate(many, start=1)]
        )
    )
