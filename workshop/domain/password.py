"""What a new password must not be: one of the most common, or made of words that are known here."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from unicodedata import normalize

LEAST = 10
MOST = 200
_LEAST_OF_OWN = 6  # characters beside what anybody here would try
_LEAST_DIFFERENT = 4
_SHORTEST_WORD = 3
_ALWAYS = ("workshop", "password", "passwort", "organiser", "facilitator", "welcome", "council")
_LIST = Path(__file__).with_name("common_passwords.txt")
_WORD = re.compile(r"\w+")


def is_guessed_first(password: str, *, about: Iterable[str]) -> bool:
    """Whether somebody who guesses tries it early; `about` are names and titles of here.

    >>> is_guessed_first("Basketball!!", about=[])
    True
    >>> is_guessed_first("dora-workshop-1", about=["Dora"])
    True
    >>> is_guessed_first("four words in a row", about=["Dora"])
    False
    """
    folded = normalize("NFKC", password).casefold()
    if len(set(folded)) < _LEAST_DIFFERENT or _is_common(folded):
        return True
    own = _without(folded, _words(about))
    return own != folded and len(_letters(own)) < _LEAST_OF_OWN


def _is_common(folded: str) -> bool:
    return bool({folded, re.sub(r"\W+\Z", "", folded)} & _common())


@cache
def _common() -> frozenset[str]:
    lines = _LIST.read_text(encoding="ascii").splitlines()
    return frozenset(line for line in lines if not line.startswith("# "))


def _words(about: Iterable[str]) -> list[str]:
    """The words of these texts and ours, the longest first."""
    found = {word for text in about for word in _WORD.findall(text.casefold())} | {*_ALWAYS}
    return sorted((w for w in found if len(w) >= _SHORTEST_WORD), key=lambda w: (-len(w), w))


def _without(folded: str, words: Iterable[str]) -> str:
    for word in words:
        folded = folded.replace(word, " ")
    return folded


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text))
