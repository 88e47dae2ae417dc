"""Votes against counts: every mark in the file is counted once, and nothing else is."""

from collections import Counter
from collections.abc import Iterator, Sequence

from workshop.reports.document.export import Export, Vote
from workshop.reports.document.round import Round

_ = str  # marks words for translation

UNKNOWN = _("Votes: a mark is on “%(statement)s” in “%(round)s”, which the file does not have.")
TWICE = _("Votes, “%(round)s”: %(person)s answered %(statement)s twice.")
COUNTED = _(
    "“%(round)s”, %(statement)s: %(told)s people are counted under “%(answer)s”, and the votes in"
    " the file have %(found)s."
)
PEOPLE = _("“%(round)s”: %(told)s people are said to have voted, and %(found)s are in the votes.")
CHANNELS = _(
    "“%(round)s”: %(told)s people voted, it says, and %(found)s by phone, tablet and paper."
)
BY_CHANNEL = _(
    "“%(round)s”: people came by %(told)s, it says, and by the votes in the file it is %(found)s."
)


def votes_against_counts(found: Export) -> Iterator[str]:
    """Yield what does not fit; nothing where the file has no votes."""
    for round_ in found.rounds:
        if sum(round_.channels.values()) != round_.voted:
            yield CHANNELS % {
                "round": round_.title,
                "told": round_.voted,
                "found": sum(round_.channels.values()),
            }
    if found.votes is None:
        return
    yield from _strangers(found, found.votes)
    for round_ in found.rounds:
        cast = [vote for vote in found.votes if vote.round == round_.title]
        yield from _of_round(round_, cast)


def _strangers(found: Export, votes: Sequence[Vote]) -> Iterator[str]:
    known = {(each.title, detail.statement) for each in found.rounds for detail in each.statements}
    for round_, statement in sorted({(vote.round, vote.statement) for vote in votes} - known):
        yield UNKNOWN % {"round": round_, "statement": statement}


def _of_round(round_: Round, cast: Sequence[Vote]) -> Iterator[str]:
    marks = Counter((vote.person, vote.statement, vote.criterion) for vote in cast)
    for (person, statement, _criterion), many in sorted(marks.items()):
        if many > 1:
            yield TWICE % {"round": round_.title, "person": person, "statement": statement}
    yield from _by_channel(round_, cast)
    people = len({vote.person for vote in cast})
    if people != round_.voted:
        yield PEOPLE % {"round": round_.title, "told": round_.voted, "found": people}
    given = Counter((vote.statement, vote.counted_as) for vote in cast)
    told = {
        (each.statement, key): many
        for each in round_.statements
        for key, many in each.counts.items()
    }
    for statement, answer in sorted({*told, *given}):
        if told.get((statement, answer), 0) != given[statement, answer]:
            yield COUNTED % {
                "round": round_.title,
                "statement": statement,
                "answer": answer,
                "told": told.get((statement, answer), 0),
                "found": given[statement, answer],
            }


def _by_channel(round_: Round, cast: Sequence[Vote]) -> Iterator[str]:
    """Yield which channel other people came by; nothing where no vote tells its channel."""
    people = {(vote.person, vote.channel or "") for vote in cast}
    given = Counter(channel for _person, channel in people)
    told = Counter({key: many for key, many in round_.channels.items() if many})
    if any(given.keys() - {""}) and given != told:
        yield BY_CHANNEL % {"round": round_.title, "told": _ways(told), "found": _ways(given)}


def _ways(people: Counter[str]) -> str:
    return ", ".join(f"{channel or '?'} {many}" for channel, many in sorted(people.items()))
