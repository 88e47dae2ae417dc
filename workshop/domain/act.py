"""An act: what a host did to a workshop, as the audit keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One row of the audit. `at` is UTC text; `name` is the actor's, empty when nobody knows it."""

    at: str
    actor: str
    name: str
    action: str
    detail: Mapping[str, object]
