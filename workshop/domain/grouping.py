"""Groups as they are counted: merged ones in their broader group, small ones told apart."""

import dataclasses
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from workshop.domain import text, workshop
from workshop.domain.workshop import Group
from workshop.errors import GroupNamedTwice, NoSuchGroup

_ = str  # marks words for translation

_LONGEST = 12  # of what was typed, said back
LEAST_PEOPLE = 5  # with fewer, a group's result could point to a person


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A group that is offered, the groups merged into it, and how many people all of them have."""

    group: Group
    merged: tuple[Group, ...]
    people: int

    @property
    def numbers(self) -> list[int]:
        """The numbers on paper that count for it: its own, and those of the merged groups."""
        return sorted(group.number for group in (self.group, *self.merged))

    @property
    def is_small(self) -> bool:
        """Whether somebody is in it, but so few that its result stays hidden."""
        return 0 < self.people < LEAST_PEOPLE and not self.group.observes


def offered(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups that people can choose: those that are not merged into another one."""
    return tuple(group for group in groups if group.merged_into is None)


def reordered(groups: Sequence[Group], order: Sequence[str]) -> list[Group]:
    """The groups with the offered ones in this order; merged ones keep the place they return to."""
    found = {group.id: group for group in groups}
    ids = iter(order)
    return [found[next(ids)] if group.merged_into is None else group for group in groups]


def merged(groups: Sequence[Group], gone: Collection[str], *, into: str) -> list[Group]:
    """The groups with some merged into another one, and with them what was merged into these."""
    return [
        dataclasses.replace(group, merged_into=into)
        if group.id in gone or group.merged_into in gone
        else group
        for group in groups
    ]


def placed_before(groups: Sequence[Group], which: str, other: str) -> list[Group]:
    """The groups with one of them right before another one."""
    (chosen,) = (group for group in groups if group.id == which)
    rest = [group for group in groups if group.id != which]
    place = next(place for place, group in enumerate(rest) if group.id == other)
    return [*rest[:place], chosen, *rest[place:]]


def counted(groups: Sequence[Group], people: Mapping[str, int]) -> tuple[Counted, ...]:
    """Return the groups as they are counted. `people` is how many chose each, by its id."""
    found = []
    for group in offered(groups):
        merged = tuple(other for other in groups if other.merged_into == group.id)
        everybody = sum(people.get(each.id, 0) for each in (group, *merged))
        found.append(Counted(group=group, merged=merged, people=everybody))
    return tuple(found)


def read_number(typed: str, groups: Sequence[Group]) -> Group | None:
    """Return the group with this number, also one that was merged; None when none was said.

    Raises:
        NoSuchGroup: when none of these groups has the number.
    """
    digits = typed.strip()
    if not digits.strip("0"):
        return None
    for group in groups:
        if digits.isascii() and digits.lstrip("0") == str(group.number):
            return group
    raise NoSuchGroup(typed=digits[:_LONGEST])


def read_name(typed: str) -> str:
    """Return the name of a group.

    Raises:
        FieldMissing, FieldTooLong
    """
    return text.required(typed, field=_("Group"), limit=workshop.GROUP_LIMIT)


def check_names(names: Sequence[str]) -> None:
    """Refuse two groups of one name.

    Raises:
        GroupNamedTwice
    """
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            raise GroupNamedTwice(name=name)
        seen.add(name.casefold())


def stamp(groups: Sequence[Group]) -> str:
    """Return a mark of the groups: another one means that somebody has changed them."""
    return hashlib.sha256(repr(tuple(groups)).encode()).hexdigest()[:16]


def counting(groups: Sequence[Group]) -> set[tuple[str, str, bool]]:
    """Who is counted with whom, and who watches: what a result can rest on."""
    return {(group.id, group.merged_into or group.id, group.observes) for group in groups}


def voters(groups: Sequence[Group], people: Mapping[str, int]) -> set[str]:
    """The groups that somebody has chosen and whose people vote."""
    return {group.id for group in groups if people.get(group.id) and not group.observes}
