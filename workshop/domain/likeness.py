"""Which statements are close to what somebody has just written. It asks; it never decides.

Two views of a text are mixed: its word stems, rare ones counting more than common ones, and its
runs of three letters. The first sees through another order of words, the second through spelling.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from math import log
from typing import TypeVar

from workshop.domain.words import is_unspaced, words

T = TypeVar("T")

CLOSE = 0.42  # on the packs light rewordings reach 0.69, two different statements 0.37 at most
MOST = 3
_STEM = 5
_PLURAL = 4


def close_to(
    text: str, known: Sequence[T], *, reads: Callable[[T], str], most: int = MOST
) -> tuple[T, ...]:
    """Return the known things whose text is close to this one, the closest first.

    `reads` gives the text of a known thing. At most `most` come back, often none.
    """
    texts = [reads(thing) for thing in known]
    rarity = _rarity(texts)
    scores = [likeness(text, other, rarity=rarity) for other in texts]
    places = sorted(range(len(known)), key=lambda place: -scores[place])
    return tuple(known[place] for place in places if scores[place] >= CLOSE)[:most]


def likeness(one: str, other: str, *, rarity: Callable[[str], float] = lambda _: 1.0) -> float:
    """How much two texts say the same: 0 for nothing in common, 1 for the same words."""
    by_words = _shared(_stems(one), _stems(other), weight=rarity)
    by_letters = _shared(_runs(one), _runs(other), weight=lambda _: 1.0)
    return (by_words + by_letters) / 2


def _shared(
    one: Collection[str], other: Collection[str], *, weight: Callable[[str], float]
) -> float:
    """The weight of what both have, against the mean of what each has."""
    ours, theirs = set(one), set(other)
    total = _sum(ours, weight) + _sum(theirs, weight)
    return 2 * _sum(ours & theirs, weight) / total if total else 0.0


def _sum(parts: Iterable[str], weight: Callable[[str], float]) -> float:
    return sum(weight(part) for part in sorted(parts))  # in one order: the same sum every time


def _rarity(texts: Sequence[str]) -> Callable[[str], float]:
    """The weight of a stem: the fewer of the texts have it, the more it says."""
    having = Counter(stem for text in texts for stem in set(_stems(text)))
    return lambda stem: log((len(texts) + 2) / (having[stem] + 1))


def _stems(text: str) -> list[str]:
    """The beginnings of the words; pairs of letters where words have no spaces between them."""
    stems: list[str] = []
    for word in words(text):
        if is_unspaced(word):
            stems.extend(word[start : start + 2] for start in range(max(1, len(word) - 1)))
        else:
            stems.append(_stem(word))
    return stems


def _stem(word: str) -> str:
    is_plural = len(word) >= _PLURAL and word.endswith("s") and not word.endswith("ss")
    return (word[:-1] if is_plural else word)[:_STEM]


def _runs(text: str) -> list[str]:
    """Every run of three letters, word borders among them."""
    line = f" {' '.join(words(text))} "
    return [line[start : start + 3] for start in range(len(line) - 2)]
