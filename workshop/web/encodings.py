"""How a file is packed once and for all: as small as the browser that asks can unpack.

Browsers ask for `br` over https only. It needs the extra `hosted`; without it all get `gzip`.
"""

import gzip
from collections.abc import Callable, Mapping

from flask import request

try:
    import brotli
except ImportError:
    brotli = None


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def _with_brotli() -> Mapping[str, Callable[[bytes], bytes]]:
    return {"br": brotli.compress} if brotli else {}


PACKING: Mapping[str, Callable[[bytes], bytes]] = {**_with_brotli(), "gzip": _gzip}


def encoding_here() -> str | None:
    """The best of them that the browser can unpack; None when it can unpack none."""
    return next((name for name in PACKING if request.accept_encodings[name] > 0), None)
