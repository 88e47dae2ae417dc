"""The votes themselves, one row a mark, so that anybody can count every ballot again.

A person is a number made for this file only: it stands nowhere else, and another file has other
ones. No group and no time leaves with it, and the rows are shuffled. The channel is told only
where, in every round, five people or more came by each: a lone sheet would be readable.
How to recount the score of a statement in a round, from its rows in this file:

- agreement: agree +1, not-sure 0, disagree -1; the mean over its rows.
- scale: the mean over its rows without not-sure. On the scale for barriers a-lot is 2, a-little 1,
  no 0; on any other the answer begins with its place from below: `5-strongly` is 4, `1-not-at-all`
  is 0, and where nothing stands behind the number, it is the same.
- points: the mean over its rows without abstain.
- ranking: m is the number of statements in the round. A row `p` is worth m - p; a row `after-n`,
  which was not placed, (m - n - 1) / 2: the average of the places that were left. The mean over
  its rows without abstain.
- matrix: the mean over its rows, both criteria, without not-my-field.

Where each group counts the same (`weighting` in the ranking), the score cannot be counted again
from here: the groups stay at home.
"""

import random
from collections.abc import Iterable, Mapping, Sequence

from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.domain.vote import CastMark
from workshop.ranking.groups.small_cells import ON_SCREEN
from workshop.reports.csv_file import Cell, csv_file
from workshop.reports.shuffling import shuffled
from workshop.reports.titles import titles_of

HEADER = ("round", "ballot", "person", "channel", "statement", "criterion", "answer")


def votes_csv(
    marks: Sequence[CastMark],
    *,
    rounds: Sequence[Round],
    statements: Mapping[str, Statement],
    chance: random.Random,
) -> bytes:
    """Return the marks of these rounds; `statements` are by version id.

    `chance` makes the pseudonyms and the order of the rows; marks of other rounds are left out.
    """
    found = vote_rows(marks, rounds=rounds, statements=statements, chance=chance)
    return csv_file(HEADER, found)


def vote_rows(
    marks: Sequence[CastMark],
    *,
    rounds: Sequence[Round],
    statements: Mapping[str, Statement],
    chance: random.Random,
) -> list[tuple[Cell, ...]]:
    """Return the rows under `HEADER`, as for `votes_csv`."""
    titles = titles_of(rounds)
    people = _pseudonyms(marks, chance)
    told = tells_channels(marks)
    ballots = {round_.id: round_.ballot.kind.value for round_ in rounds}
    rows: list[tuple[Cell, ...]] = [
        (
            titles[mark.round_id],
            ballots[mark.round_id],
            people[mark.participant_id],
            mark.channel.value if told else "",
            statements[mark.version_id].label,
            mark.criterion,
            mark.answer,
        )
        for mark in marks
        if mark.round_id in titles
    ]
    return shuffled(rows, chance)


def tells_channels(marks: Iterable[CastMark]) -> bool:
    """Whether nobody can be told by the channel they came by: all of them or none are told.

    One number goes through all rounds of a file, so a channel that is told in one round tells it
    in all, and where one of several is left out, who has none came by that one.
    """
    people: dict[tuple[str, str], set[str]] = {}
    for mark in marks:
        people.setdefault((mark.round_id, mark.channel), set()).add(mark.participant_id)
    return all(len(found) >= ON_SCREEN for found in people.values())


def _pseudonyms(marks: Sequence[CastMark], chance: random.Random) -> dict[str, str]:
    people = sorted({mark.participant_id for mark in marks})
    chance.shuffle(people)
    return {person: f"P{number}" for number, person in enumerate(people, start=1)}
