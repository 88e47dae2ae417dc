"""Who was there: small groups are told together, and never one of them alone."""

from dataclasses import replace

import pytest

from tests.fixtures.people import Room
from tests.fixtures.refined import refined
from workshop.actions.recording import record_of
from workshop.ranking.findings.model import Findings, GroupSeen
from workshop.reports.tables.present import together, told_groups


@pytest.fixture
def found(room: Room) -> Findings:
    refined(room, names=("agreement",))
    return record_of(room.hall, room.now()).findings[0]


def with_groups(found: Findings, *people: tuple[int, bool], voted: int) -> Findings:
    groups = tuple(
        GroupSeen(id=str(place), name=str(place), people=many, shown=shown)
        for place, (many, shown) in enumerate(people)
    )
    return replace(found, groups=groups, result=replace(found.result, voted=voted))


def told(found: Findings) -> tuple[list[int], int]:
    return [group.people for group in told_groups(found)], together(found)


@pytest.mark.parametrize(
    ("people", "voted", "expected"),
    [
        (((12, True), (9, True), (3, False)), 30, ([12, 9], 9)),  # six named no group
        (((12, True), (9, True), (3, False)), 24, ([12], 12)),  # three alone would be told
        (((12, True), (9, True)), 21, ([12, 9], 0)),
        (((3, False),), 3, ([], 3)),
        ((), 7, ([], 7)),
    ],
)
def test_small_groups_are_told_together(
    found: Findings,
    people: tuple[tuple[int, bool], ...],
    voted: int,
    expected: tuple[list[int], int],
) -> None:
    assert told(with_groups(found, *people, voted=voted)) == expected
