"""What a host typed of a paper ballot: it comes back as it was, whatever was wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workshop.actions.keying import Written
from workshop.domain.ballot import ABSTAIN, Ballot
from workshop.domain.ballots.marks import Mark, has_abstained
from workshop.domain.grouping import read_number as read_group
from workshop.domain.keys import as_keys, criteria, read_keys
from workshop.domain.participant import Participant
from workshop.domain.round import Round
from workshop.domain.sheet import Sheet, made, read_number
from workshop.domain.statement import Statement
from workshop.domain.workshop import Group
from workshop.errors import MarksAndAbstention

_LONGEST = 12
_BUDGET = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The fields of the form.

    `stamp` is that of the sheet it corrects, empty for a new one; `group` is a group's number.
    """

    number: str
    stamp: str = ""
    group: str = ""
    budget: str = ""
    abstains: bool = False
    keys: Mapping[Mark, str] = field(default_factory=dict)

    def key(self, version_id: str, criterion: str) -> str:
        """What stands in one field."""
        return self.keys.get((version_id, criterion), "")


def field_name(version_id: str, criterion: str) -> str:
    """The name of the field for one mark."""
    return f"mark-{version_id}-{criterion}"


def typed_in(form: Mapping[str, str], ballot: Ballot, statements: Sequence[Statement]) -> Typed:
    """What was sent."""
    return Typed(
        number=form.get("number", "")[:_LONGEST],
        stamp=form.get("stamp", ""),
        group=form.get("group", "")[:_LONGEST],
        budget=form.get("budget", ""),
        abstains=bool(form.get("abstain")),
        keys={
            (statement.version_id, criterion): form.get(
                field_name(statement.version_id, criterion), ""
            )[:_LONGEST]
            for statement in statements
            for criterion in criteria(ballot)
        },
    )


def for_a_new_sheet(number: int, writer: Participant | None, groups: Sequence[Group]) -> Typed:
    """An empty ballot; the group is known when this number was keyed in for an earlier round."""
    return Typed(
        number=str(number),
        group=_number(writer.group_id if writer else None, groups),
        budget=_budget(writer.holds_budget if writer else None),
    )


def as_entered(
    sheet: Sheet, marks: Mapping[Mark, str], ballot: Ballot, *, groups: Sequence[Group]
) -> Typed:
    """A sheet as it was keyed in, to correct it."""
    return Typed(
        number=str(sheet.number),
        stamp=sheet.stamp,
        group=_number(sheet.group_id, groups),
        budget=_budget(sheet.holds_budget),
        abstains=has_abstained(marks),
        keys=as_keys(ballot, marks) if sheet.marked or not ballot.is_whole else {},
    )


def written(
    typed: Typed, round_: Round, statements: Sequence[Statement], *, groups: Sequence[Group]
) -> Written:
    """What stands on the sheet.

    Raises:
        BadSheetNumber, NoSuchGroup, NoSuchKey, KeyMissing: naming what cannot be read.
        MarksAndAbstention: when it says both.
    """
    given = read_keys(round_.ballot, statements, typed.keys)
    if typed.abstains and round_.ballot.is_whole and statements:
        if made(given):
            raise MarksAndAbstention
        given = {(statements[0].version_id, ""): ABSTAIN}
    group = read_group(typed.group, groups)
    return Written(
        number=read_number(typed.number),
        group_id=group.id if group else None,
        holds_budget=_BUDGET.get(typed.budget),
        given=given,
    )


def _number(group_id: str | None, groups: Sequence[Group]) -> str:
    return next((str(group.number) for group in groups if group.id == group_id), "")


def _budget(holds: bool | None) -> str:  # noqa: FBT001 - a fact about somebody, not a switch
    return "" if holds is None else "yes" if holds else "no"
