"""A conversation as its files tell it: comments, people, and who agreed with what."""

from collections.abc import Mapping
from dataclasses import dataclass, field

AGREE, PASS, DISAGREE = 1, 0, -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One comment that people voted on. `id` is its number in the files, as text."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person: the opinion group the files put them in ("" for none), and their votes.

    A vote is +1 (agree), 0 (pass) or -1 (disagree), by comment id.
    """

    group: str = ""
    votes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """`comments` by their number; every vote is on one of them. `title` may be empty."""

    title: str
    comments: tuple[Comment, ...]
    people: tuple[Person, ...]
    description: str = ""
    url: str = ""

    @property
    def votes(self) -> int:
        """How many votes there are."""
        return sum(len(person.votes) for person in self.people)

    @property
    def groups(self) -> tuple[str, ...]:
        """The opinion groups, in the order of their numbers."""
        named = {person.group for person in self.people if person.group}
        return tuple(sorted(named, key=lambda group: (len(group), group)))
