"""Statements, shares and numbers as the sentences of a result name them."""

from collections.abc import Sequence

from workshop.domain.statement import Statement
from workshop.web.language import gettext, ngettext

MOST_NAMED = 3
NARROW = "\N{NARROW NO-BREAK SPACE}"


def labels(statements: Sequence[Statement], *, most: int = MOST_NAMED) -> str:
    """`S4`, `S4 and S9`, `S4, S9 and S12`; of more than `most` how many they are."""
    if len(statements) > most:
        return ngettext("%(num)s statement", "%(num)s statements", len(statements))
    return several([statement.label for statement in statements])


def several(names: Sequence[str]) -> str:
    """Names in a row: `a`, `a and b`, `a, b and c`."""
    if len(names) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(names)
    return gettext("%(some)s and %(last)s", some=", ".join(names[:-1]), last=names[-1])


def percent(share: float) -> str:
    """A share of people: `63 %`."""
    return f"{round(share * 100)}{NARROW}%"
