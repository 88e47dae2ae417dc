import pytest

from workshop.domain.ballot import BallotKind
from workshop.domain.kind import Kind
from workshop.domain.template import Template, outlines, total_minutes, usual_template

BOTH = {Kind.BARRIER: 10, Kind.SOLUTION: 14}


def test_the_sessions_last_as_long_as_they_are_called() -> None:
    assert total_minutes(Template.THREE_HOURS) == 180
    assert total_minutes(Template.EVENING) == 90


def test_the_evening_has_three_votes_with_three_ballots() -> None:
    ballots = [part.ballot.kind for part in outlines(Template.EVENING, BOTH) if part.ballot]
    assert ballots == [BallotKind.SCALE, BallotKind.AGREEMENT, BallotKind.POINTS]


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("kind", Kind)
def test_what_there_are_no_statements_for_is_left_out(template: Template, kind: Kind) -> None:
    parts = outlines(template, {kind: 3})
    assert {part.kind for part in parts} <= {kind, None}
    assert any(part.ballot for part in parts)


def test_a_top_is_never_more_than_there_is_and_never_of_one() -> None:
    few = outlines(Template.EVENING, {Kind.SOLUTION: 4})
    assert [part.top for part in few if part.top] == [4]
    assert not any(part.top for part in outlines(Template.EVENING, {Kind.SOLUTION: 1}))


def test_a_large_pack_gets_three_hours() -> None:
    assert usual_template(54) is Template.THREE_HOURS
    assert usual_template(24) is Template.EVENING


@pytest.mark.parametrize("template", [Template.THREE_HOURS, Template.EVENING])
def test_a_result_is_about_as_many_places_as_go_on_from_it(template: Template) -> None:
    parts = outlines(template, {Kind.BARRIER: 30, Kind.SOLUTION: 30})
    (last,) = [part for part in parts if part.top]
    before = [part for part in parts if part.kind is last.kind and part.ballot and part is not last]
    assert before[-1].places == last.top
