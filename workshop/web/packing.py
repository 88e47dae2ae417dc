"""Pages packed for the venue's air: at the join, and after a reveal, a whole room asks at once."""

import gzip

from flask import request
from flask.wrappers import Response

from workshop.web.fragments import wants_block

LEAST_PAGE = 2_000  # bytes; below that packing gains nothing
LEAST = (
    8_000  # a part of a page comes with every vote: packing a small one costs more than it gains
)
_LEVEL = 6
_LEVEL_OF_PARTS = 1  # a thousand phones ask at once: half the time, for a seventh more bytes


def packed(response: Response) -> Response:
    """Return the page compressed, when it is large and the browser can unpack it."""
    content = response.get_data()
    least, level = (LEAST, _LEVEL_OF_PARTS) if wants_block() else (LEAST_PAGE, _LEVEL)
    if len(content) < least:
        return response
    response.vary.add("Accept-Encoding")
    if takes_packed():
        response.set_data(pack(content, level=level))
        response.content_encoding = "gzip"
    return response


def takes_packed() -> bool:
    """Whether the browser can unpack."""
    return request.accept_encodings["gzip"] > 0


def pack(content: bytes, *, level: int = _LEVEL) -> bytes:
    """Return the content as gzip, the same for the same content."""
    return gzip.compress(content, level, mtime=0)
