"""Results of a round: worked out from its votes where the file has them, else from its counts."""

from collections.abc import Iterator

from workshop.domain.round import Weighting
from workshop.errors import WorkshopError
from workshop.reports.document.export import Export, Vote
from workshop.reports.document.round import Round
from workshop.reports.verify.again import votes_against_results
from workshop.reports.verify.mismatch import Mismatch, Part
from workshop.reports.verify.places import counts_against_results

_ = str  # marks words for translation

UNREADABLE = _("“%(round)s”: its rules or counts are none that this program writes (%(why)s).")
UNTOLD_OF_TABLES = frozenset(
    {
        *("support.of", "opposed.people", "opposed.of", "opposed.low", "opposed.high"),
        *("quartiles", "alpha"),
    }
)


def results_again(found: Export, *, untold: frozenset[str] = frozenset()) -> tuple[Mismatch, ...]:
    """Return where results are not what votes or counts give; `untold` is not in the file."""
    return tuple(each for round_ in found.rounds for each in _of_round(round_, found.votes, untold))


def _of_round(
    round_: Round, votes: tuple[Vote, ...] | None, untold: frozenset[str]
) -> Iterator[Mismatch]:
    try:
        if votes is None or round_.weighting != Weighting.PERSON:
            yield from counts_against_results(round_, untold=untold)
        else:
            cast = [
                vote for vote in votes if vote.round == round_.title and _is_known(round_, vote)
            ]
            yield from votes_against_results(round_, cast, untold=untold)
    except (ValueError, KeyError, IndexError, ArithmeticError, WorkshopError) as error:
        words = UNREADABLE % {"round": round_.title, "why": error}
        yield Mismatch(words=words, part=Part.RESULTS, round=round_.title)


def _is_known(round_: Round, vote: Vote) -> bool:
    return any(each.statement == vote.statement for each in round_.statements)
