"""QR codes as one SVG path: black on white in every theme, with a quiet zone of four modules.

On screens at error correction M; in print at Q, because paper gets folded and stained.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.main import QRCode

QUIET_ZONE = 4


class Level(IntEnum):
    """How much of a code may be damaged: 15 % at M, 25 % at Q."""

    M = ERROR_CORRECT_M
    Q = ERROR_CORRECT_Q


@dataclass(frozen=True, slots=True)
class Square:
    """A QR code to draw: `side` modules in both directions, `path` fills the dark ones."""

    side: int
    path: str


@lru_cache(maxsize=256)
def qr_square(text: str, level: Level = Level.M) -> Square:
    """Return the code for a text, the smallest that holds it at this error correction."""
    return draw_square(text, level)


def draw_square(text: str, level: Level) -> Square:
    """Draw a code that is not worth keeping, such as one of hundreds of personal ones."""
    code = QRCode(error_correction=level, border=QUIET_ZONE)
    code.add_data(text)
    code.make()
    matrix = code.get_matrix()
    return Square(side=len(matrix), path="".join(_runs(matrix)))


def _runs(matrix: list[list[bool]]) -> list[str]:
    """One `M x y h n v1 h-n z` for each run of dark modules in a row."""
    runs: list[str] = []
    for y, row in enumerate(matrix):
        x = 0
        while x < len(row):
            length = _dark_from(row, x)
            if length:
                runs.append(f"M{x} {y}h{length}v1h-{length}z")
            x += length or 1
    return runs


def _dark_from(row: list[bool], start: int) -> int:
    end = start
    while end < len(row) and row[end]:
        end += 1
    return end - start
