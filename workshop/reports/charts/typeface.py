"""The typeface of charts: ours, and for other scripts what the machine has.

Pillow opens the same file that pages use (FreeType reads woff2 and sets the weight axis).
"""

from functools import lru_cache
from itertools import groupby

from PIL import ImageFont, features

from workshop import paths
from workshop.reports.charts.machine_fonts import machine_fonts
from workshop.reports.charts.script import has_right_to_left, is_blank, joins_the_one_before

OWN = str(paths.STATIC / "fonts" / "atkinson-hyperlegible-next-latin-wght-normal.woff2")
MEASURED_AT = 100
_NO_LETTER = "\U0010ffff"
_FEW = 0.25  # of the letters
_GUESS = 0.9  # of the size: about the widest a letter of another script is

Run = tuple[str, str]  # a path, and the letters that are written with it


@lru_cache(maxsize=256)
def face(path: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
    """Return a typeface at a size in pixels; only our own has weights."""
    found = ImageFont.truetype(path, size)
    if path == OWN:
        found.set_variation_by_axes([weight])
    return found


def shapes_scripts() -> bool:
    """Whether letters are joined and turned as their script needs."""
    return bool(features.check("raqm"))


def runs(text: str) -> tuple[Run, ...] | None:
    """Return which typeface writes which letters; None when the machine cannot write them.

    Text that runs from right to left is written with one typeface or not at all.
    """
    if has_right_to_left(text):
        path = _for_all(text) if shapes_scripts() else None
        return None if path is None else ((path, text),)
    paths_: list[str | None] = []
    for letter in text:
        stays = paths_ and (is_blank(letter) or joins_the_one_before(letter))
        paths_.append(paths_[-1] if stays else _for_letter(letter))
    parts = groupby(zip(paths_, text, strict=True), key=lambda pair: pair[0])
    found = [(path, "".join(letter for _, letter in pairs)) for path, pairs in parts]
    return tuple((path, part) for path, part in found if path) if all(paths_) else None


def without_unknown(text: str) -> str:
    """Return the text without the few letters that no typeface has; nothing where it lacks many.

    A sentence without its emoji is still the sentence; one without half of its words is none.
    """
    if runs(text) is not None or has_right_to_left(text):
        return text
    known = [letter for letter in text if is_blank(letter) or _for_letter(letter)]
    rest = "".join(known)
    return rest if len(text) - len(known) <= len(text) * _FEW and runs(rest) is not None else text


@lru_cache(maxsize=8192)
def width_of(text: str, size: float, weight: int) -> float:
    """Return how wide a line is; a guess where the machine cannot write it."""
    found = runs(text)
    if found is None:
        return len(text) * size * _GUESS
    measured = sum(face(path, MEASURED_AT, weight).getlength(part) for path, part in found)
    return float(measured) * size / MEASURED_AT


def is_own(text: str) -> bool:
    """Whether our own typeface writes all of it."""
    return all(path == OWN for path, _ in runs(text) or (("", ""),))


def _for_letter(letter: str) -> str | None:
    return _for_all(letter)


@lru_cache(maxsize=8192)
def _for_all(text: str) -> str | None:
    letters = {letter for letter in text if not is_blank(letter)}
    for path in (OWN, *machine_fonts()):
        if all(_has(path, letter) for letter in letters):
            return path
    return None


@lru_cache(maxsize=65536)
def _has(path: str, letter: str) -> bool:
    """Whether a typeface draws a letter otherwise than a letter that does not exist."""
    nothing = _drawn(path, _NO_LETTER)
    return nothing is not None and _drawn(path, letter) not in {None, nothing}


@lru_cache(maxsize=16384)
def _drawn(path: str, letter: str) -> tuple[object, bytes] | None:
    try:
        plain = _plain(path)
        return plain.getlength(letter), bytes(plain.getmask(letter))
    except (OSError, ValueError):  # pictures instead of outlines, or a broken file
        return None


@lru_cache(maxsize=1024)
def _plain(path: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, 20, layout_engine=ImageFont.Layout.BASIC)
