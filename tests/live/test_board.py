import pytest

from workshop.live.board import Audience, Board

PHONES, DESK = Audience.PHONES, Audience.DESK
AT_ONCE = 0.0


@pytest.fixture
def board() -> Board:
    return Board()


def versions(board: Board, workshop_id: str = "w") -> tuple[str, str]:
    return board.version(workshop_id, PHONES), board.version(workshop_id, DESK)


def test_a_version_stays_while_nothing_changes(board: Board) -> None:
    assert versions(board) == versions(board)


def test_a_change_of_state_raises_both_versions(board: Board) -> None:
    phones, desk = versions(board)
    board.changed("w", phones=True)
    later_phones, later_desk = versions(board)
    assert later_phones != phones
    assert later_desk != desk


def test_a_change_of_counts_raises_only_the_desks_version(board: Board) -> None:
    phones, desk = versions(board)
    board.changed("w", phones=False)
    later_phones, later_desk = versions(board)
    assert later_phones == phones
    assert later_desk != desk


def test_a_version_never_comes_again(board: Board) -> None:
    seen = []
    for _ in range(50):
        seen.append(board.version("w", DESK))
        board.changed("w", phones=True)
    assert len(set(seen)) == 50


def test_a_version_of_an_earlier_start_never_matches() -> None:
    assert len({Board().version("w", DESK) for _ in range(20)}) == 20


def test_other_workshops_are_not_told(board: Board) -> None:
    before = versions(board, "other")
    listener = board.listen("other", DESK)
    board.changed("w", phones=True)
    assert versions(board, "other") == before
    assert listener.wait(AT_ONCE) is False


def test_phones_are_not_told_about_counts(board: Board) -> None:
    phone, desk = board.listen("w", PHONES), board.listen("w", DESK)
    board.changed("w", phones=False)
    assert phone.wait(AT_ONCE) is False
    assert desk.wait(AT_ONCE) is True


def test_everybody_is_told_about_a_change_of_state(board: Board) -> None:
    listeners = [board.listen("w", audience) for audience in (PHONES, PHONES, DESK)]
    board.changed("w", phones=True)
    assert [listener.wait(AT_ONCE) for listener in listeners] == [True, True, True]


def test_a_slow_listener_holds_one_letter_however_much_happens(board: Board) -> None:
    listener = board.listen("w", DESK)
    for _ in range(100):
        board.changed("w", phones=False)
    assert listener.wait(AT_ONCE) is True
    assert listener.wait(AT_ONCE) is False


def test_a_change_after_a_letter_was_read_is_a_new_letter(board: Board) -> None:
    listener = board.listen("w", DESK)
    for _ in range(3):
        board.changed("w", phones=False)
        assert listener.wait(AT_ONCE) is True


def test_who_listens_later_is_not_told_of_what_was(board: Board) -> None:
    board.changed("w", phones=True)
    assert board.listen("w", DESK).wait(AT_ONCE) is False


def test_who_has_left_is_not_told_and_not_counted(board: Board) -> None:
    gone, here = board.listen("w", DESK), board.listen("w", DESK)
    assert board.listening("w", DESK) == 2
    board.leave("w", DESK, gone)
    assert board.listening("w", DESK) == 1
    board.changed("w", phones=False)
    assert gone.wait(AT_ONCE) is False
    assert here.wait(AT_ONCE) is True


def test_leaving_twice_does_no_harm(board: Board) -> None:
    listener = board.listen("w", PHONES)
    board.leave("w", PHONES, listener)
    board.leave("w", PHONES, listener)
    assert board.listening("w", PHONES) == 0


def test_phones_and_desks_are_counted_apart(board: Board) -> None:
    board.listen("w", PHONES)
    assert (board.listening("w", PHONES), board.listening("w", DESK)) == (1, 0)


def test_a_closed_board_wakes_every_listener_for_the_last_time(board: Board) -> None:
    listeners = [board.listen("w", PHONES), board.listen("w", DESK), board.listen("v", DESK)]
    assert (board.streams(), board.closed) == (3, False)
    before = versions(board)
    board.close()
    assert [listener.wait(AT_ONCE) for listener in listeners] == [True, True, True]
    assert board.closed
    assert versions(board) == before
