"""Answers are read by their length, however the network cuts or joins them."""

from collections.abc import Callable, Iterator

import pytest

from tests.load.answers import Answer, NoAnswer, Reader

FIRST = b"HTTP/1.1 200 OK\r\nOutbox: saved\r\ncontent-LENGTH: 12\r\nSet-Cookie: A=b\r\n"
FIRST += b"Set-Cookie: c=D; Path=/\r\n\r\nHTTP/\r\n\r\n200"
EMPTY = b"HTTP/1.1 204 NO CONTENT\r\nServer: x\r\n\r\n"
LAST = b"HTTP/1.1 503 Busy\r\nX-Content-Length: 9\r\nContent-Length: 0\r\n\r\n"


def said(words: bytes, pieces: int) -> Callable[[int], bytes]:
    """A connection that says this, so many bytes at once, and hangs up."""

    def parts() -> Iterator[bytes]:
        for start in range(0, len(words), pieces):
            yield words[start : start + pieces]

    going = parts()
    return lambda most: next(going, b"")[:most]


@pytest.mark.parametrize("pieces", [1, 2, 7, 10_000])
def test_answers_come_whole_and_one_after_the_other(pieces: int) -> None:
    reader = Reader(said(FIRST + EMPTY + LAST, pieces))
    first, empty, last = (reader.answer() for _ in range(3))
    assert (first.status, first.body) == (200, b"HTTP/\r\n\r\n200")
    assert first.header("outbox") == "saved"
    assert first.headers("Set-Cookie") == ["A=b", "c=D; Path=/"]
    assert (empty.status, empty.body, empty.header("Outbox")) == (204, b"", "")
    assert (last.status, last.body) == (503, b"")
    assert [each.size for each in (first, empty, last)] == [len(FIRST), len(EMPTY), len(LAST)]
    with pytest.raises(NoAnswer):
        reader.answer()


@pytest.mark.parametrize("words", [FIRST[:-1], FIRST[:20], b"HTTP/1.1 200 OK\r\nA: b\r\n\r\nc"])
def test_half_an_answer_is_none(words: bytes) -> None:
    with pytest.raises(NoAnswer):
        Reader(said(words, 5)).answer()


def test_a_header_that_is_not_there_is_empty() -> None:
    assert Answer(200, b"HTTP/1.1 200 OK", b"").header("Outbox") == ""
