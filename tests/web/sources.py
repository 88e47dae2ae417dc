"""What matters of a script or a style: all but comments and space."""

import re

_TOKENS = re.compile(
    r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|/\*.*?\*/|//[^\n]*""", re.DOTALL
)


def code(text: str) -> str:
    """A script or a style without comments and space, but for what stands in quotes."""
    return "".join(_TOKENS.sub(lambda found: found[1] or "", text).split())
