"""What goes forward from the refinement: solutions, which are the proposals, and barriers."""

from collections.abc import Iterable

from workshop.domain.kind import Kind
from workshop.domain.refinement.lineage import Standing
from workshop.reports.saying.tongue import Tongue


def forward_sentence(standings: Iterable[Standing], tongue: Tongue) -> str:
    """`12 statements go forward: 7 solutions, 5 barriers.`; empty where nothing does."""
    kinds = [each.statement.kind for each in standings if each.is_proposal]
    solutions, barriers = kinds.count(Kind.SOLUTION), kinds.count(Kind.BARRIER)
    if not kinds:
        return ""
    if not barriers:
        return tongue.ngettext(
            "%(num)s solution goes forward.", "%(num)s solutions go forward.", solutions
        )
    if not solutions:
        return tongue.ngettext(
            "%(num)s barrier goes forward.", "%(num)s barriers go forward.", barriers
        )
    return tongue.gettext(
        "%(all)s statements go forward: %(solutions)s, %(barriers)s.",
        all=len(kinds),
        solutions=tongue.ngettext("%(num)s solution", "%(num)s solutions", solutions),
        barriers=tongue.ngettext("%(num)s barrier", "%(num)s barriers", barriers),
    )
