"""What groups say in sentences: what sets them apart, what they share, where they differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.ranking.findings.model import Detail, Findings, GroupSeen
from workshop.ranking.groups.apart import Apart
from workshop.reports.saying.names import many_labels
from workshop.reports.saying.other_top import other_top_sentence
from workshop.reports.saying.shares import told_words
from workshop.web.language import gettext, ngettext, tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One group: how many voted, and each statement on which it stands apart, in words."""

    group: GroupSeen
    apart: tuple[tuple[Detail, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupWords:
    """What is said under the table of groups."""

    standings: tuple[Standing, ...]
    shared: str
    hidden: str
    other_top: str
    reversals: tuple[str, ...]


def by_column(found: Findings) -> tuple[Detail, ...]:
    """Return the statements by their column."""
    details = {each.placed.statement.version_id: each for each in found.details}
    return tuple(details[version_id] for version_id in found.columns)


def group_words(found: Findings) -> GroupWords | None:
    """Return what is said about groups; None where nobody named one."""
    if not found.groups:
        return None
    columns = by_column(found)
    return GroupWords(
        standings=tuple(_standing(found, columns, group) for group in found.groups),
        shared=_shared(found),
        hidden=_hidden(found),
        other_top=other_top_sentence(found, tongue()),
        reversals=tuple(_reversal(columns[r.upper], columns[r.lower]) for r in found.reversals),
    )


def _standing(found: Findings, columns: Sequence[Detail], group: GroupSeen) -> Standing:
    apart = found.apart.get(group.id, ())
    place = found.groups.index(group)
    return Standing(
        group=group,
        apart=tuple((columns[each.statement], _apart(columns, each, place)) for each in apart),
    )


def _apart(columns: Sequence[Detail], apart: Apart, place: int) -> str:
    share = told_words(columns[apart.statement].group_shares[place].support, tongue())
    if apart.stance == "agree":
        return gettext("is for it (%(share)s), more than everybody else", share=share)
    return gettext("is against it more than everybody else (for it: %(share)s)", share=share)


def _shared(found: Findings) -> str:
    asked = [detail for detail in found.details if detail.across.supported is not None]
    if not asked:
        return ""
    shared = [detail for detail in asked if detail.across.supported]
    if not shared:
        return ngettext(
            "On %(num)s statement all groups of five people or more are shown; not all support it.",
            "On %(num)s statements all groups of five people or more are shown; none has all of"
            " them behind it.",
            len(asked),
        )
    return gettext(
        "Supported by every group of five people or more: %(who)s.",
        who=many_labels(shared, tongue()),
    )


def _hidden(found: Findings) -> str:
    said = []
    if found.hidden:
        said.append(
            ngettext(
                "%(num)s group is hidden on every statement.",
                "%(num)s groups are hidden on every statement.",
                found.hidden,
            )
        )
    if found.unnamed:
        said.append(
            ngettext(
                "%(num)s person named no group.", "%(num)s people named no group.", found.unnamed
            )
        )
    return " ".join(said)


def _reversal(upper: Detail, lower: Detail) -> str:
    return gettext(
        "The whole room puts %(upper)s before %(lower)s;"
        " every group that is shown puts %(lower)s first.",
        upper=upper.placed.statement.label,
        lower=lower.placed.statement.label,
    )
