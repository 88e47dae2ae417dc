"""Sentences that only some votes give rise to, each from votes that were made for it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.revealed import audience
from tests.fixtures.rounds import add_round, of, take
from tests.web.host.result.pages import results
from workshop.actions.casting import cast_ballot
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.ranking import ranking
from workshop.domain.kind import Kind
from workshop.domain.reading import Electorate, Reading
from workshop.domain.round import Round, RoundStep
from workshop.store import rounds

SIGNS = {"+": "agree", "-": "disagree", "o": "not-sure"}


def voted(
    room: Room,
    ballots: Sequence[str],
    *,
    ballot: Ballot | None = None,
    places: int = 1,
    sizes: Sequence[int] = (),
    electorate: Electorate = Electorate.ROOM,
) -> Round:
    """A revealed round. A ballot is a sign for each statement; a space is no answer."""
    asked = agreement() if ballot is None else ballot
    draft = add_round(room, asked, size=len(ballots[0]), kind=Kind.SOLUTION)
    reading = Reading(places=places, electorate=electorate)
    with room.hall.store.writing() as database:
        rounds.update_draft(database, replace(draft, reading=reading))
    round_ = take(room, draft, RoundStep.OPEN)
    known = of(room, round_)
    for person, signs in zip(audience(room, len(ballots), sizes), ballots, strict=True):
        given = {
            (statement.version_id, ""): SIGNS.get(sign, sign)
            for statement, sign in zip(known, signs, strict=True)
            if sign != " "
        }
        cast_ballot(room.hall, round_=round_, participant_id=person.id, given=given, sequence=1)
    return take(room, round_, RoundStep.CLOSE, RoundStep.REVEAL)


def said(browser: FlaskClient, room: Room, round_: Round) -> str:
    return words(results(browser, room, round_))


@pytest.mark.parametrize(
    ("ballots", "places", "sentence"),
    [
        (["++---"] * 8, 2, "All of the best 2 are clear."),
        (["+----"] * 8, 1, "The best one is clear."),
        (["++++-"] * 8, 2, "None is clear for the best 2. Four compete for two places."),
        (["++---"] * 8, 1, "Which one is the best is not clear. Two compete for one place."),
        (
            ["+++--"] * 4 + ["+----"] * 4,
            2,
            "One is clear for the best 2. Two compete for one place.",
        ),
        (["+- "] * 8, 1, "The best one is clear. One has no votes."),
        (["   "] * 3, 1, "No statement could be ranked."),
    ],
)
def test_the_summary_says_what_is_clear_and_what_is_open(
    alice: FlaskClient, room: Room, ballots: list[str], places: int, sentence: str
) -> None:
    page = results(alice, room, voted(room, ballots, places=places))
    assert f'<p class="verdict">{sentence}</p>' in page.text


def test_how_many_could_have_changed_the_top_alone(alice: FlaskClient, room: Room) -> None:
    steady = voted(room, ["+--"] * 8)
    assert "Nobody could have changed the top alone, by not coming." in said(alice, room, steady)
    shaky = voted(room, ["+-"] * 5 + ["-+"] * 4)
    assert "Each of 5 people could have changed the top alone, by not coming." in said(
        alice, room, shaky
    )


def test_a_top_that_depends_on_the_way_of_counting(alice: FlaskClient, room: Room) -> None:
    round_ = voted(room, ["+--"] * 20 + ["-+-"] * 12, sizes=(20, 6, 6))
    sentence = (
        "The top depends on the way of counting. In it only where each group counts the same: S2."
        " Only where each person counts the same: S1."
    )
    assert sentence in said(alice, room, round_)


def test_an_order_that_is_the_other_way_round_in_every_group(
    alice: FlaskClient, room: Room
) -> None:
    first = ["++"] * 5 + ["+ "] * 7 + ["- "] * 3
    second = ["-+"] * 3 + ["--"] * 2 + [" -"] * 10
    round_ = voted(room, first + second, places=2, sizes=(15, 15))
    sentence = "The whole room puts S1 before S2; every group that is shown puts S2 first."
    assert sentence in said(alice, room, round_)


def test_a_top_that_depends_on_the_method_of_ranking(alice: FlaskClient, room: Room) -> None:
    asked = ranking(3)
    round_ = voted(room, ["123"] * 3 + ["312"] * 2, ballot=asked)
    told = said(alice, room, round_)
    for method in ("Copeland", "Schulze"):
        assert f"Counted by {method} the best would be others: in S1, out S2." in told
    alike = said(alice, room, voted(room, ["123"] * 5, ballot=asked))
    assert "Two other fair ways of counting put the same statements on top." in alike
    assert "Kendall's W is 1.00: strong agreement on the order. It rests on 5 people." in alike
