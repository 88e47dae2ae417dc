"""The order of the shortlist, and the way through it from one undecided statement to the next."""

from workshop.domain.kind import Kind
from workshop.domain.statement import Statement
from workshop.ranking.certainty.tiers import Tier
from workshop.reports.refinement.book import Answer, Book, Entry
from workshop.reports.saying.tiers import has_tiers

Place = tuple[int, int, int]


def ordered(book: Book, kind: Kind) -> list[Entry]:
    """Return the statements of a kind: the newest vote first, in it by tier and result.

    What no vote speaks of comes last.
    """
    return sorted(book.of_kind(kind), key=lambda entry: _place(book, entry.answer))


def following(book: Book, entry: Entry) -> Statement | None:
    """Return the next undecided statement in the order of the list; after the last, the first.

    What has no vote of its own any more goes on from where the words stood that it was made of.
    """
    order = [each for kind in Kind for each in _walk(book, kind)]
    start = [each.statement.id for each in order].index(entry.statement.id) + 1
    after = (*order[start:], *order[: start - 1])
    undecided = (each.statement for each in after if each.standing.refinement is None)
    return next(undecided, None)


def _walk(book: Book, kind: Kind) -> list[Entry]:
    return sorted(book.of_kind(kind), key=lambda entry: _stop(book, entry))


def _stop(book: Book, entry: Entry) -> tuple[Place, int]:
    """The place of an entry, or of the first of the words that it was made of."""
    votes = [entry.answer] if entry.answer else entry.answers
    began = {root.statement.id for root in entry.roots}
    places = [place for place, each in enumerate(book.entries) if each.statement.id in began]
    return min((_place(book, vote) for vote in votes), default=_place(book, None)), min(places)


def _place(book: Book, vote: Answer | None) -> Place:
    """Vote, tier, and the place in its result."""
    if vote is None:
        return 0, 0, 0
    found, tier = vote.findings, vote.detail.tier
    tiers = list(Tier)
    shelf = tiers.index(tier) if tier and has_tiers(found) else len(tiers) + (tier is None)
    rounds = [round_.id for round_ in book.record.rounds]
    versions = [each.placed.statement.version_id for each in found.details]
    version_id = vote.detail.placed.statement.version_id
    return -1 - rounds.index(found.result.round.id), shelf, versions.index(version_id)
