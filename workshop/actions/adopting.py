"""Adopt a conversation that was held elsewhere: it becomes a workshop that is over, to look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from string import ascii_uppercase

from workshop.actions.entering import is_name_of
from workshop.actions.founding import free_code
from workshop.actions.hall import Hall, today
from workshop.actions.parting import add_round
from workshop.actions.refilling import refill_drafts
from workshop.actions.sealing import seal_imported
from workshop.actions.tokens import new_id
from workshop.domain import text
from workshop.domain.ballot import BallotKind
from workshop.domain.ballots.agreement import agreement
from workshop.domain.draft import QUESTION_LIMIT, Draft
from workshop.domain.host import Organiser
from workshop.domain.kind import Kind
from workshop.domain.origin import CONVERSATION, Origin
from workshop.domain.participant import Channel, Participant
from workshop.domain.pick import Pick
from workshop.domain.questions import default_question
from workshop.domain.retention import usual_day
from workshop.domain.round import RoundState
from workshop.domain.statement import Statement
from workshop.domain.workshop import (
    TEXT_LIMIT,
    TITLE_LIMIT,
    Group,
    ScreenView,
    Workshop,
    WorkshopState,
)
from workshop.errors import NoOrganiserYet, NoSuchOrganiser
from workshop.packs.file_name import FileName
from workshop.packs.polis.conversation import Conversation, Person
from workshop.reports.polis.voted import VOTES
from workshop.store import groups, hosts, participants, parts, rounds, statements, votes, workshops
from workshop.store.connection import Database

_ = str  # marks words for translation

ACTOR = "command line"
CODE_LENGTH = 8  # nobody types it from the back row, and nobody may guess it
LANGUAGE = "en"

ROUND = _("Imported conversation")
GROUP = _("Opinion group %(letter)s")
COMMENT = _("Comment %(id)s of %(source)s")
PURPOSE = _(
    "Imported from %(source)s, a conversation in the Polis format: %(people)s people,"
    " %(comments)s comments, %(votes)s votes."
)

_ANSWERS = {vote: answer for answer, vote in VOTES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """The workshop that is being stored, in its transaction."""

    database: Database
    workshop: Workshop
    now: str


def adopt_conversation(
    hall: Hall,
    *,
    conversation: Conversation,
    source: str,
    kind: Kind = Kind.SOLUTION,
    title: str = "",
    owner: str = "",
) -> Workshop:
    """Store a conversation from the file `source` as a workshop with one round that is revealed.

    Nobody can join it any more. Without a title it has that of the conversation, without an owner
    it belongs to the first organiser.

    Raises:
        FieldTooLong: when the title is.
        NoOrganiserYet, NoSuchOrganiser: when it cannot belong to anybody.
    """
    source = text.one_line(source)
    id_, named = new_id(), _title(conversation, source=source, title=title)
    detail: dict[str, object] = {
        "source": source,
        "people": len(conversation.people),
        "comments": len(conversation.comments),
        "votes": conversation.votes,
    }
    with hall.act("conversation imported", actor=ACTOR, workshop_id=id_, detail=detail) as database:
        host = _owner(database, owner)
        workshop = _workshop(
            id_,
            free_code(database, CODE_LENGTH),
            title=named,
            purpose=_purpose(conversation, detail),
            keep_until=usual_day("", today=today(hall)),
        )
        room = _Room(database=database, workshop=workshop, now=hall.now())
        workshops.insert(database, workshop, now=room.now)
        workshops.set_owner(database, workshop.id, host.id)
        _store(room, conversation, kind=kind, source=source)
    return workshop


def _store(room: _Room, conversation: Conversation, *, kind: Kind, source: str) -> None:
    chosen = _store_groups(room, conversation)
    versions = _store_statements(room, conversation, kind=kind, source=source)
    round_id = _open_round(room, conversation, kind=kind)
    people = _store_people(room, conversation, chosen)
    votes.insert_cast(
        room.database, round_id=round_id, cast_at=room.now, marks=_marks(people, versions)
    )
    for state in (RoundState.CLOSED, RoundState.REVEALED):
        rounds.set_state(room.database, round_id, state, now=room.now)
    seal_imported(room.database, room.workshop, now=room.now)


def _title(conversation: Conversation, *, source: str, title: str) -> str:
    if title:
        return text.required(title, field=_("Title"), limit=TITLE_LIMIT)
    found = conversation.title or FileName(source).title
    return found if len(found) <= TITLE_LIMIT else f"{found[: TITLE_LIMIT - 1].rstrip()}…"


def _workshop(id_: str, code: str, *, title: str, purpose: str, keep_until: str) -> Workshop:
    """A workshop that is over; nothing was promised in it."""
    return Workshop(
        id=id_,
        code=code,
        title=title,
        purpose=purpose,
        promise="",
        held_on="",
        place="",
        language=LANGUAGE,
        state=WorkshopState.ENDED,
        current_part_id=None,
        screen_view=ScreenView.ROUND,
        screen_page=0,
        keep_until=keep_until,
    )


def _purpose(conversation: Conversation, facts: Mapping[str, object]) -> str:
    """Where it comes from, with its address as far as there is room for it."""
    said = PURPOSE % facts
    address = f"{said} {conversation.url}".strip()
    return address if len(address) <= TEXT_LIMIT else said[:TEXT_LIMIT]


def _owner(database: Database, name: str) -> Organiser:
    known = hosts.organisers(database)
    if not known:
        raise NoOrganiserYet
    if not name:
        return known[0]
    for organiser in known:
        if is_name_of(name, organiser.name):
            return organiser
    raise NoSuchOrganiser(name=name, names=", ".join(organiser.name for organiser in known))


def _store_groups(room: _Room, conversation: Conversation) -> dict[str, str]:
    """Store the opinion groups, A for the first, and return their ids by their name in the file."""
    made = {
        name: Group(id=new_id(), name=GROUP % {"letter": letter})
        for letter, name in zip(ascii_uppercase, conversation.groups, strict=False)
    }
    groups.insert(room.database, room.workshop.id, list(made.values()))
    return {name: group.id for name, group in made.items()}


def _store_statements(
    room: _Room, conversation: Conversation, *, kind: Kind, source: str
) -> dict[str, str]:
    """Store the comments, numbered from 1, and return their versions by comment id."""
    versions: dict[str, str] = {}
    for number, comment in enumerate(conversation.comments, start=1):
        statement = Statement(
            id=new_id(),
            version_id=new_id(),
            kind=kind,
            number=number,
            text=comment.text,
            language=LANGUAGE,
            source=COMMENT % {"id": comment.id, "source": source},
        )
        versions[comment.id] = statement.version_id
        statements.insert(
            room.database,
            statement,
            workshop_id=room.workshop.id,
            origin=str(Origin(CONVERSATION, comment.id)),
            now=room.now,
        )
    return versions


def _open_round(room: _Room, conversation: Conversation, *, kind: Kind) -> str:
    """Store the one round over all statements, open, and return its id."""
    asked = conversation.description
    draft = Draft(
        title=ROUND,
        question=asked
        if 0 < len(asked) <= QUESTION_LIMIT
        else default_question(None, BallotKind.AGREEMENT),
        ballot=agreement(),
        pick=Pick(kind=kind),
    )
    add_round(room.database, room.workshop, draft)
    refill_drafts(room.database, room.workshop.id)
    (part,) = parts.of_workshop(room.database, room.workshop.id)
    workshops.show_part(room.database, room.workshop.id, part.id)
    (round_,) = rounds.of_workshop(room.database, room.workshop.id)
    rounds.set_state(room.database, round_.id, RoundState.OPEN, now=room.now)
    return round_.id


def _store_people(
    room: _Room, conversation: Conversation, chosen: Mapping[str, str]
) -> list[tuple[str, Person]]:
    """Store the people and return them with new ids, in the order of these."""
    people = sorted(((new_id(), person) for person in conversation.people), key=itemgetter(0))
    for id_, person in people:
        participant = Participant(
            id=id_,
            workshop_id=room.workshop.id,
            group_id=chosen.get(person.group),
            channel=Channel.PHONE,
        )
        participants.insert(room.database, participant, token_hash=None, now=room.now)
    return people


def _marks(
    people: list[tuple[str, Person]], versions: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    for id_, person in people:
        for comment_id, vote in person.votes.items():
            yield id_, versions[comment_id], _ANSWERS[vote]
