"""A pack as one text, to be stored or carried from the preview to the confirmation."""

from hashlib import sha256

import msgspec

from workshop.domain.pack import Pack
from workshop.packs.limits import DOCUMENT_LIMIT
from workshop.packs.pack_checks import pack_problems
from workshop.packs.problems import FileNotReadable, PackHasProblems

_ = str  # marks a sentence for translation; it is translated where it is shown

TOO_LARGE = _("This pack is too large. Split it into smaller packs.")
NOT_A_PACK = _("This pack cannot be read. Please upload the file again.")


def encode(pack: Pack) -> str:
    """Return canonical JSON: sorted names, no spaces. Equal packs give equal text.

    A statement without translations says nothing of them: packs from before have the same digest.
    """
    plain = msgspec.to_builtins(pack)
    for statement in plain["statements"]:
        if not statement["translations"]:
            del statement["translations"]
    return msgspec.json.encode(plain, order="sorted").decode()


def decode(text: str) -> Pack:
    """Return the pack of a text that `encode` wrote. Every rule is checked again.

    Raises:
        PackHasProblems: when the text is not a pack, or not a valid one.
    """
    if len(text) > DOCUMENT_LIMIT:
        raise FileNotReadable(TOO_LARGE)
    try:
        pack = msgspec.json.decode(text, type=Pack)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise FileNotReadable(NOT_A_PACK) from error
    if problems := pack_problems(pack):
        raise PackHasProblems(problems)
    return pack


def digest(pack: Pack) -> str:
    """Return the SHA-256 of the canonical JSON: 64 hexadecimal digits."""
    return sha256(encode(pack).encode()).hexdigest()
