"""What the moderation page shows: what waits, what was written, what people flagged."""

import dataclasses
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.comment import Comment
from workshop.domain.decision import Decision
from workshop.domain.flag import Flag
from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.domain.suggestion import Suggestion
from workshop.domain.voices import Voices
from workshop.domain.workshop import Workshop
from workshop.live.board import Audience
from workshop.store import comments, decisions, flags, rounds, statements, suggestions, voices
from workshop.store.connection import Database
from workshop.web.hall import hall

SUGGESTIONS = "suggestions"


class Shown(StrEnum):
    """Which part of the list a host looks at."""

    ALL = "all"
    WAITING = "waiting"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A comment with its statement, or a suggestion."""

    comment: Comment | None = None
    statement: Statement | None = None
    suggestion: Suggestion | None = None

    @property
    def state(self) -> str:
        """How it stands: a sight or a state of a suggestion."""
        if self.comment:
            return self.comment.sight.value
        return self.suggestion.state.value if self.suggestion else ""

    @property
    def made_at(self) -> str:
        """When it was written."""
        thing = self.comment or self.suggestion
        return thing.made_at if thing else ""

    def is_of(self, shown: Shown) -> bool:
        """Whether it belongs to this part of the list."""
        waits, hidden = self.state == "held", self.state in {"hidden", "declined"}
        return {Shown.ALL: True, Shown.WAITING: waits, Shown.HIDDEN: hidden}[shown]

    def is_about(self, about: str) -> bool:
        """Whether it is a suggestion, or a comment of this round; everything is about ''."""
        if self.comment:
            return about in {"", self.comment.round_id}
        return about in {"", SUGGESTIONS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """Everything the template needs. `counts` are of the entries the other choice leaves."""

    workshop: Workshop
    version: str
    choices: Voices
    rounds: tuple[Round, ...]
    shown: Shown
    about: str
    entries: tuple[Entry, ...]
    counts: dict[Shown, int]
    flagged: tuple[tuple[Statement, dict[Flag, int]], ...]
    flags: flags.Counts
    last: Decision | None
    names: dict[str, str]

    def labels(self, statement_ids: Sequence[str]) -> tuple[str, ...]:
        """What people call these statements."""
        return tuple(self.names[id_] for id_ in statement_ids if id_ in self.names)

    @property
    def digest(self) -> str:
        """What changes when something in the list does; votes and steps change only the version."""
        listed = [(round_.id, round_.title) for round_ in self.rounds]
        content = repr((listed, dataclasses.replace(self, version="", rounds=())))
        return hashlib.sha256(content.encode()).hexdigest()[:12]

    def said(self, version_id: str) -> dict[Flag, int]:
        """The flags on a wording."""
        return self.flags.get(version_id, {})


def look(workshop: Workshop, *, shown: Shown, about: str, actor: str) -> Queue:
    """Read the list. The version is read first, so that no change is missed."""
    version = hall().board.version(workshop.id, Audience.DESK)
    with hall().store.reading() as database:
        agenda = rounds.of_workshop(database, workshop.id)
        offered = {SUGGESTIONS, *(round_.id for round_ in agenda)}
        about = about if about in offered else ""
        entries = [e for e in _entries(database, workshop) if e.is_about(about)]
        counted = flags.counts(database, workshop.id)
        known = statements.newest_versions(database, workshop.id)
        return Queue(
            workshop=workshop,
            version=version,
            choices=voices.of_workshop(database, workshop.id),
            rounds=agenda,
            shown=shown,
            about=about,
            entries=_in_order([entry for entry in entries if entry.is_of(shown)]),
            counts={part: sum(entry.is_of(part) for entry in entries) for part in Shown},
            flagged=_flagged(known, counted),
            flags=counted,
            last=decisions.last(database, workshop.id, actor=actor),
            names={statement.id: statement.label for statement in known},
        )


def _entries(database: Database, workshop: Workshop) -> list[Entry]:
    """Every comment, whatever has become of its round since, and every suggestion."""
    written = comments.of_workshop(database, workshop.id)
    about = _about(database, workshop, written)
    suggested = suggestions.of_workshop(database, workshop.id)
    return [
        *(Entry(comment=comment, statement=about[comment.version_id]) for comment in written),
        *(Entry(suggestion=suggestion) for suggestion in suggested),
    ]


def _about(
    database: Database, workshop: Workshop, written: Sequence[Comment]
) -> dict[str, Statement]:
    """The statement of each wording that was commented on; a draft may have another by now."""
    found = (
        statements.of_version(database, version_id, workshop_id=workshop.id)
        for version_id in {comment.version_id for comment in written}
    )
    return {statement.version_id: statement for statement in found if statement}


def _in_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """What waits comes first, the longest wait on top; below it the newest first."""
    newest = sorted(entries, key=lambda entry: entry.made_at, reverse=True)
    waiting = [entry for entry in newest if entry.state == "held"]
    return (*reversed(waiting), *(entry for entry in newest if entry.state != "held"))


def _flagged(
    known: Sequence[Statement], counted: flags.Counts
) -> tuple[tuple[Statement, dict[Flag, int]], ...]:
    """The statements with flags, the most flagged first."""
    flagged = [(s, counted[s.version_id]) for s in known if s.version_id in counted]
    return tuple(sorted(flagged, key=lambda pair: -max(pair[1].values())))
