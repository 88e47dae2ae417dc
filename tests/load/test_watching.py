"""Streams and pages that listen hear what is said, and say when they were cut."""

import socket
import threading
from pathlib import Path

import pytest

from tests.load.connected import first_seen, hang_up, listening, step_heard, until, watching
from tests.load.phone import Phone
from tests.load.reveal import SHOWN, step
from tests.load.room import served_room
from tests.load.stream import Stream
from tests.load.watcher import Seen, Watcher


def test_a_room_that_listens_sees_a_vote_a_close_and_the_reveal(tmp_path: Path) -> None:
    with served_room(tmp_path) as room:
        guests = room.phones(3)
        streams = listening(guests)
        screen, *hosts = watching(room)
        assert screen.seen[-1].number == 0
        guests[0].vote(guests[0].votes(1))
        assert until(lambda: screen.seen[-1].number == 1)
        assert until(lambda: all(len(host.seen) > 1 for host in hosts))
        assert len(step_heard(room, streams)) == 3
        phones = [Watcher(guest, f"/w/{room.code}/") for guest in guests]
        for phone in phones:
            phone.open()
        told = step(room, phones, "reveal", SHOWN)
        assert (len(told.seen), told.pages, told.wrong) == (3, 3, 0)
        assert all(0 < seen < 30 for seen in told.seen)
        open_ones = [*streams, screen.stream, *(each.stream for each in (*hosts, *phones))]
        assert not any(stream.is_cut for stream in open_ones)
        hang_up(open_ones)


def test_who_is_never_shown_was_not_seen() -> None:
    seen = [Seen(at, f'<p class="count size-2"><b>{many}</b>') for at, many in ((9, 5), (12, 7))]
    assert first_seen([10, 11, 11.5], seen, after=5) == [2, 1, float("inf")]


@pytest.mark.parametrize(
    "pieces",
    [
        [b"event: spread\ndata: 3\n\nevent: changed\ndata: a-1\n\n"],
        [b"event: spread\ndata: 3\n\nevent: chan", b"ged\ndata: a-1\n", b"\n"],
    ],
)
def test_a_stream_hears_whole_events_and_notices_the_end(pieces: list[bytes]) -> None:
    heard = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        phone = Phone(server.getsockname()[1], "ABCD")

        def serve() -> None:
            line, _ = server.accept()
            with line:
                line.recv(4096)
                line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                for piece in pieces:
                    line.sendall(piece)

        answering = threading.Thread(target=serve)
        answering.start()
        stream = Stream(phone, hear=lambda name, data: heard.append((name, data)))
        stream.open()
        assert until(lambda: stream.is_cut)
        answering.join()
    assert heard == [("spread", "3"), ("changed", "a-1")]
    assert stream.version == "a-1"
