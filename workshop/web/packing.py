"""A large page packed for the venue's air: after the reveal a whole room asks for it at once."""

import gzip

from flask import request
from flask.wrappers import Response

LEAST = 8_000  # bytes; below that packing gains less than it costs
_LEVEL = 6


def packed(response: Response) -> Response:
    """Return the page compressed, when it is large and the browser can unpack it."""
    content = response.get_data()
    if len(content) < LEAST:
        return response
    response.vary.add("Accept-Encoding")
    if request.accept_encodings["gzip"] > 0:
        response.set_data(gzip.compress(content, _LEVEL, mtime=0))
        response.content_encoding = "gzip"
    return response
