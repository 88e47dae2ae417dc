"""Who should act, on the screen: while it is open how many have answered, then who was named."""

from dataclasses import dataclass

from workshop.actions.acting.reading import tally_in
from workshop.domain.acting.asking import Stage
from workshop.domain.acting.tally import Count, Tally
from workshop.domain.statement import Statement
from workshop.reports.saying.actors import actors_base, actors_summary, most_named, of_answers
from workshop.store import askings, namings
from workshop.store.connection import Database
from workshop.web.language import gettext, ngettext, tongue
from workshop.web.screen import people
from workshop.web.screen.leaf import Leaf, leaf_of
from workshop.web.screen.sides.space import LINE, many, space

_TEXT, _ACTORS = 44, 25  # letters in a line of a statement, of actors
_LEAST, _AROUND, _HEAD = 99, 14, 60
_FOOT = 92  # one page needs no foot, and has its room


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """How it stands: `tally` only once it is revealed."""

    stage: Stage
    answered: int
    joined: int
    tally: Tally | None

    @property
    def count(self) -> people.Count:
        """How many have answered: one great number and the words to it."""
        words = ngettext(
            "of %(joined)s has answered",
            "of %(joined)s have answered",
            self.answered,
            joined=self.joined,
        )
        return people.Count(number=self.answered, words=words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """A proposal with whom the room named most; `number` is empty where nobody was."""

    statement: Statement
    actors: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoSide:
    """A page of it."""

    kicker: str
    base: str
    sentence: str
    leaf: Leaf[Actors]


def acting_of(database: Database, workshop_id: str) -> Acting | None:
    """Return how it stands; None when the room was never asked."""
    asking = askings.of_workshop(database, workshop_id)
    if asking.stage is Stage.DRAFT:
        return None
    return Acting(
        stage=asking.stage,
        answered=namings.answered(database, workshop_id),
        joined=namings.joined(database, workshop_id),
        tally=tally_in(database, workshop_id),
    )


def who_side(acting: Acting | None, page: int) -> WhoSide | None:
    """Return a page (from 0) of the proposals with whom the room names; None before the reveal."""
    if acting is None or acting.tally is None:
        return None
    tally, said_in = acting.tally, tongue()
    kicker, base = gettext("Who should act?"), actors_base(tally.answered, tally.joined, said_in)
    sentence = actors_summary(tally, said_in)
    rows = tuple(_row(count) for count in tally.counts)
    heights = [_height(row) for row in rows]
    capacity = space(f"{kicker} {base}", sentence) - _HEAD
    if sum(heights) <= capacity + _FOOT:
        capacity += _FOOT
    leaf = leaf_of(rows, page, heights=heights, capacity=capacity)
    return WhoSide(kicker=kicker, base=base, sentence=sentence, leaf=leaf)


def _row(count: Count) -> Actors:
    top = count.most
    number = of_answers(top[0].people, count, tongue()) if top else ""
    return Actors(statement=count.statement, actors=most_named(count, tongue()), number=number)


def _height(row: Actors) -> int:
    return max(
        _LEAST, LINE * max(many(row.statement.text, _TEXT), many(row.actors, _ACTORS)) + _AROUND
    )
