"""The file of votes is enough to count every ballot again, and says nothing of who somebody is."""

import csv
import io
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.made import number
from tests.ranking.people import Crowd, matrix_crowds, points_crowds, ranking_crowds, unhurried
from tests.reports.made import SOLUTIONS, a_round, a_statement
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import holds_back, scale
from workshop.domain.kind import Kind
from workshop.domain.participant import Channel
from workshop.domain.vote import CastMark
from workshop.ranking.ranks import standings
from workshop.reports.votes import votes_csv

Row = Mapping[str, str]

SCALES = {"a-lot": 2, "a-little": 1, "no": 0}
AGREEMENT = {"agree": 1, "not-sure": 0, "disagree": -1}


def rows(file: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def written(crowd: Crowd, seed: int = 1) -> bytes:
    """The file of one round in which every voter is a phone."""
    statements = {v: a_statement(Kind.SOLUTION, int(v), "Do it.") for v in crowd.version_ids}
    round_ = a_round(Kind.SOLUTION, 0, ballot=crowd.ballot, size=len(statements))
    marks = [
        CastMark(
            round_id=round_.id,
            participant_id=f"secret {person}",
            channel=Channel.PHONE,
            version_id=version_id,
            criterion=criterion,
            answer=answer,
        )
        for person, (_, given_) in enumerate(crowd.voters)
        for (version_id, criterion), answer in given_.items()
    ]
    chance = random.Random(seed)  # noqa: S311 - a test
    return votes_csv(marks, rounds=[round_], statements=statements, chance=chance)


def recounted(file: Sequence[Row], label: str, size: int) -> Fraction | None:
    """The score of a statement by the words of the report's docstring, and nothing else."""
    values = [worth(row, size) for row in file if row["statement"] == label]
    known = [value for value in values if value is not None]
    return sum(known, Fraction(0)) / len(known) if known else None


def worth(row: Row, size: int) -> Fraction | None:
    answer = row["answer"]
    if row["ballot"] == "agreement":
        return Fraction(AGREEMENT[answer])
    if answer in {"abstain", "not-my-field", "not-sure"}:
        return None
    if row["ballot"] == "scale":
        is_named = re.match(r"[0-9]", answer)
        return Fraction(int(answer.split("-")[0]) - 1 if is_named else SCALES[answer])
    if row["ballot"] != "ranking":
        return Fraction(answer)
    if answer.isdigit():
        return Fraction(size - int(answer))
    return Fraction(size - int(answer.removeprefix("after-")) - 1, 2)


@st.composite
def answering_crowds(draw: st.DrawFn) -> Crowd:
    ballot: Ballot = draw(
        st.sampled_from([agreement(), holds_back(), scale(["Yes, now", "\u534a\u5206", "No"])])
    )
    keys = st.sampled_from([answer.key for answer in ballot.answers])
    cards = st.dictionaries(st.sampled_from([("1", ""), ("2", "")]), keys)
    return Crowd(ballot, ["1", "2"], [("", marks) for marks in draw(st.lists(cards, max_size=5))])


@unhurried
@given(st.one_of(answering_crowds(), points_crowds(), ranking_crowds(), matrix_crowds()))
def test_every_score_can_be_counted_again_from_the_file(crowd: Crowd) -> None:
    file = rows(written(crowd))
    size = len(crowd.version_ids)
    for standing in standings(crowd.tallies(), crowd.ballot, number=number):
        label = f"S{standing.tally.version_id}"
        assert recounted(file, label, size) == standing.score


CROWD = Crowd(
    agreement(),
    ["1", "2"],
    [("", {(v, ""): key for v in ("1", "2")}) for key in ("agree", "disagree", "not-sure")],
)


def test_a_person_is_a_number_of_this_file_only() -> None:
    file = written(CROWD)
    assert b"secret" not in file
    people = {row["person"] for row in rows(file)}
    assert people == {"P1", "P2", "P3"}
    numbers = {
        tuple(
            next(row["person"] for row in rows(written(CROWD, seed)) if row["answer"] == key)
            for key in AGREEMENT
        )
        for seed in range(20)
    }
    assert len(numbers) > 1


def test_the_order_of_the_rows_says_nothing_and_nothing_is_lost() -> None:
    orders = {tuple(row["answer"] for row in rows(written(CROWD, seed))) for seed in range(20)}
    assert len(orders) > 1
    assert {tuple(sorted(order)) for order in orders} == {
        ("agree", "agree", "disagree", "disagree", "not-sure", "not-sure")
    }


def test_neither_group_nor_time_has_a_column() -> None:
    assert list(rows(written(CROWD))[0]) == [
        *("round", "ballot", "person", "channel", "statement", "criterion", "answer")
    ]


@pytest.mark.parametrize(
    ("titles", "told"), [(("A", "B"), {"A", "B"}), (("A", "A"), {"A (1)", "A (2)"})]
)
def test_rounds_of_one_title_are_told_apart(titles: tuple[str, str], told: set[str]) -> None:
    first = a_round(Kind.SOLUTION, 0, ballot=agreement(), size=3)
    both = [replace(first, id=str(place), title=title) for place, title in enumerate(titles)]
    marks = [
        CastMark(
            round_id=round_.id,
            participant_id="p",
            channel=Channel.PAPER,
            version_id="S1",
            criterion="",
            answer="agree",
        )
        for round_ in both
    ]
    file = votes_csv(
        marks,
        rounds=both,
        statements={s.version_id: s for s in SOLUTIONS},
        chance=random.Random(1),  # noqa: S311 - a test
    )
    assert {row["round"] for row in rows(file)} == told
    assert {row["channel"] for row in rows(file)} == {""}, "one sheet alone"


PHONE, TABLET, PAPER = Channel.PHONE, Channel.TABLET, Channel.PAPER


@pytest.mark.parametrize(
    ("rooms", "told"),
    [
        (({PHONE: 5, PAPER: 5},), {"phone", "paper"}),
        (({PHONE: 20, TABLET: 5, PAPER: 5}, {PHONE: 9, PAPER: 6}), {"phone", "tablet", "paper"}),
        (({PHONE: 20, PAPER: 4},), {""}),
        (({PHONE: 20, TABLET: 9, PAPER: 1},), {""}),
        (({PHONE: 20, PAPER: 6}, {PHONE: 20, PAPER: 1}), {""}),
        (({PHONE: 4},), {""}),
    ],
)
def test_a_channel_of_few_is_told_of_nobody(
    rooms: tuple[dict[Channel, int], ...], told: set[str]
) -> None:
    """Not of the others either: who has no channel would have come by the one left out."""
    first = a_round(Kind.SOLUTION, 0, ballot=agreement(), size=3)
    both = [replace(first, id=str(place), title=str(place)) for place in range(len(rooms))]
    marks = [
        CastMark(
            round_id=round_.id,
            participant_id=f"{channel} {number}",
            channel=channel,
            version_id="S1",
            criterion="",
            answer="agree",
        )
        for round_, people in zip(both, rooms, strict=True)
        for channel, many in people.items()
        for number in range(many)
    ]
    file = votes_csv(
        marks,
        rounds=both,
        statements={s.version_id: s for s in SOLUTIONS},
        chance=random.Random(1),  # noqa: S311 - a test
    )
    assert {row["channel"] for row in rows(file)} == told
