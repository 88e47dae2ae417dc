"""What comes on the screen, and what is refused: of another workshop, hidden, not revealed."""

import pytest

from tests.actions.records import acts, raised, versions
from tests.fixtures import acting
from tests.fixtures.people import Room
from tests.fixtures.planned import add_round, put, say, take
from tests.fixtures.repeats import refined_between, voted_twice
from tests.fixtures.voices import hide
from workshop.actions.founding import found_workshop
from workshop.actions.steering import end_workshop, show_on_screen
from workshop.domain.acting.asking import AskingStep
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.comment import Comment
from workshop.domain.kind import Kind
from workshop.domain.plan import Plan
from workshop.domain.round import Round, RoundStep
from workshop.domain.statement import Statement
from workshop.domain.workshop import ScreenView
from workshop.errors import (
    CommentIsHidden,
    CommentsComeLater,
    NobodyDisagrees,
    NotFound,
    NothingLinked,
    NothingToCompare,
    ResultIsHidden,
)
from workshop.packs.seeds import seed

OF_A_RESULT = (ScreenView.RESULTS, ScreenView.GROUPS, ScreenView.DIVIDED, ScreenView.MAP)
OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN


@pytest.mark.parametrize(("page", "kept"), [(0, 0), (3, 3), (-1, 0)])
@pytest.mark.parametrize("view", ScreenView)
def test_the_screen_shows_what_the_facilitator_says(
    room: Room, *, view: ScreenView, page: int, kept: int
) -> None:
    target = _target(room, view)
    told = versions(room)
    show_on_screen(
        room.hall, workshop=room.now(), view=view, page=page, target=target, actor="alice"
    )
    now = room.now()
    assert (now.screen_view, now.screen_page, now.screen_target) == (view, kept, target)
    assert raised(told, versions(room)) == (False, True)


def _target(room: Room, view: ScreenView) -> str:
    """Something that this view may show; nothing for a view of no one thing."""
    if view is ScreenView.STATEMENT:
        return room.statements_of(Kind.SOLUTION)[0].version_id
    if view is ScreenView.GAPS:
        reveal_both(room)
    if view is ScreenView.WHO:
        acting.decided(room, "S1")
        acting.take(room, AskingStep.OPEN)
    if view in OF_A_RESULT:
        room.step(Kind.BARRIER, OPEN, CLOSE, REVEAL)
        return room.round_of(Kind.BARRIER).id
    if view is ScreenView.MOVES:
        return repeated(room)[1].id
    if view is ScreenView.COMMENT:
        room.step(Kind.BARRIER, OPEN, CLOSE)
        return _remark(room, room.statements_of(Kind.BARRIER)[0]).id
    return ""


def _remark(room: Room, statement: Statement) -> Comment:
    return say(room, room.round_of(Kind.BARRIER), statement, "Who pays for this?")


@pytest.mark.parametrize(
    "view",
    [
        ScreenView.STATEMENT,
        ScreenView.COMMENT,
        ScreenView.COMMENTS,
        *OF_A_RESULT,
        ScreenView.MOVES,
    ],
)
def test_nothing_of_another_workshop_comes_on_the_screen(room: Room, view: ScreenView) -> None:
    pack = seed("mainstreaming-ced")
    chosen = [statement.id for statement in pack.statements]
    other = Room(
        room.hall,
        found_workshop(
            room.hall,
            wanted=Plan(title="Other"),
            pack=pack,
            chosen=chosen,
            code_length=4,
            actor="alice",
        ),
    )
    target = _target(other, view) or other.round_of(Kind.BARRIER).id
    before = acts(room)
    with pytest.raises(NotFound):
        put(room, view, target)
    assert room.now().screen_view is ScreenView.ROUND
    assert acts(room) == before


@pytest.mark.parametrize("view", OF_A_RESULT)
@pytest.mark.parametrize("steps", [(), (OPEN,), (OPEN, CLOSE), (OPEN, CLOSE, REVEAL, REOPEN)])
def test_a_result_that_is_not_revealed_is_refused(
    room: Room, steps: tuple[RoundStep, ...], view: ScreenView
) -> None:
    room.step(Kind.BARRIER, *steps)
    with pytest.raises(ResultIsHidden):
        put(room, view, room.round_of(Kind.BARRIER).id)


@pytest.mark.parametrize("ballot", [points(10), ranking(3)])
def test_where_nobody_can_disagree_nothing_divides(room: Room, ballot: Ballot) -> None:
    shared = add_round(room, ballot)
    take(room, shared, OPEN, CLOSE, REVEAL)
    for view in (ScreenView.DIVIDED, ScreenView.MAP):
        with pytest.raises(NobodyDisagrees):
            put(room, view, shared.id)
    put(room, ScreenView.GROUPS, shared.id)
    assert room.now().screen_view is ScreenView.GROUPS


def reveal_both(room: Room) -> None:
    for kind in Kind:
        room.step(kind, OPEN, CLOSE, REVEAL)


@pytest.mark.parametrize("hidden", Kind)
def test_gaps_need_a_revealed_vote_of_each_kind(room: Room, hidden: Kind) -> None:
    reveal_both(room)
    put(room, ScreenView.GAPS, "a target that no gap has")
    assert (room.now().screen_view, room.now().screen_target) == (ScreenView.GAPS, "")
    room.step(hidden, REOPEN)
    for step in (CLOSE, REVEAL):
        with pytest.raises(NothingLinked):
            put(room, ScreenView.GAPS)
        room.step(hidden, step)
    put(room, ScreenView.GAPS)


def test_gaps_need_links(room: Room) -> None:
    reveal_both(room)
    with room.hall.store.writing() as database:
        database.execute("delete from addresses")
    with pytest.raises(NothingLinked):
        put(room, ScreenView.GAPS)


def repeated(room: Room) -> tuple[Round, Round]:
    return voted_twice(room, [], [], most=2)


@pytest.mark.parametrize("which", [0, 1])
def test_what_moved_needs_two_revealed_votes(room: Room, which: int) -> None:
    first, again = repeated(room)
    with pytest.raises(NothingToCompare):
        put(room, ScreenView.MOVES, first.id)
    put(room, ScreenView.MOVES, again.id)
    take(room, (first, again)[which], REOPEN)
    error = (NothingToCompare, ResultIsHidden)[which]
    for step in (CLOSE, REVEAL):
        with pytest.raises(error):
            put(room, ScreenView.MOVES, again.id)
        assert room.now().screen_view is ScreenView.ROUND
        take(room, (first, again)[which], step)
    put(room, ScreenView.MOVES, again.id)
    assert room.now().screen_view is ScreenView.MOVES


def test_what_moved_needs_a_statement_that_still_means_the_same(room: Room) -> None:
    _, again = refined_between(room, keep=False)
    with pytest.raises(NothingToCompare):
        put(room, ScreenView.MOVES, again.id)


def test_a_minor_reword_is_enough_to_compare(room: Room) -> None:
    _, again = refined_between(room)
    put(room, ScreenView.MOVES, again.id)
    assert room.now().screen_view is ScreenView.MOVES


def test_a_hidden_comment_is_refused(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    made = _remark(room, room.statements_of(Kind.BARRIER)[0])
    hide(room, made.id)
    with pytest.raises(CommentIsHidden):
        put(room, ScreenView.COMMENT, made.id)


@pytest.mark.parametrize("steps", [(OPEN,), (OPEN, CLOSE, REOPEN), (OPEN, CLOSE, REVEAL, REOPEN)])
def test_comments_of_an_open_round_are_refused(room: Room, steps: tuple[RoundStep, ...]) -> None:
    room.step(Kind.BARRIER, *steps)
    statement = room.statements_of(Kind.BARRIER)[0]
    made = _remark(room, statement)
    before = acts(room)
    asked = [(ScreenView.COMMENTS, each) for each in ("", statement.version_id, made.round_id)]
    for view, target in [(ScreenView.COMMENT, made.id), *asked]:
        with pytest.raises(CommentsComeLater):
            put(room, view, target)
    assert acts(room) == before
    room.step(Kind.BARRIER, CLOSE)
    for view, target in [(ScreenView.COMMENT, made.id), *asked]:
        put(room, view, target)
        assert (room.now().screen_view, room.now().screen_target) == (view, target)


def test_the_end_takes_everything_else_off_the_screen(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE, REVEAL)
    put(room, ScreenView.RESULTS, room.round_of(Kind.BARRIER).id)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    assert (room.now().screen_view, room.now().screen_target) == (ScreenView.ROUND, "")
