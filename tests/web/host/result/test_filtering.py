"""Statements are chosen by what they have, without scripts; the rest of the address is kept."""

from flask.testing import FlaskClient

from tests.fixtures.pages import forms, words
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS
from tests.web.host.result.pages import column, results, sorted_by
from workshop.domain.kind import Kind


def test_a_theme_leaves_its_statements(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"], most=30)
    known = room.statements_of(Kind.SOLUTION)
    theme = known[0].theme
    page = results(alice, room, round_, f"theme={theme}&sort=name")
    expected = [each.label for each in known if each.theme == theme]
    assert [name.split()[-1] for name in column(page, "Name")] == expected
    assert 0 < len(expected) < 30
    assert f"{len(expected)} of 30 statements." in words(page)


def test_two_filters_both_hold_and_an_actor_is_one_of_several(
    alice: FlaskClient, room: Room
) -> None:
    round_ = reveal(room, BALLOTS["agreement"], most=30)
    known = room.statements_of(Kind.SOLUTION)
    actor, scale = known[0].actors[0], known[0].scale
    page = results(alice, room, round_, f"actor={actor}&scale={scale}&sort=name")
    expected = [s.label for s in known if actor in s.actors and s.scale == scale]
    assert [name.split()[-1] for name in column(page, "Name")] == expected
    assert 0 < len(expected) < 30


def test_a_tier_leaves_its_statements(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"])
    every = column(results(alice, room, round_), "Tier")
    page = results(alice, room, round_, "tier=contested")
    assert column(page, "Tier") == ["Still open"] * every.count("Still open")
    assert 0 < every.count("Still open") < len(every)


def test_nothing_that_fits_is_said(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"], most=30)
    known = room.statements_of(Kind.SOLUTION)
    theme = known[0].theme
    other = next(a for s in known for a in s.actors if a not in actors_of(room, theme))
    page = results(alice, room, round_, f"theme={theme}&actor={other}")
    assert "No statement fits all of this." in words(page)
    assert "Show all" in words(page)


def actors_of(room: Room, theme: str) -> set[str]:
    known = room.statements_of(Kind.SOLUTION)
    return {actor for each in known if each.theme == theme for actor in each.actors}


def test_the_form_keeps_the_columns_and_the_other_tables(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"])
    page = results(alice, room, round_, "set=sure&groups-sort=name&sort=ranks&kind=solution")
    form = next(form for form in forms(page) if form.action == "#ranking")
    assert form.method == "get"
    assert form.fields == {"set": "sure", "groups-sort": "name"}
    assert sorted_by(page) == [("Ranks it may have", "ascending")]


def test_what_all_statements_share_is_no_filter(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"])
    text = results(alice, room, round_).text
    assert 'name="theme"' in text
    assert 'name="kind"' not in text
