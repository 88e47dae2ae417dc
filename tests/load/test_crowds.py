"""Who does not come, or does not stay, is counted: otherwise the figures would be too good."""

import socket
from contextlib import ExitStack

from tests.fixtures.server import free_port
from tests.load.joining import come
from tests.load.phone import Phone
from tests.load.slow_clients import still_there


def test_who_cannot_join_is_an_error_and_not_a_quick_one() -> None:
    phone = Phone(free_port(), "ABCD")  # nobody listens there
    waited: list[float] = []
    come(phone, 0, waited)
    assert phone.wrong.total() == 1
    assert [*waited, *phone.took, *phone.saved] == []


def test_a_slow_client_that_the_server_has_ended_does_not_count() -> None:
    with ExitStack() as ends:
        pairs = [socket.socketpair() for _ in range(3)]
        for each in (end for pair in pairs for end in pair):
            ends.enter_context(each)
        pairs[1][1].sendall(b"an answer that nobody reads")
        pairs[2][1].close()
        assert still_there([pair[0] for pair in pairs]) == 2
