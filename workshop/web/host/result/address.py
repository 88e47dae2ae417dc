"""Addresses of one result page: each keeps what was asked for, but for what it changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import url_for

RANKING = "ranking"
GROUPS = "groups"
MATRIX = "matrix"
AGAIN = "again"
PREFIXES = {
    RANKING: "",
    GROUPS: "groups-",
    MATRIX: "matrix-",
    AGAIN: "again-",
}  # of each table's own parameters
FILTERS = ("kind", "tier", "theme", "scale", "actor", "evidence")
MOST_LETTERS = 200

_SORTING = tuple(
    f"{prefix}{name}" for prefix in PREFIXES.values() for name in ("sort", "way", "page")
)


def read_asked(arguments: Mapping[str, str]) -> dict[str, str]:
    """Return what a reader asked for; what this page does not know is ignored."""
    return {
        key: arguments[key]
        for key in ("set", *FILTERS, *_SORTING)
        if 0 < len(arguments.get(key, "")) <= MOST_LETTERS
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """The page of a round, and what this reader asked for: parameters by name."""

    code: str
    round_id: str
    asked: Mapping[str, str]

    def change(self, anchor: str, /, **changes: str | int) -> str:
        """The address with other parameters; an empty one is left out."""
        wanted: dict[str, str | int] = {**self.asked, **changes}
        kept = {key: value for key, value in wanted.items() if value != ""}
        place = url_for("host.results", code=self.code, round_id=self.round_id)
        return f"{place}?{urlencode(kept)}#{anchor}" if kept else f"{place}#{anchor}"
