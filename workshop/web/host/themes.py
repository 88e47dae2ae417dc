"""The statements of a pack by kind and theme, to tick and untick."""

from dataclasses import dataclass

from workshop.domain.kind import Kind
from workshop.domain.pack import Pack, PackStatement


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The statements of one kind on one theme. `name` is empty where the pack gives none."""

    name: str
    statements: tuple[PackStatement, ...]


def themes(pack: Pack) -> dict[Kind, tuple[Theme, ...]]:
    """The themes of each kind that the pack has, in the pack's order."""
    return {kind: _of(pack.of_kind(kind)) for kind in Kind if pack.of_kind(kind)}


def _of(statements: tuple[PackStatement, ...]) -> tuple[Theme, ...]:
    found: dict[str, list[PackStatement]] = {}
    for statement in statements:
        found.setdefault(statement.theme, []).append(statement)
    return tuple(Theme(name=_words(name), statements=tuple(of)) for name, of in found.items())


def _words(name: str) -> str:
    """`capacity-and-skills` as people write it."""
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]
