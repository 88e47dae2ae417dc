"""Comments and sources stand beside their statement: only what the room may read."""

from flask.testing import FlaskClient

from tests.fixtures.hosts import ByLink
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, open_round, take
from tests.web.host.result.pages import results
from workshop.actions.commenting import comment
from workshop.domain.comment import Sight
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundStep
from workshop.store import comments

SHOW = (RoundStep.CLOSE, RoundStep.REVEAL)
SAID = ("Everybody may read this one.", "This one was hidden.", "This one is held back.")


def play(room: Room) -> Round:
    """A revealed round with three comments on its first statement: shown, hidden, held back."""
    round_ = open_round(room, BALLOTS["agreement"], most=3)
    statement = room.statements_of(Kind.SOLUTION)[0]
    for typed in SAID:
        comment(
            room.hall,
            workshop=room.now(),
            round_=round_,
            version_id=statement.version_id,
            participant=room.somebody(),
            typed=typed,
        )
    with room.hall.store.writing() as database:
        for each in comments.of_workshop(database, room.workshop.id):
            sight = dict(zip(SAID, (Sight.SHOWN, Sight.HIDDEN, Sight.HELD), strict=True))
            comments.set_sight(database, each.id, sight[each.text], now=room.hall.now())
    return take(room, round_, *SHOW)


def test_only_what_the_room_may_read_stands_there(
    alice: FlaskClient, room: Room, by_link: ByLink
) -> None:
    round_ = play(room)
    for browser in (alice, by_link(Role.HELPER), by_link(Role.VIEWER)):
        page = results(browser, room, round_)
        assert SAID[0] in words(page)
        assert SAID[1] not in page.text
        assert SAID[2] not in page.text
        assert "1 comment on S1" in words(page)


def test_a_comment_of_a_vote_that_goes_on_is_not_shown(alice: FlaskClient, room: Room) -> None:
    """What others say now would change what people answer."""
    round_ = play(room)
    later = open_round(room, BALLOTS["agreement"], most=3, title="Another")
    comment(
        room.hall,
        workshop=room.now(),
        round_=later,
        version_id=room.statements_of(Kind.SOLUTION)[0].version_id,
        participant=room.somebody(),
        typed="Said while people vote.",
    )
    assert "Said while people vote." not in results(alice, room, round_).text
    take(room, later, RoundStep.CLOSE)
    assert "Said while people vote." in results(alice, room, round_).text


def test_a_statement_has_its_source_and_its_language(alice: FlaskClient, room: Room) -> None:
    round_ = play(room)
    statement = room.statements_of(Kind.SOLUTION)[0]
    page = results(alice, room, round_)
    assert f"Source: {statement.source}" in words(page)
    assert f'<span lang="{statement.language}" dir="auto">{statement.text}</span>' in page.text
