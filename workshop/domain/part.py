"""A part of the agenda: a round, or a talk, which is everything that is not voted on."""

from dataclasses import dataclass

from workshop.domain.round import Round

TITLE_LIMIT = 60
MOST_MINUTES = 480


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """`round` is None for a talk, which has a title of its own ("Tables discuss").

    `minutes` is the plan. `timer_seconds` is how long its timer runs, `timer_ends_at` (UTC text)
    when, once it was started; `closes_itself`: the round closes at that moment.
    """

    id: str
    workshop_id: str
    position: int
    title: str = ""
    minutes: int | None = None
    round: Round | None = None
    timer_seconds: int | None = None
    timer_ends_at: str | None = None
    closes_itself: bool = False

    @property
    def name(self) -> str:
        """What the agenda calls it."""
        return self.round.title if self.round else self.title
