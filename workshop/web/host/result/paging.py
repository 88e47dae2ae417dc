"""A hundred rows to a page, with links to the other pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from workshop.web.host.result.address import PREFIXES, Address

ROWS = 100
_DIGITS = 4

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged(Generic[Row]):
    """A page of what has `total` rows. `page` counts from 1, `urls` are those of all pages."""

    rows: tuple[Row, ...]
    total: int
    page: int
    urls: tuple[str, ...]

    @property
    def first(self) -> int:
        """The place of the first row among all, from 1."""
        return (self.page - 1) * ROWS + 1

    @property
    def last(self) -> int:
        """The place of the last row among all."""
        return self.first + len(self.rows) - 1


def paged(rows: Sequence[Row], *, name: str, anchor: str, address: Address) -> Paged[Row]:
    """Return the page that was asked for of the table with this name; the nearest there is."""
    parameter = f"{PREFIXES[name]}page"
    many = max(1, -(-len(rows) // ROWS))
    page = min(max(1, _number(address.asked.get(parameter, ""))), many)
    return Paged(
        rows=tuple(rows[(page - 1) * ROWS : page * ROWS]),
        total=len(rows),
        page=page,
        urls=tuple(address.change(anchor, **{parameter: each + 1}) for each in range(many)),
    )


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= _DIGITS else 1
