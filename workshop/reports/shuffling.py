"""Put rows into an order that says nothing."""

import random
from collections.abc import Sequence
from typing import TypeVar

Row = TypeVar("Row")

_BYTES = 12  # of chance for each row: of a billion rows no two are likely to draw the same


def shuffled(rows: Sequence[Row], chance: random.Random) -> list[Row]:
    """Return the rows in an order drawn by `chance`.

    All chance is drawn at once: asking the system for a number for each of a million rows takes a
    hundred times as long.
    """
    drawn = chance.randbytes(_BYTES * len(rows))
    places = range(len(rows))
    order = sorted(places, key=lambda place: drawn[_BYTES * place : _BYTES * (place + 1)])
    return [rows[place] for place in order]
