"""What a writer typed into the form of a decision: it comes back as it was, whatever was wrong."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from werkzeug.datastructures import MultiDict

from workshop.actions.refinement.wish import Wish
from workshop.domain import text
from workshop.domain.refinement.lineage import stamp
from workshop.domain.refinement.refinement import MOST_PARTS, Way
from workshop.errors import MeaningUnsaid, RefinedMeanwhile, WayUnsaid, WorkshopError
from workshop.reports.refinement.book import Entry

_DIGITS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The fields of the form. `looked`: the new wording that was last shown beside the old one.

    `was` are the words that the writer began with; `seen` is the stamp of how these statements
    stood when the writer looked.
    """

    way: str = ""
    reason: str = ""
    wording: str = ""
    same: str = ""
    parts: Sequence[str] = ()
    others: Sequence[str] = ()
    looked: str = ""
    was: str = ""
    seen: int = 0

    @property
    def boxes(self) -> tuple[str, ...]:
        """The boxes of a split, the empty ones included."""
        return (*self.parts, *[""] * MOST_PARTS)[:MOST_PARTS]

    @property
    def has_looked(self) -> bool:
        """Whether the new wording was seen beside the old one as it is now."""
        return text.one_line(self.looked) == text.one_line(self.wording)

    @property
    def is_reword(self) -> bool:
        """Whether the statement gets other words."""
        return self.way == Way.REWORD

    @property
    def has_new_words(self) -> bool:
        """Whether somebody has touched the wording."""
        return text.one_line(self.wording) != text.one_line(self.was)

    @property
    def is_touched(self) -> bool:
        """Whether something was chosen or typed that would be lost with the form."""
        return bool(self.way or self.same or self.others or self.all_texts) or self.has_new_words

    @property
    def all_texts(self) -> tuple[str, ...]:
        """Everything that was written, to be shown where there is no form for it any more."""
        wording = self.wording if self.has_new_words else ""
        return tuple(filter(text.one_line, (wording, *self.parts, self.reason)))


def typed_in(form: MultiDict[str, str]) -> Typed:
    """What was sent."""
    return Typed(
        way=form.get("way", ""),
        reason=form.get("reason", ""),
        wording=form.get("wording", ""),
        same=form.get("same", ""),
        parts=form.getlist("part")[:MOST_PARTS],
        others=form.getlist("statement"),
        looked=form.get("looked", ""),
        was=form.get("was-wording", ""),
        seen=_number(form.get("seen", "")),
    )


def blank(entry: Entry) -> Typed:
    """The form of a statement before anybody has typed: its words, to be changed."""
    now = entry.statement.text
    return Typed(wording=now, looked=now, was=now, seen=latest((entry,)))


def shown_again(typed: Typed | None, entry: Entry) -> Typed:
    """The form as it was left; words that nobody touched follow those of the statement."""
    if typed is None or not typed.is_touched:
        return blank(entry)
    if typed.has_new_words:
        return typed
    now = entry.statement.text
    return replace(typed, wording=now, looked=now, was=now)


def latest(entries: Sequence[Entry]) -> int:
    """The stamp of how these statements stand now."""
    return stamp(entry.standing for entry in entries)


def seen_after(typed: Typed, entries: Sequence[Entry], error: WorkshopError) -> int:
    """What a writer has seen after a refusal: all of it only where the refusal says that."""
    return latest(entries) if isinstance(error, RefinedMeanwhile) else typed.seen


def wish(typed: Typed, statement_ids: Sequence[str]) -> Wish:
    """Return the decision that the form asks for.

    Raises:
        WayUnsaid: when none was chosen. MeaningUnsaid: when a new wording does not say whether it
        means the same.
    """
    way = _way(typed.way)
    if way is Way.REWORD and typed.same not in {"yes", "no"}:
        raise MeaningUnsaid
    return Wish(
        way=way,
        statement_ids=statement_ids,
        reason=typed.reason,
        texts=typed.parts if way is Way.SPLIT else (typed.wording,),
        same_meaning=typed.same == "yes",
        seen=typed.seen,
    )


def _way(typed: str) -> Way:
    try:
        return Way(typed)
    except ValueError:
        raise WayUnsaid from None


def _number(typed: str) -> int:
    """A sequence or a position; what is no number counts as nothing seen."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= _DIGITS else 0
