"""One person's answer: who should act on a proposal."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workshop.domain import text
from workshop.errors import BadInput, NobodyNamed, TooManyNamed

_ = str  # marks words for translation

MOST_NAMED = 3
OTHER_LIMIT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Up to three actors; `other` is somebody who was not offered. Nobody at all: not sure."""

    actors: tuple[str, ...] = ()
    other: str = ""

    @property
    def not_sure(self) -> bool:
        """Whether it names nobody."""
        return not (self.actors or self.other)


NOT_SURE = Answer()


def read_answer(
    actors: Sequence[str], other: str, *, offered: Collection[str], not_sure: bool
) -> Answer:
    """Return what somebody chose; who says "not sure" names nobody, whatever was ticked before.

    Raises:
        NobodyNamed, TooManyNamed: when it is none, or more than three.
        FieldTooLong: when the line is too long.
        BadInput: when an actor was not offered.
    """
    if not_sure:
        return NOT_SURE
    line = text.optional(other, field=_("Somebody else"), limit=OTHER_LIMIT)
    chosen = tuple(dict.fromkeys(actors))
    if not set(chosen) <= set(offered):
        raise BadInput
    if not (chosen or line):
        raise NobodyNamed
    if len(chosen) + bool(line) > MOST_NAMED:
        raise TooManyNamed(most=MOST_NAMED)
    return Answer(actors=chosen, other=line)
