"""A statement's words in another language: the same statement, and the same vote."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workshop.domain.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The text in a language. `machine`: no speaker has checked it yet."""

    language: str
    text: str
    machine: bool = False


def spoken_in(statement: Statement, known: Mapping[str, Translation]) -> Statement:
    """Return a statement in the words of its translation, by version id; without one as it is."""
    found = known.get(statement.version_id)
    if found is None:
        return statement
    return replace(statement, text=found.text, language=found.language, machine=found.machine)
