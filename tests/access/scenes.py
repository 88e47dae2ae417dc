"""The workshops that are walked through: one in every state that changes a page."""

from collections.abc import Callable

from tests.fixtures import acting, planned
from tests.fixtures.cards import by_invitation, group_of, make_cards
from tests.fixtures.people import Room
from tests.fixtures.repeats import agreeing, solutions, voted_twice
from tests.fixtures.reported import decided, noted
from tests.fixtures.revealed import audience
from tests.fixtures.rounds import BALLOTS, now, of, open_round, take
from tests.fixtures.voices import allow, propose, say
from workshop.actions.acting.helping import ask_for_help
from workshop.actions.casting import cast_ballot
from workshop.actions.founding import found_workshop
from workshop.actions.hall import Hall
from workshop.actions.reporting import publish
from workshop.actions.steering import end_workshop
from workshop.domain.acting.asking import AskingStep
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.plan import Plan
from workshop.domain.round import Round, RoundStep
from workshop.domain.statement import Statement
from workshop.domain.voices import Commenting
from workshop.packs.seeds import seed
from workshop.store import rounds

Join = Callable[..., Participant]  # of a room, and of the group that the phone names
PLAN = Plan(
    title="An evening on plans",
    purpose="Help us test barriers and solutions.",
    promise="We publish what the room said by 29 January 2027.",
    held_on="2026-11-26",
    place="Birmingham",
    groups=("Councillor", "Resident", "Union", "Observer (no vote)"),
)
REVEAL = (RoundStep.CLOSE, RoundStep.REVEAL)


def play(hall: Hall, join: Join) -> dict[str, Room]:
    """Play every scene in a room of its own; `join` lets the walking phone in."""
    rooms = {name: _found(hall) for name in SCENES}
    for name, room in rooms.items():
        SCENES[name](room, join)
    return rooms


def _found(hall: Hall) -> Room:
    pack = seed("cedp")
    workshop = found_workshop(
        hall,
        wanted=PLAN,
        pack=pack,
        chosen=[statement.id for statement in pack.statements],
        code_length=4,
        actor="alice",
    )
    return Room(hall, workshop)


def shown(room: Room) -> Round:
    """The round that this room is about: the last one that is not a draft, or the first."""
    with room.hall.store.reading() as database:
        known = rounds.of_workshop(database, room.workshop.id)
    begun = [round_ for round_ in known if round_.state != "draft"]
    return begun[-1] if begun else known[0]


def asked(room: Room) -> tuple[Statement, ...]:
    """The statements of that round, in its order."""
    return of(room, shown(room))


def _draft(room: Room, join: Join) -> None:
    allow(room)
    make_cards(room, 3)
    join(room)
    propose(room, room.somebody())


def _open(room: Room, join: Join) -> None:
    """Barriers are open; something was answered, written, suggested, and waits to be decided."""
    allow(room, comments=Commenting.STRAIGHT)
    bob, others = join(room), [room.somebody() for _ in range(3)]
    room.step(Kind.BARRIER, RoundStep.OPEN)
    first = room.statements_of(Kind.BARRIER)[0]
    for who in (bob, *others):
        room.vote(who, first, "a-lot")
        say(room, who, "A comment of some length that has to be read on a small telephone.")
    propose(room, others[0])
    planned.set_timer(room, room.part_of(Kind.BARRIER), seconds=900)


def _ballot(name: str) -> Callable[[Room, Join], None]:
    """A round with this ballot is open, and something is on it already."""

    def play_it(room: Room, join: Join) -> None:
        bob = join(room)
        round_ = open_round(room, BALLOTS[name], most=4)
        first = of(room, round_)[0].version_id
        marks = [each.key for each in round_.ballot.criteria] or [""]
        words = {"points": "2", "ranking": "1", "matrix": "4"}
        given = {(first, mark): words.get(name) or round_.ballot.answers[0].key for mark in marks}
        cast_ballot(room.hall, round_=round_, participant_id=bob.id, given=given, sequence=1)

    return play_it


def _closed(room: Room, join: Join) -> None:
    bob = join(room)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    for who in (bob, room.somebody()):
        room.vote(who, room.statements_of(Kind.BARRIER)[0], "a-lot")
    room.step(Kind.BARRIER, RoundStep.CLOSE)


def _revealed(room: Room, join: Join) -> None:
    """Both kinds are voted on, decided on, noted and published; a phone reads what became of it."""
    decided(room)
    noted(room, "S101", lead="Local authority", owner="Head of markets")
    publish(room.hall, workshop=room.now(), actor="alice")
    round_ = open_round(room, BALLOTS["agreement"], most=6, title="Once more")
    people = [join(room), *(audience(room, 11, (6, 5)))]
    for person in people:
        given = {(each.version_id, ""): "agree" for each in of(room, round_)[:4]}
        cast_ballot(room.hall, round_=round_, participant_id=person.id, given=given, sequence=1)
    planned.say(room, now(room, round_), of(room, round_)[0], "Who pays for the first year?")
    take(room, round_, *REVEAL)


def _again(room: Room, join: Join) -> None:
    """A vote and its repetition."""
    join(room)
    known = solutions(room)
    voted_twice(room, agreeing(known, [7, 6, 5, 4, 3, 2]), agreeing(known, [2, 3, 4, 5, 6, 7]))


def _talk(room: Room, join: Join) -> None:
    join(room)
    room.step(Kind.BARRIER, RoundStep.OPEN, *REVEAL)
    talk = planned.add_talk(room, "Talk at your tables", minutes=10)
    planned.turn_to(room, talk)
    planned.set_timer(room, talk, seconds=540)


def _ended(room: Room, join: Join) -> None:
    _closed(room, join)
    room.step(Kind.BARRIER, RoundStep.REVEAL)
    end_workshop(room.hall, workshop=room.now(), actor="alice")


def _who(room: Room, join: Join) -> None:
    acting.decided(room, "S101", "S102")
    join(room)
    ask_for_help(room.hall, workshop=room.now(), wanted=True, actor="alice")
    acting.take(room, AskingStep.OPEN)


def _named(room: Room, join: Join) -> None:
    """The room has said who should act, and it is revealed."""
    acting.decided(room, "S101", "S102")
    join(room)
    acting.take(room, AskingStep.OPEN)
    people = [room.somebody() for _ in range(6)]
    acting.all_say(room, people, "S101", acting.asking(room).actors[0])
    acting.take(room, AskingStep.CLOSE, AskingStep.REVEAL)


def _invited(room: Room, join: Join) -> None:
    del join
    by_invitation(room)
    make_cards(room, 3)


def _observed(room: Room, join: Join) -> None:
    """The phone only watches."""
    join(room, group_of(room, "Observer (no vote)").id)
    room.step(Kind.BARRIER, RoundStep.OPEN)


SCENES: dict[str, Callable[[Room, Join], None]] = {
    "draft": _draft,
    "open": _open,
    "agreement": _ballot("agreement"),
    "scale": _ballot("scale"),
    "points": _ballot("points"),
    "ranking": _ballot("ranking"),
    "matrix": _ballot("matrix"),
    "closed": _closed,
    "revealed": _revealed,
    "again": _again,
    "talk": _talk,
    "ended": _ended,
    "who": _who,
    "named": _named,
    "invited": _invited,
    "observed": _observed,
}
