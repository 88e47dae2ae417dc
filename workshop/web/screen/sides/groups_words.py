"""What the groups say in a sentence: what every group backs, and what one group alone doubts."""

from collections.abc import Sequence

from workshop.domain.kind import Kind
from workshop.domain.statement import Statement
from workshop.ranking.findings.model import Detail, Findings, GroupSeen
from workshop.reports.saying.names import labels, several
from workshop.reports.saying.numerals import number
from workshop.web.language import gettext, ngettext, tongue

_ = str  # marks words for translation

_EVERY = {  # whether it is about barriers, and whether some group is hidden
    (True, False): _("Every group confirms %(many)s."),
    (True, True): _("Every group shown confirms %(many)s."),
    (False, False): _("Every group backs %(many)s."),
    (False, True): _("Every group shown backs %(many)s."),
}
_NAMED = 2
_LEAST = 5


def groups_kicker(findings: Findings) -> str:
    """What stands over the sentence."""
    title = gettext(findings.result.round.title)
    if findings.result.round.ballot.is_whole:
        return str(gettext("%(title)s: who is behind what", title=title))
    return str(gettext("%(title)s: who agrees", title=title))


def groups_sentence(findings: Findings, details: Sequence[Detail]) -> str:
    """Return the sentence: `Every group backs four. Only one group doubts S17: Councillor.`."""
    if not findings.groups:
        return str(gettext("Nobody said which group they belong to."))
    if findings.hidden == len(findings.groups):
        if all(group.people < _LEAST for group in findings.groups):
            return str(gettext("No group is large enough to be shown."))
        return str(gettext("No group can be shown."))
    said = [_backed(findings, details), _doubted(findings, details)]
    return " ".join(filter(None, said))


def groups_advice(findings: Findings) -> str:
    """What would help where no group is shown."""
    if not findings.groups:
        return str(gettext("People choose a group when they join. Next time, ask them to."))
    return str(
        gettext(
            "A group is shown when five of its people answered, and nobody's answers can be"
            " worked out from it. It helps to merge groups."
        )
    )


def not_shown(hidden: Sequence[GroupSeen]) -> str:
    """Which groups are hidden, by name where they are few; empty when none is."""
    if not hidden:
        return ""
    who = several([gettext(group.name) for group in hidden], tongue())
    if len(hidden) > _NAMED:
        who = ngettext("%(num)s group", "%(num)s groups", len(hidden))
    if all(group.people < _LEAST for group in hidden):
        return str(gettext("Not shown: %(who)s, under five people.", who=who))
    return str(gettext("Not shown: %(who)s, so that no answer can be worked out.", who=who))


def _backed(findings: Findings, details: Sequence[Detail]) -> str:
    known = [each for each in details if each.across.supported is not None]
    backed = sum(bool(each.across.supported) for each in known)
    of_barriers = findings.result.round.kind is Kind.BARRIER
    if not known:
        return str(gettext("No row shows all groups, so none speaks for every group."))
    if not backed:
        return _none_backed(len(known), of=len(details), of_barriers=of_barriers)
    if backed == len(details) > 2:  # noqa: PLR2004 - nobody says "all two"
        many = gettext("all %(many)s", many=number(backed, tongue()))
    else:
        many = number(backed, tongue())
    return str(gettext(_EVERY[of_barriers, bool(findings.hidden)], many=many))


def _none_backed(known: int, *, of: int, of_barriers: bool) -> str:
    """Say that no statement has every group behind it, of those that show all groups."""
    if known < of:
        return ngettext(
            "One statement shows all groups, and not all are behind it.",
            "%(num)s statements show all groups, and none has all behind it.",
            known,
        )
    if of_barriers:
        return str(gettext("No barrier is confirmed by every group."))
    return str(gettext("No statement has every group behind it."))


def doubting(
    findings: Findings, details: Sequence[Detail]
) -> tuple[GroupSeen, list[Statement]] | None:
    """The group that most often is the only one not behind a statement, and those statements."""
    found: dict[str, list[Statement]] = {}
    for detail in details:
        if detail.across.supported is None:
            continue
        told = {each.group: each.support.share for each in detail.group_shares if each.support}
        against = [group for group, share in told.items() if share <= 1 / 2]
        if len(against) == 1 < len(told):
            found.setdefault(against[0], []).append(detail.placed.statement)
    if not found:
        return None
    most = max(found, key=lambda each: len(found[each]))
    return next(group for group in findings.groups if group.id == most), found[most]


def _doubted(findings: Findings, details: Sequence[Detail]) -> str:
    found = doubting(findings, details)
    if found is None:
        return ""
    group, statements = found
    if findings.hidden:
        said = gettext("Of those shown, only one doubts %(about)s: %(group)s.")
    else:
        said = gettext("Only one group doubts %(about)s: %(group)s.")
    return str(said % {"about": labels(statements, tongue()), "group": gettext(group.name)})
