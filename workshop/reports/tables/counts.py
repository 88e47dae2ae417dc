"""The columns of the ranking that count: who answered, what they answered, who stands behind it."""

from collections.abc import Iterable
from functools import partial

from workshop.domain.ballot import NOT_SURE, Answer, Ballot
from workshop.reports import figures
from workshop.reports.csv_file import Cell
from workshop.reports.saying.outcomes import verdict_words
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.place import Row
from workshop.reports.tables.table import Field, number, share, text, whole_number

_ = str  # marks words for translation

SUPPORT: tuple[Field[Row], ...] = (
    whole_number(
        "answers",
        _("Answers"),
        lambda row: row.detail.answers,
        about=_("People who answered it, “not sure” included."),
    ),
    whole_number(
        "supporters",
        _("Support it"),
        lambda row: row.detail.support.agree.people,
        about=_("People who agree; on points and rankings, who gave it a point or a place."),
    ),
    share(
        "support",
        _("Support"),
        lambda row: row.detail.support.agree.share,
        about=_("Supporters as a part of those who answered, “not sure” included."),
    ),
    share(
        "support_low",
        _("Support, from"),
        lambda row: _end(row, "low"),
        about=_(
            "The least that fits these votes among all whom the room stands for (Wilson, 95 %)."
        ),
    ),
    share(
        "support_high",
        _("Support, to"),
        lambda row: _end(row, "high"),
        about=_(
            "The most that fits these votes among all whom the room stands for (Wilson, 95 %)."
        ),
    ),
    share(
        "opposed",
        _("Opposed"),
        lambda row: row.detail.support.disagree.share,
        about=_("People who disagree as a part of those who answered."),
    ),
)

FURTHER: tuple[Field[Row], ...] = (
    share(
        "decided",
        _("Support of the decided"),
        lambda row: row.detail.decided,
        about=_("Supporters as a part of those who took a side."),
    ),
    text(
        "verdict",
        _("Consensus"),
        lambda row: verdict_words(row.detail.support.verdict, ENGLISH),
        about=_("What the rule says that was fixed before the vote; see the round, below."),
    ),
    whole_number(
        "not_sure",
        _("Not sure"),
        lambda row: row.detail.unsure.unsure,
        about=_("People who were not sure, or said “not my field”. They are among the answers."),
    ),
    text(
        "many_not_sure",
        _("Many not sure"),
        lambda row: "yes" if row.detail.unsure.flagged else None,
        about=_("Over a quarter of those who answered are not sure: it may be unclear."),
    ),
    whole_number(
        "missing",
        _("No answer"),
        lambda row: row.detail.missing,
        about=_("People who voted in the round and gave no answer here. They count as nothing."),
    ),
    whole_number(
        "voted", _("Voted"), lambda row: row.result.voted, about=_("People in the round.")
    ),
    whole_number(
        "joined",
        _("Joined"),
        lambda row: row.result.joined,
        about=_("People who could have voted."),
    ),
)


def counted(ballots: Iterable[Ballot]) -> tuple[Field[Row], ...]:
    """Return a column for each answer that some ballot offers; "not sure" has one already."""
    offered = {
        answer.key: answer
        for ballot in ballots
        for answer in ballot.answers
        if answer.key != NOT_SURE
    }
    return tuple(_count(answer) for answer in offered.values())


def _count(answer: Answer) -> Field[Row]:
    return whole_number(
        f"count_{answer.key.replace('-', '_')}",
        answer.label,
        partial(_people, answer.key),
        about=_("People who gave this answer. Empty: the round did not offer it."),
    )


def _people(key: str, row: Row) -> Cell:
    if key not in {answer.key for answer in row.result.round.ballot.answers}:
        return None
    return row.tally.counts.get(key, 0)


def _end(row: Row, end: str) -> Cell:
    interval = row.detail.support.agree.interval
    return None if interval is None else float(getattr(interval, end))


def _figure(name: str, row: Row) -> Cell:
    cells = figures.cells(row.result, row.detail.placed)
    return dict(zip(figures.HEADER, cells, strict=True))[name]


OF_ONE_BALLOT: tuple[Field[Row], ...] = (
    whole_number(
        "points",
        _("Points"),
        partial(_figure, "points"),
        about=_("On points: all that it was given."),
    ),
    number(
        "borda",
        _("Borda count"),
        partial(_figure, "borda"),
        about=_("On rankings: the points for its places, added."),
    ),
    whole_number(
        "first_choices",
        _("First choices"),
        partial(_figure, "first_choices"),
        about=_("On rankings: people who put it first."),
    ),
    whole_number(
        "times_placed",
        _("Times placed"),
        partial(_figure, "times_placed"),
        about=_("On rankings: people who gave it a place."),
    ),
    whole_number(
        "abstained",
        _("Abstained"),
        partial(_figure, "abstained"),
        about=_("On points and rankings: people who handed in an empty ballot on purpose."),
    ),
    number(
        "median_impact",
        _("Middle answer, impact"),
        partial(_figure, "median_impact"),
        about=_("From 1 to 5: what the person in the middle said."),
    ),
    number(
        "median_feasibility",
        _("Middle answer, feasibility"),
        partial(_figure, "median_feasibility"),
        about=_("From 1 to 5: what the person in the middle said."),
    ),
)
