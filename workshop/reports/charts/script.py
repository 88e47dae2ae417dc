"""Which way a line of text runs, and what of it can be written at all."""

import re
import unicodedata

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Return the text on one line, without what no file can hold."""
    return " ".join(_NOT_IN_XML.sub("", text).split(" ")).replace("\n", " ").replace("\r", " ")


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    for letter in text:
        way = unicodedata.bidirectional(letter)
        if way in {"L", "R", "AL"}:
            return way != "L"
    return False


def has_right_to_left(text: str) -> bool:
    """Whether any letter runs from right to left."""
    return any(unicodedata.bidirectional(letter) in {"R", "AL", "AN"} for letter in text)


def joins_the_one_before(letter: str) -> bool:
    """Whether a letter is written on the one before it, so that no line may begin with it."""
    return unicodedata.category(letter).startswith("M") or letter in {"\u200d", "\u200c"}


def is_blank(letter: str) -> bool:
    """Whether nothing is seen of it: spaces, joiners, marks of direction."""
    return letter.isspace() or unicodedata.category(letter) in {"Cf", "Zs"}
