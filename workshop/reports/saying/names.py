"""Names in a row, and statements as sentences name them."""

from collections.abc import Sequence

from workshop.domain.statement import Statement
from workshop.ranking.findings.model import Detail
from workshop.reports.saying.tongue import Tongue

MOST_NAMED = 3
MOST_OF_MANY = 12  # on a page that can be read at leisure


def several(names: Sequence[str], tongue: Tongue) -> str:
    """Names in a row: `a`, `a and b`, `a, b and c`."""
    if len(names) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(names)
    return tongue.gettext("%(some)s and %(last)s", some=", ".join(names[:-1]), last=names[-1])


def labels(statements: Sequence[Statement], tongue: Tongue, *, most: int = MOST_NAMED) -> str:
    """`S4`, `S4 and S9`, `S4, S9 and S12`; of more than `most` how many they are."""
    if len(statements) > most:
        return tongue.ngettext("%(num)s statement", "%(num)s statements", len(statements))
    return several([statement.label for statement in statements], tongue)


def many_labels(details: Sequence[Detail], tongue: Tongue) -> str:
    """Statements by what people call them, `none` included; of many only the first."""
    return many([detail.placed.statement.label for detail in details], tongue)


def many(named: Sequence[str], tongue: Tongue) -> str:
    """Names in a row, `none` included; of many only the first, and how many more there are."""
    if not named:
        return tongue.gettext("none")
    more = len(named) - MOST_OF_MANY
    if more <= 0:
        return several(named, tongue)
    some = ", ".join(named[:MOST_OF_MANY])
    return tongue.ngettext(
        "%(some)s and %(num)s more", "%(some)s and %(num)s more", more, some=some
    )
