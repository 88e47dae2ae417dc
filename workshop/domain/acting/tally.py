"""What a room said about who should act, counted. Of few answers nothing is told."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.acting.answer import Answer
from workshop.domain.statement import Statement

FEWEST = 5  # with fewer answers to a proposal its counts are not shown


class Tagged(StrEnum):
    """How an actor whom the room named stands to the tags of the statement."""

    AGREES = "agrees"
    NOT_NAMED = "not-named"
    NOT_TAGGED = "not-tagged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor, how many people named it, and whether the statement is tagged with it."""

    actor: str
    people: int
    tagged: Tagged


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A proposal, whom the room named and whom its tags name. Who was named most comes first.

    `few`: under five people answered; then there are no numbers, and `answered` is 0.
    `others` named somebody who was not offered, in `lines`.
    """

    statement: Statement
    few: bool
    answered: int = 0
    named: tuple[Named, ...] = ()
    others: int = 0
    not_sure: int = 0
    lines: tuple[str, ...] = ()

    @property
    def most(self) -> tuple[Named, ...]:
        """Who was named most; several when they tie, none when nobody was named."""
        top = max((each.people for each in self.named), default=0)
        return tuple(each for each in self.named if each.people == top) if top else ()

    @property
    def room(self) -> tuple[Named, ...]:
        """Whom the room named."""
        return tuple(each for each in self.named if each.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """All proposals in their order; `answered` people of those who `joined` said something."""

    counts: tuple[Count, ...]
    answered: int
    joined: int


def count_of(statement: Statement, answers: Sequence[Answer]) -> Count:
    """Count the answers to a proposal; with fewer than five nothing of them is in it."""
    if len(answers) < FEWEST:
        return Count(statement=statement, few=True)
    people = Counter(actor for answer in answers for actor in answer.actors)
    names = sorted({*people, *statement.actors}, key=lambda name: (-people[name], name.casefold()))
    return Count(
        statement=statement,
        few=False,
        answered=len(answers),
        named=tuple(_named(name, people[name], statement) for name in names),
        others=sum(bool(answer.other) for answer in answers),
        not_sure=sum(answer.not_sure for answer in answers),
        lines=tuple(sorted({a.other for a in answers if a.other}, key=str.casefold)),
    )


def tally_of(
    proposals: Sequence[Statement],
    answers: Mapping[str, Sequence[Answer]],
    *,
    answered: int,
    joined: int,
) -> Tally:
    """Count the answers to all proposals; `answers` are by version id."""
    counts = tuple(count_of(each, answers.get(each.version_id, ())) for each in proposals)
    return Tally(counts=counts, answered=answered, joined=joined)


def _named(name: str, people: int, statement: Statement) -> Named:
    if name not in statement.actors:
        tagged = Tagged.NOT_TAGGED
    else:
        tagged = Tagged.AGREES if people else Tagged.NOT_NAMED
    return Named(actor=name, people=people, tagged=tagged)
