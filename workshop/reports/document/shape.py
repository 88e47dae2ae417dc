"""What every object of the JSON file is: named fields, no others, null for what is not known."""

import msgspec


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An object of the file."""


class Share(Shape, frozen=True):
    """`people` of `of`; `share` is their part of 1, `low` and `high` its 95 % interval (Wilson)."""

    people: int
    of: int
    share: float | None
    low: float | None
    high: float | None


class Range(Shape, frozen=True):
    """From `low` to `high`, both included."""

    low: float
    high: float


class Quartiles(Shape, frozen=True):
    """The middle half of the answers to one criterion lies from `low` to `high`."""

    low: float
    middle: float
    high: float


class Told(Shape, frozen=True):
    """A share as it may be told. `bound`: exact, at-least ("90 % or more") or at-most."""

    share: float
    bound: str
