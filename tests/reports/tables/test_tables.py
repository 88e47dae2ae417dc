"""The tables of a workshop with every ballot in it, against what its findings say."""

import csv
import hashlib
import io
import itertools
from collections import Counter
from dataclasses import replace
from zipfile import ZipFile

import pytest

from tests.fixtures.people import Room
from tests.fixtures.refined import FORMULA, HIDDEN_GROUP, RIGHT_TO_LEFT, Refined, refined
from tests.fixtures.rounds import BALLOTS
from tests.fixtures.tabled import rows
from workshop.actions.recording import record_of
from workshop.domain.round import Weighting
from workshop.ranking.groups.unanimous import Bound
from workshop.reports.archive import csv_zip
from workshop.reports.record import Record
from workshop.reports.tables.every import tables_of
from workshop.reports.tables.table import ColumnKind


@pytest.fixture
def full(room: Room) -> Refined:
    return refined(room)


@pytest.fixture
def record(full: Refined) -> Record:
    return record_of(full.room.hall, full.room.now())


def test_every_row_of_every_table_is_of_its_columns_and_keys_are_told_apart(
    record: Record,
) -> None:
    found = tables_of(record)
    assert [each.key for each in found] == [
        *("ranking", "groups", "between-rounds", "barriers-and-solutions"),
        *("refinement", "decisions", "comments", "statements", "votes", "rounds", "counts"),
        *("seals", "receipts", "audit", "method"),
    ]
    for each in found:
        keys = [column.key for column in each.columns]
        assert len(keys) == len(set(keys))
        assert {len(row) for row in each.rows} <= {len(keys)}
        assert bool(each.rows) == (each.key != "decisions")


def test_what_stands_in_a_column_is_of_its_kind(record: Record) -> None:
    words = {"hidden", "90 % or more", "10 % or less", "80 % or more", "20 % or less"}
    kinds: dict[ColumnKind, tuple[type, ...]] = {
        ColumnKind.TEXT: (str,),
        ColumnKind.WHOLE: (int,),
        ColumnKind.NUMBER: (int, float),
        ColumnKind.SHARE: (int, float),
    }
    for each in tables_of(record):
        for row in each.rows:
            for column, cell in zip(each.columns, row, strict=True):
                if cell is None or (column.kind is not ColumnKind.TEXT and cell in words):
                    continue
                assert type(cell) in kinds[column.kind], (each.key, column.key, cell)
                if column.kind is ColumnKind.SHARE:
                    assert 0 <= float(cell) <= 1


def test_the_ranking_has_every_statement_of_every_round_in_the_order_to_show(
    record: Record,
) -> None:
    told = [(row["round"], row["statement"]) for row in rows(record, "ranking")]
    titles = record.titles
    assert told == [
        (titles[found.result.round.id], detail.placed.statement.label)
        for found in record.findings
        for detail in found.details
    ]
    assert len(told) == 6 * (len(BALLOTS) + 1)


def test_the_numbers_of_the_ranking_are_those_of_the_findings(record: Record) -> None:
    details = [detail for found in record.findings for detail in found.details]
    for row, detail in zip(rows(record, "ranking"), details, strict=True):
        score = detail.placed.standing.score
        assert row["score"] == (None if score is None else round(float(score), 6))
        assert (row["rank"], row["answers"]) == (detail.placed.standing.rank, detail.answers)
        assert (row["supporters"], row["missing"]) == (detail.support.agree.people, detail.missing)
        share = detail.support.agree.share
        assert row["support"] == (None if share is None else round(share, 6))
        assert (row["rank_low"], row["rank_high"]) == (
            (detail.ranks.low, detail.ranks.high) if detail.ranks else (None, None)
        )


def test_counts_of_each_answer_add_up_and_those_of_other_ballots_are_empty(
    record: Record,
) -> None:
    for row in rows(record, "ranking"):
        counts = {key: cell for key, cell in row.items() if key.startswith("count_")}
        given = [int(cell) for cell in counts.values() if cell is not None]
        if row["ballot"] in {"agreement", "scale"}:
            assert sum(given) + int(row["not_sure"] or 0) == row["answers"]
        else:
            assert given == []


def test_what_only_one_ballot_has_is_empty_on_the_others(record: Record) -> None:
    filled = {
        (row["ballot"], key)
        for row in rows(record, "ranking")
        for key in ("points", "borda", "median_impact", "middle", "agreement_a", "positions")
        if row[key] is not None
    }
    assert filled >= {("points", "points"), ("ranking", "borda"), ("matrix", "median_impact")}
    assert ("agreement", "points") not in filled
    assert ("points", "median_impact") not in filled


def test_groups_tell_a_number_or_words_and_hide_the_small_ones(record: Record) -> None:
    told = iter(rows(record, "groups"))
    for found in record.findings:
        for detail in found.details:
            for group, share in zip(found.groups, detail.group_shares, strict=True):
                row = next(told)
                assert row["group"] == group.name
                if share.support is None:
                    assert (row["answers"], row["support"]) == ("hidden", "hidden")
                elif share.support.bound is Bound.EXACT:
                    assert row["support"] == round(share.support.share, 6)
                else:
                    assert str(row["support"]).endswith(("% or more", "% or less"))
    assert next(told, None) is None


def test_a_small_group_is_hidden_on_every_statement(record: Record) -> None:
    small = [row for row in rows(record, "groups") if row["group"] == HIDDEN_GROUP]
    assert len(small) == 6 * (len(BALLOTS) + 1)
    assert {(row["answers"], row["support"]) for row in small} == {("hidden", "hidden")}


def test_no_table_says_how_many_people_a_small_group_has(record: Record) -> None:
    for each in tables_of(record):
        if each.key == "groups":
            continue
        cells = [str(cell) for row in each.rows for cell in row if cell is not None]
        told = f"{HIDDEN_GROUP}:"
        assert [cell for cell in cells if cell == HIDDEN_GROUP or told in cell] == []
    words = {
        row["text"]
        for row in rows(record, "method")
        if (row["name"], row["key"]) == ("Groups", None)
    }
    assert words == {
        "Councillor: 12; Resident: 9; smaller groups and people without one, together: 9"
    }


def test_the_other_way_of_counting_is_hidden_beside_a_bound(record: Record) -> None:
    """With two cells, both means and the answers of a group, its own mean can be worked out."""
    pairs = [(found, detail) for found in record.findings for detail in found.details]
    hidden = 0
    for row, (found, detail) in zip(rows(record, "ranking"), pairs, strict=True):
        bounds = {s.support.bound for s in detail.group_shares if s.support is not None}
        by_people = found.result.round.weighting is Weighting.PERSON
        if by_people and bounds - {Bound.EXACT}:
            assert row["other_score"] == "hidden"
            hidden += 1
    assert hidden >= 3


def test_between_rounds_says_what_became_of_each_statement(record: Record) -> None:
    told = rows(record, "between-rounds")
    (changes,) = record.changes
    assert [row["statement"] for row in told] == [
        change.after.statement.label for change in changes.changes
    ]
    steps = [
        f"{old}_to_{new}"
        for old, new in itertools.product(("agree", "neither", "disagree"), repeat=2)
    ]
    for row, change in zip(told, changes.changes, strict=True):
        assert (row["earlier"], row["later"]) == ("agreement (1)", "agreement (2)")
        assert row["both"] == change.both == sum(int(row[step] or 0) for step in steps)
        assert row["outcome"] in {
            "People still change their minds",
            "Stable: divided or unsure",
            "Too few answered both times",
        }


def test_barriers_stand_beside_the_solutions_that_address_them(record: Record) -> None:
    told = rows(record, "barriers-and-solutions")
    assert record.links is not None
    assert [(row["barrier"], row["solution"]) for row in told] == [
        (
            solved.barrier.placed.statement.label,
            one.detail.placed.statement.label if one else None,
        )
        for solved in record.links.solved
        for one in solved.solutions or (None,)
    ]
    assert any(row["solution"] for row in told)


def test_comments_are_beside_their_statements_whatever_is_in_them(record: Record) -> None:
    told = rows(record, "comments")
    assert {row["comment"] for row in told} == {FORMULA, RIGHT_TO_LEFT}
    assert {row["round"] for row in told} == set(record.titles.values())


def test_every_statement_is_there_with_its_links_and_where_it_was_asked(record: Record) -> None:
    told = {row["statement"]: row for row in rows(record, "statements")}
    assert len(told) == 54
    assert told["S1"]["asked_in"] == "agreement (1)|points|ranking|matrix|agreement (2)"
    assert str(told["S1"]["addresses"]).startswith("B")
    assert told["B1"]["source"]
    assert told["B24"]["asked_in"] == ""


def test_votes_can_be_counted_again_and_name_nobody(record: Record, full: Refined) -> None:
    told = rows(record, "votes")
    assert record.marks is not None
    assert len(told) == len(record.marks)
    people = {mark.participant_id for mark in record.marks}
    assert len({row["person"] for row in told}) == len(people) == 30
    assert not people & {str(cell) for row in told for cell in row.values()}
    counted = Counter(
        row["answer"] for row in told if (row["round"], row["statement"]) == ("holds-back", "B1")
    )
    found = next(f for f in record.findings if f.result.round.id == full.rounds["holds-back"].id)
    detail = next(d for d in found.details if d.placed.statement.label == "B1")
    assert counted == Counter(detail.placed.standing.tally.counts)


def test_the_digest_can_be_made_from_the_votes_of_any_file(record: Record) -> None:
    with ZipFile(io.BytesIO(csv_zip(tables_of(record)))) as archive:
        text = archive.read("votes.csv").decode("utf-8-sig")
    votes = csv.DictReader(io.StringIO(text, newline=""))
    lines = sorted(
        f"{row['round']}\t{row['statement']}\t{row['criterion']}\t{row['answer']}\n"
        for row in votes
    )
    digest = hashlib.sha256("".join(lines).encode()).hexdigest()
    assert digest in {row["text"] for row in rows(record, "method")}
    assert digest == replace(record, marks=None, comments=None).digest


def test_the_method_explains_each_column_and_says_what_a_room_is_not(record: Record) -> None:
    told = rows(record, "method")
    assert "A room is not a survey." in {row["text"] for row in told}
    assert "Read for the best 5. All that share the last rank are among them." in {
        row["text"] for row in told
    }
    for each in tables_of(record)[:-1]:
        explained = [row["key"] for row in told if row["part"] == f"Column of “{each.title}”"]
        assert explained == [column.key for column in each.columns]
    seeds = {row["text"] for row in told if row["name"] == "Seed of what is drawn"}
    assert seeds == {str(found.seed) for found in record.findings}


def test_without_leave_there_are_no_comments_and_no_votes(full: Refined) -> None:
    bare = record_of(full.room.hall, full.room.now(), with_comments=False, with_votes=False)
    assert {"comments", "votes"} & {each.key for each in tables_of(bare)} == set()


def test_an_empty_workshop_has_its_tables_without_rows(room: Room) -> None:
    record = record_of(room.hall, room.now())
    filled = {each.key for each in tables_of(record) if each.rows}
    assert filled == {"refinement", "statements", "audit", "method"}
