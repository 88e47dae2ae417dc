"""Votes against counts: every mark in the file is counted once, and nothing else is."""

from collections import Counter
from collections.abc import Iterator, Sequence

from workshop.reports.document.export import Export, Vote
from workshop.reports.document.round import Round
from workshop.reports.verify.mismatch import Mismatch, Part, as_mismatches

_ = str  # marks words for translation

UNKNOWN = _("Votes: a mark is on “%(statement)s” in “%(round)s”, which the file does not have.")
TWICE = _("Votes, “%(round)s”: %(person)s answered %(statement)s twice.")
COUNTED = _(
    "“%(round)s”, %(statement)s: the count of “%(answer)s” is %(told)s in the file and %(found)s by"
    " its votes."
)
PEOPLE = _(
    "“%(round)s”: the number of people who voted is %(told)s in the file and %(found)s by its"
    " votes."
)
CHANNELS = _(
    "“%(round)s”: the number of people who voted is %(told)s in the file, and that of phones,"
    " tablets and paper together is %(found)s."
)
BY_CHANNEL = _(
    "“%(round)s”: the ways by which people voted are %(told)s in the file and %(found)s by its"
    " votes."
)


def votes_against_counts(found: Export) -> Iterator[Mismatch]:
    """Yield what does not fit; nothing where the file has no votes."""
    for round_ in found.rounds:
        yield from as_mismatches(_channels(round_), Part.VOTES, of=round_.title)
    if found.votes is None:
        return
    yield from _strangers(found, found.votes)
    for round_ in found.rounds:
        cast = [vote for vote in found.votes if vote.round == round_.title]
        yield from as_mismatches(_of_round(round_, cast), Part.VOTES, of=round_.title)


def counted(round_: Round, votes: Sequence[Vote]) -> Counter[tuple[str, str]]:
    """Return how many votes on a round give each answer to each statement."""
    return Counter(
        (vote.statement, vote.counted_as) for vote in votes if vote.round == round_.title
    )


def told_counts(round_: Round) -> Counter[tuple[str, str]]:
    """Return the counts that the file shows, as `counted` has them."""
    return Counter(
        {
            (each.statement, key): many
            for each in round_.statements
            for key, many in each.counts.items()
        }
    )


def _channels(round_: Round) -> Iterator[str]:
    people = sum(round_.channels.values())
    if people != round_.voted:
        yield CHANNELS % {"round": round_.title, "told": round_.voted, "found": people}


def _strangers(found: Export, votes: Sequence[Vote]) -> Iterator[Mismatch]:
    known = {(each.title, detail.statement) for each in found.rounds for detail in each.statements}
    for round_, statement in sorted({(vote.round, vote.statement) for vote in votes} - known):
        words = UNKNOWN % {"round": round_, "statement": statement}
        yield Mismatch(words=words, part=Part.VOTES, round=round_)


def _of_round(round_: Round, cast: Sequence[Vote]) -> Iterator[str]:
    marks = Counter((vote.person, vote.statement, vote.criterion) for vote in cast)
    for (person, statement, _criterion), many in sorted(marks.items()):
        if many > 1:
            yield TWICE % {"round": round_.title, "person": person, "statement": statement}
    yield from _by_channel(round_, cast)
    people = len({vote.person for vote in cast})
    if people != round_.voted:
        yield PEOPLE % {"round": round_.title, "told": round_.voted, "found": people}
    told, given = told_counts(round_), counted(round_, cast)
    for statement, answer in sorted({*told, *given}):
        key = statement, answer
        if told[key] != given[key]:
            names = {"round": round_.title, "statement": statement, "answer": answer}
            yield COUNTED % {**names, "told": told[key], "found": given[key]}


def _by_channel(round_: Round, cast: Sequence[Vote]) -> Iterator[str]:
    """Yield which channel other people came by; nothing where no vote tells its channel."""
    people = {(vote.person, vote.channel or "") for vote in cast}
    given = Counter(channel for _person, channel in people)
    told = Counter({key: many for key, many in round_.channels.items() if many})
    if any(given.keys() - {""}) and given != told:
        yield BY_CHANNEL % {"round": round_.title, "told": _ways(told), "found": _ways(given)}


def _ways(people: Counter[str]) -> str:
    return ", ".join(f"{channel or '?'} {many}" for channel, many in sorted(people.items()))
