"""Our scripts and styles without what nobody runs: comments, indentation, space around signs.

A sixth of a phone's first page. It knows our own style alone: a comment has a space or a line's
beginning before it, a division has a space behind it, and no regular expression begins with one.
What stands in quotes stays as it is, and so do lines that end with no sign. A test holds every file
against its source.
"""

import re

_BLOCK = r"(?:^|[ \t])[ \t]*/\*.*?\*/"
_COMMENTS = {
    "css": re.compile(_BLOCK, re.DOTALL | re.MULTILINE),
    "js": re.compile(_BLOCK + r"|[ \t]+//[ ][^\n]*", re.DOTALL | re.MULTILINE),
}
_INDENTED = re.compile(r"^\s+", re.MULTILINE)
_QUOTED = r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
_TEMPLATE = r"`(?:\\.|[^`\\])*`"
_EXPRESSION = r"/(?![/*\s])(?:\\.|[^/\\\n])+/"
_SPACED = {
    "css": re.compile(rf"({_QUOTED})|\s*([{{}};,])\s*|(?<=[{{;\s])([\w-]+:)[ ]"),
    "js": re.compile(
        rf"({_QUOTED}|{_TEMPLATE}|{_EXPRESSION})|[ ]*([{{;,(])\s*|[ ]*([)}}=:?<>])[ ]*"
    ),
}


def lean(name: str, content: bytes) -> bytes:
    """A file as it is sent; what others wrote and what is no script or style is left as it came."""
    kind = name.rpartition(".")[2]
    if kind not in _SPACED or name.startswith("vendor/"):
        return content
    bare = _INDENTED.sub("", _COMMENTS[kind].sub("", content.decode()))
    return _SPACED[kind].sub(_kept, bare).encode()


def _kept(found: re.Match[str]) -> str:
    return next(part for part in found.groups() if part is not None)
