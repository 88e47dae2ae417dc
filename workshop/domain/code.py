"""Join codes: letters and digits that nobody mistakes for another."""

import re
import secrets

ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"  # without 0 O, 1 I L, and U beside V

_CODE = re.compile(f"[{ALPHABET}]{{4,12}}", re.ASCII)


def new_code(length: int) -> str:
    """Return a random code of this many characters."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def normalise(typed: str) -> str:
    """Return what was typed as a code would be written: upper case, no spaces or hyphens.

    Returns an empty text when it cannot be a code.
    """
    code = typed[:40].upper().replace(" ", "").replace("-", "")
    return code if _CODE.fullmatch(code) else ""
