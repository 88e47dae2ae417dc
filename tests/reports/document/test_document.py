"""The JSON file: it is what its schema says, and tells no more than may be told."""

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from tests.fixtures.people import Room
from tests.fixtures.refined import FORMULA, HIDDEN_GROUP, RIGHT_TO_LEFT, Refined, refined
from tests.fixtures.rounds import BALLOTS
from workshop.actions.recording import record_of
from workshop.ranking.groups.simpson import OtherTop
from workshop.ranking.groups.unanimous import Bound
from workshop.reports.document.export import FORMAT, SCHEMA_NAME, schema
from workshop.reports.document.of_record import json_file
from workshop.reports.record import Record

SCHEMA = json.loads(schema())


@pytest.fixture
def full(room: Room) -> Refined:
    return refined(room)


@pytest.fixture
def record(full: Refined) -> Record:
    return record_of(full.room.hall, full.room.now())


def read(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json_file(record))
    Draft202012Validator(SCHEMA).validate(found)
    return found


def test_the_schema_is_a_schema_of_draft_2020_12() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == SCHEMA_NAME
    for name, shape in SCHEMA["$defs"].items():
        assert shape["additionalProperties"] is False, name
        assert shape["description"], name


def test_a_workshop_with_every_ballot_is_as_the_schema_says(record: Record) -> None:
    found = read(record)
    assert (found["$schema"], found["format"]) == (SCHEMA_NAME, FORMAT)
    assert {each["ballot"]["kind"] for each in found["rounds"]} == {
        ballot.kind for ballot in BALLOTS.values()
    }


@pytest.mark.parametrize("key", ["rounds", "method", "format"])
def test_the_schema_refuses_what_lacks_a_part(record: Record, key: str) -> None:
    found = read(record)
    del found[key]
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(found)


def test_an_empty_workshop_has_no_rounds_and_null_for_what_there_is_not(room: Room) -> None:
    found = read(record_of(room.hall, room.now()))
    assert (found["rounds"], found["links"], found["comments"], found["votes"]) == (
        [],
        None,
        [],
        [],
    )
    assert len(found["statements"]) == 54


def test_the_statements_of_a_round_stand_in_the_order_to_show(record: Record) -> None:
    for told, found in zip(read(record)["rounds"], record.findings, strict=True):
        assert [each["statement"] for each in told["statements"]] == [
            detail.placed.statement.label for detail in found.details
        ]
        for each, detail in zip(told["statements"], found.details, strict=True):
            assert each["counts"] == dict(detail.placed.standing.tally.counts)
            assert each["in_the_top"] == detail.tier
            assert each["support"]["people"] == detail.support.agree.people


def test_a_round_that_repeats_another_names_it_and_has_the_changes(record: Record) -> None:
    *_, again = read(record)["rounds"]
    assert (again["title"], again["repeats"]) == ("agreement (2)", "agreement (1)")
    assert [each["statement"] for each in again["changes"]] == [
        change.after.statement.label for change in record.changes[0].changes
    ]
    assert all(sum(map(sum, each["table"])) == each["both"] for each in again["changes"])


def test_a_hidden_group_is_null_and_its_number_is_told_with_others(record: Record) -> None:
    for told in read(record)["rounds"]:
        people = {group["name"]: group["people"] for group in told["groups"]}
        assert people == {"Councillor": 12, "Resident": 9, HIDDEN_GROUP: None}
        assert told["together"] == 9
        for statement in told["statements"]:
            (hidden,) = [one for one in statement["groups"] if one["group"] == HIDDEN_GROUP]
            assert (hidden["answers"], hidden["support"]) == (None, None)


def test_a_share_with_a_bound_is_the_bound_and_the_other_score_is_hidden(record: Record) -> None:
    bounds = 0
    for told in read(record)["rounds"]:
        for statement in told["statements"]:
            shares = [one["support"] for one in statement["groups"] if one["support"]]
            capped = [one for one in shares if one["bound"] != Bound.EXACT]
            assert {one["share"] for one in capped} <= {0.9, 0.8, 0.2, 0.1}
            if capped and told["weighting"] == "person":
                assert statement["other_way"]["score"] is None
            bounds += len(capped)
    assert bounds >= 3


def test_camps_have_sizes_and_nobody_has_a_place(record: Record) -> None:
    for told in read(record)["rounds"]:
        if told["camps"] is not None:
            assert set(told["camps"]) == {"sizes", "silhouette", "why"}
            assert all(many >= few >= 5 for many, few in pairwise(told["camps"]["sizes"]))


@pytest.mark.parametrize("tied", [True, False])
def test_another_top_says_whether_a_tie_alone_makes_it(record: Record, tied: bool) -> None:
    found = replace(record.findings[0], other_top=OtherTop(enters=(0,), leaves=(1,), tied=tied))
    told = read(replace(record, findings=(found, *record.findings[1:])))
    assert told["rounds"][0]["other_tops"][0]["tied"] is tied


def test_without_leave_comments_and_votes_are_null(full: Refined) -> None:
    bare = record_of(full.room.hall, full.room.now(), with_comments=False, with_votes=False)
    found = read(bare)
    assert (found["comments"], found["votes"]) == (None, None)


def test_votes_have_numbers_and_no_ids_and_comments_are_as_they_were_written(
    record: Record,
) -> None:
    found = read(record)
    assert record.marks is not None
    assert {one["person"] for one in found["votes"]} == {f"P{n}" for n in range(1, 31)}
    text = json_file(record).decode()
    assert [mark.participant_id for mark in record.marks if mark.participant_id in text] == []
    assert [group.id for f in record.findings for group in f.groups if group.id in text] == []
    assert {one["text"] for one in found["comments"]} == {FORMULA, RIGHT_TO_LEFT}


def test_long_and_broken_text_is_written_whole(record: Record) -> None:
    assert record.comments is not None
    odd = replace(record.comments[0], text="x" * 40_000 + "\ud800")
    workshop = replace(record.workshop, title="\udfff")
    found = read(replace(record, comments=(odd,), workshop=workshop))
    assert found["comments"][0]["text"] == "x" * 40_000 + "\ufffd"
    assert found["workshop"]["title"] == "\ufffd"
