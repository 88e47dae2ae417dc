"""The word list: what holds a text back until a helper has looked at it. It deletes nothing.

Words match whole, in any case; phrases match word by word. Every check takes time in proportion to
the text: no pattern here can go back over what it has read.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from workshop.domain import text
from workshop.domain.words import folded, is_unspaced, words
from workshop.errors import FieldTooLong

_ = str  # marks words for translation

LIST_LIMIT = 5000
ENTRY_LIMIT = 60

DEFAULT_WORDS = (
    *("arse", "arsehole", "arseholes", "bastard", "bastards", "bitch", "bitches", "bollocks"),
    *("bullshit", "crap", "cunt", "cunts", "dick", "dickhead", "dickheads", "fuck", "fucked"),
    *("fucker", "fuckers", "fucking", "idiot", "idiots", "moron", "morons", "piss off", "prick"),
    *("pricks", "shit", "shitty", "shut up", "slag", "slut", "tosser", "tossers", "twat", "twats"),
    *("wanker", "wankers"),
)


class Pattern(StrEnum):
    """What looks like something personal."""

    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"


_EMAIL = re.compile(r"[^\s@]@[^\s@.]+\.[^\s@.]")
_LINK = re.compile(
    r"https?://|(?<!\w)www\.\w"
    r"|(?<=\w)\.(?:com|org|net|info|biz|eu|uk|ie|fr|de|es|it|nl|pl|ca|us|io|app|gov)(?!\w)"
)
_DIALLED = re.compile(r"[+(\d][\d\s().\-/]*")
_MOST_DIGITS_OF_NO_NUMBER = 9
_LEAST_DIGITS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """Entries as a host wrote them, and the patterns to look for."""

    entries: tuple[str, ...] = DEFAULT_WORDS
    patterns: frozenset[Pattern] = frozenset(Pattern)

    def holds(self, typed: str) -> bool:
        """Whether a text should wait until somebody has looked at it."""
        plain = folded(typed)
        if any(_LOOKS_LIKE[pattern](plain) for pattern in self.patterns):
            return True
        phrases, parts = _prepared(self.entries)
        return any(part in plain for part in parts) or _has_phrase(words(typed), phrases)


def read_entries(typed: str) -> tuple[str, ...]:
    """Return the entries in what a host typed, one a line, each once.

    Raises:
        FieldTooLong: when an entry or the whole list is too long.
    """
    field = _("Words and phrases")
    if len(typed) > LIST_LIMIT:
        raise FieldTooLong(field=field, length=len(typed), limit=LIST_LIMIT)
    lines = (text.optional(line, field=field, limit=ENTRY_LIMIT) for line in typed.splitlines())
    return tuple(dict.fromkeys(line for line in lines if words(line)))


Phrases = dict[str, frozenset[tuple[str, ...]]]


@lru_cache(maxsize=64)
def _prepared(entries: tuple[str, ...]) -> tuple[Phrases, frozenset[str]]:
    """Phrases by their first word; and entries of scripts without spaces, found anywhere."""
    spaced = {tuple(words(entry)) for entry in entries if not is_unspaced(entry)}
    firsts = {phrase[0] for phrase in spaced}
    phrases = {
        first: frozenset(phrase for phrase in spaced if phrase[0] == first) for first in firsts
    }
    return phrases, frozenset(folded(entry) for entry in entries if is_unspaced(entry))


def _has_phrase(found: list[str], phrases: Phrases) -> bool:
    return any(
        _begins(found, place, phrases[word]) for place, word in enumerate(found) if word in phrases
    )


def _begins(found: list[str], place: int, phrases: Collection[tuple[str, ...]]) -> bool:
    lengths = {len(phrase) for phrase in phrases}
    return any(tuple(found[place : place + length]) in phrases for length in lengths)


def _has_email(plain: str) -> bool:
    return _EMAIL.search(plain) is not None


def _has_link(plain: str) -> bool:
    return _LINK.search(plain) is not None


def _has_phone(plain: str) -> bool:
    """Ten digits in a row, or eight that begin as numbers to dial do; spaces between allowed."""
    return any(_is_dialled(run[0]) for run in _DIALLED.finditer(plain))


def _is_dialled(run: str) -> bool:
    digits = sum(char.isdigit() for char in run)
    begins = run.lstrip("(").startswith(("+", "0"))
    return digits > _MOST_DIGITS_OF_NO_NUMBER or (begins and digits >= _LEAST_DIGITS)


_LOOKS_LIKE = {Pattern.EMAIL: _has_email, Pattern.PHONE: _has_phone, Pattern.LINK: _has_link}
