"""What one phone shows of what people write: own suggestions, own flags, others' comments."""

import zlib
from dataclasses import dataclass

from workshop.domain.comment import Comment, Mark, Sight
from workshop.domain.flag import Flag
from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.domain.suggestion import Suggestion
from workshop.domain.voices import Suggesting, Voices
from workshop.domain.workshop import Workshop
from workshop.store import comments, flags, me_too, suggestions, voices
from workshop.store.connection import Database
from workshop.web.hall import hall
from workshop.web.language import gettext
from workshop.web.participant.view import Phone

_ = str  # marks words for translation

MOST_SHOWN = 100  # comments of others on one page
_MARKS = {
    Mark.SUPPORT: _("Support"),
    Mark.CONCERN: _("Concern"),
    Mark.EVIDENCE: _("Evidence"),
    Mark.WORDING: _("Wording"),
}
_FLAGS = {Flag.UNCLEAR: _("Unclear"), Flag.OUT_OF_DATE: _("Out of date")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """`heard` counts others' comments by version id; it is empty while they may not be read."""

    choices: Voices
    suggestions: tuple[Suggestion, ...]
    may_suggest: bool
    heard: dict[str, int]
    others: tuple[Comment, ...] = ()
    seconded: frozenset[str] = frozenset()
    flags: frozenset[Flag] = frozenset()

    @property
    def waits(self) -> bool:
        """Whether something of this person waits for the facilitator."""
        return any(suggestion.state == "held" for suggestion in self.suggestions)


def hear(phone: Phone, card: Statement | None) -> Hearing:
    """Read it for a phone that shows this statement, or none.

    Beside a statement no suggestions are shown, so they are not read: most votes end here.
    """
    who, shown = phone.participant.id, phone.shown
    choices = _choices(phone.workshop.id)
    heard = _heard(choices, phone)
    with hall().store.reading() as database:
        return Hearing(
            choices=choices,
            suggestions=() if card else suggestions.by_participant(database, who),
            may_suggest=choices.suggestions is not Suggesting.OFF and not phone.workshop.is_over,
            heard=heard,
            others=_others(database, shown, card, participant_id=who) if heard else (),
            seconded=_seconded(database, shown, who) if heard and card else frozenset(),
            flags=_flags(database, card, who),
        )


def heard_mark(workshop: Workshop, shown: Round) -> str:
    """Another one whenever other comments can be read; the same while none can."""
    if not _may_read(_choices(workshop.id), shown):
        return "-"
    return f"{zlib.crc32(repr(sorted(_every(shown).items())).encode()):08x}"


def mark_word(mark: Mark) -> str:
    """A mark as people read it."""
    return gettext(_MARKS[mark])


def flag_word(flag: Flag) -> str:
    """A flag as people read it."""
    return gettext(_FLAGS[flag])


def _choices(workshop_id: str) -> Voices:
    return hall().memory.get(
        ("voices", workshop_id), lambda database: voices.of_workshop(database, workshop_id)
    )


def _may_read(choices: Voices, shown: Round) -> bool:
    """Others' words change answers: nobody reads them before the round is closed."""
    return choices.readable and shown.has_closed


def _heard(choices: Voices, phone: Phone) -> dict[str, int]:
    """How many comments others wrote: all, counted once for the whole room, without one's own."""
    shown = phone.shown
    if shown is None or not _may_read(choices, shown):
        return {}
    every = _every(shown)
    heard = {version_id: many - _own(phone, version_id) for version_id, many in every.items()}
    return {version_id: many for version_id, many in heard.items() if many > 0}


def _every(shown: Round) -> dict[str, int]:
    return hall().memory.get(
        ("comments", shown.id), lambda database: comments.counts(database, shown.id)
    )


def _own(phone: Phone, version_id: str) -> int:
    written = phone.comments.get(version_id, ())
    return sum(comment.sight is Sight.SHOWN for comment in written)


def _others(
    database: Database, shown: Round | None, card: Statement | None, *, participant_id: str
) -> tuple[Comment, ...]:
    if shown is None or card is None:
        return ()
    return comments.of_others(
        database,
        round_id=shown.id,
        version_id=card.version_id,
        participant_id=participant_id,
        most=MOST_SHOWN,
    )


def _seconded(database: Database, shown: Round | None, participant_id: str) -> frozenset[str]:
    if shown is None:
        return frozenset()
    return me_too.of_participant(database, round_id=shown.id, participant_id=participant_id)


def _flags(database: Database, card: Statement | None, participant_id: str) -> frozenset[Flag]:
    if card is None:
        return frozenset()
    return flags.of_participant(database, version_id=card.version_id, participant_id=participant_id)
