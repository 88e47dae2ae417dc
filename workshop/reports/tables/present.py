"""Who was there: people of a round by group, small groups together."""

from workshop.ranking.findings.model import Findings, GroupSeen
from workshop.ranking.groups.small_cells import ON_SCREEN


def told_groups(found: Findings, *, least: int = ON_SCREEN) -> tuple[GroupSeen, ...]:
    """Return the groups whose number of people may be told, in the workshop's order.

    The others are told together with those who named no group. So that nobody can take the one
    small group out of the total, the smallest told one goes to them where they are too few. What
    is published asks for more people (`least`).
    """
    shown = [group for group in found.groups if group.shown and group.people >= least]
    together = found.result.voted - sum(group.people for group in shown)
    if 0 < together < least and shown:
        shown.remove(min(shown, key=lambda group: group.people))
    return tuple(shown)


def together(found: Findings, *, least: int = ON_SCREEN) -> int:
    """Return how many voted who are in no told group, or named none."""
    return found.result.voted - sum(group.people for group in told_groups(found, least=least))
