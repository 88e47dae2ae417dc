"""The form of a record: its fields by part, with what stands, what was typed, and what clashed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from werkzeug.datastructures import MultiDict

from workshop.actions.refinement.noting import Clash
from workshop.domain import text
from workshop.domain.refinement.notes import BY_KEY, FIELDS, Field, Note, Part, Sort
from workshop.domain.refinement.writing import SEPARATOR, names, written
from workshop.errors import BadInput
from workshop.reports.refinement.book import Book, Entry
from workshop.web.errors import sentence
from workshop.web.language import gettext

_ = str  # marks words for translation

_BETWEEN = ";"  # between names that somebody types; nobody finds the bar of the lists
_LISTS = {Sort.ACTORS, Sort.SCALES}
_DIGITS = 9
_PARTS = {
    Part.WHO: _("Who, where and what next"),
    Part.EVIDENCE: _("Evidence"),
    Part.VOICES: _("Voices"),
    Part.FEASIBILITY: _("Can it be done"),
    Part.FAIRNESS: _("Who gains, who may lose"),
    Part.PRIORITY: _("Priority and form"),
    Part.FOLLOW_UP: _("Follow-up"),
    Part.GAP: _("The gap"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What was sent: the fields as typed, as the writer found them, and the notes they saw."""

    typed: Mapping[str, str]
    was: Mapping[str, str]
    seen: Mapping[str, int]

    @property
    def changed(self) -> dict[str, str]:
        """The fields that this writer has touched: others may have been changed by others."""
        return {
            key: value
            for key, value in self.typed.items()
            if _reduced(key, value) != _reduced(key, self.was.get(key, ""))
        }

    def problems(self) -> dict[str, str]:
        """What is wrong with the fields that were touched, by their keys."""
        found = {}
        for key, value in self.changed.items():
            each = BY_KEY[key]
            try:
                written(each, value)
            except BadInput as error:
                found[each.key] = sentence(error)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One field as the form shows it. `offered`: names to tick; `theirs`: what clashes with ours.

    `was` and `seen` go along with the form, so that a writer overwrites nothing unseen.
    `is_unsaved`: it shows what was typed, and not what stands.
    """

    field: Field
    words: str
    hint: str
    value: str
    was: str
    seen: int
    offered: Sequence[str] = ()
    theirs: Note | None = None
    problem: str = ""
    is_unsaved: bool = False

    @property
    def ticked(self) -> frozenset[str]:
        """The offered names that are chosen."""
        return frozenset(names(self.value)) & frozenset(self.offered)

    @property
    def others(self) -> str:
        """The names that are chosen and not offered, as they are typed."""
        return f"{_BETWEEN} ".join(n for n in names(self.value) if n not in self.offered)

    @property
    def told_by(self) -> str:
        """The ids of what is said about the field, for who cannot see it beside the field."""
        said = {"hint": self.hint, "wrong": self.problem, "stands": self.theirs}
        return " ".join(f"{self.field.key}-{name}" for name, words in said.items() if words)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPart:
    """The fields of one part; `filled` of them have something in them.

    `is_unsaved`: something in it was typed and is not saved.
    """

    part: Part
    words: str
    fields: tuple[Asked, ...]
    filled: int
    is_open: bool = False
    is_unsaved: bool = False


def sent(form: MultiDict[str, str]) -> Record:
    """Read the form; a field that is not in it is not touched."""
    keys = [each for each in FIELDS if f"was-{each.key}" in form]
    return Record(
        typed={each.key: _typed(each, form) for each in keys},
        was={each.key: form[f"was-{each.key}"] for each in keys},
        seen={each.key: _number(form.get(f"seen-{each.key}", "")) for each in keys},
    )


def asked_parts(
    book: Book,
    entry: Entry,
    *,
    record: Record | None = None,
    clashes: Sequence[Clash] = (),
    open_part: str = "",
) -> tuple[AskedPart, ...]:
    """Return the parts of a record. After a clash its fields have both texts, ours in the field."""
    clashing = {clash.field.key: clash for clash in clashes}
    left = record if record and not clashes else None  # beside a clash, the rest was saved
    typed = left.changed if left else {}
    problems = left.problems() if left else {}
    asked = [
        _clashed(each, clashing[each.key], book)
        if each.key in clashing
        else _left(each, left, book, problem=problems.get(each.key, ""))
        if left and each.key in typed
        else _standing(each, entry, book)
        for each in FIELDS
    ]
    return tuple(_parts(asked, open_part, needs_gap=entry.gap or bool(entry.note("gap"))))


def _parts(asked: Sequence[Asked], open_part: str, *, needs_gap: bool) -> Iterator[AskedPart]:
    for part in Part:
        fields = tuple(each for each in asked if each.field.part is part)
        is_left = any(each.is_unsaved for each in fields)
        if part is Part.GAP and not (needs_gap or is_left):
            continue
        yield AskedPart(
            part=part,
            words=gettext(_PARTS[part]),
            fields=fields,
            filled=sum(bool(each.value) for each in fields),
            is_open=part == open_part or is_left,
            is_unsaved=is_left,
        )


def _standing(each: Field, entry: Entry, book: Book) -> Asked:
    """A field as it stands."""
    standing = entry.notes.get(each.key)
    value = standing.value if standing else ""
    seen = standing.position if standing else 0
    return _asked(each, book, value=value, was=value, seen=seen)


def _left(each: Field, record: Record, book: Book, *, problem: str) -> Asked:
    """A field as it was typed; what its writer had seen comes along."""
    key = each.key
    was, seen = record.was[key], record.seen[key]
    asked = _asked(each, book, value=record.typed[key], was=was, seen=seen)
    return replace(asked, problem=problem, is_unsaved=True)


def _clashed(each: Field, clash: Clash, book: Book) -> Asked:
    """Our words in the field, theirs beside it; saved again, ours stand."""
    theirs = clash.theirs
    asked = _asked(each, book, value=clash.ours, was=theirs.value, seen=theirs.position)
    return replace(asked, theirs=theirs, is_unsaved=True)


def _asked(each: Field, book: Book, *, value: str, was: str, seen: int) -> Asked:
    return Asked(
        field=each,
        words=gettext(each.words),
        hint=gettext(each.hint) if each.hint else "",
        value=value,
        was=was,
        seen=seen,
        offered=_offered(each, book),
    )


def _offered(each: Field, book: Book) -> tuple[str, ...]:
    """The names that the statements of this workshop know."""
    known = [entry.statement for entry in book.entries]
    if each.sort is Sort.ACTORS:
        return tuple(sorted({actor for statement in known for actor in statement.actors}))
    if each.sort is Sort.SCALES:
        return tuple(sorted({statement.scale for statement in known if statement.scale}))
    return ()


def _typed(each: Field, form: MultiDict[str, str]) -> str:
    """What was typed in a field; of a list what was ticked, and the other names."""
    if each.sort not in _LISTS:
        return form.get(each.key, "")
    others = form.get(f"{each.key}-others", "").replace(_BETWEEN, SEPARATOR)
    return SEPARATOR.join(names(SEPARATOR.join((*form.getlist(each.key), others))))


def _reduced(key: str, value: str) -> str | frozenset[str]:
    """What tells whether somebody touched a field: of a list the names, in whatever order."""
    return frozenset(names(value)) if BY_KEY[key].sort in _LISTS else text.clean(value)


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= _DIGITS else 0
