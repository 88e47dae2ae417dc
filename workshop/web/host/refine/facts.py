"""What the tool knows about a statement, beside the fields that nobody can count."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workshop.domain.refinement.notes import Part
from workshop.domain.statement import Statement
from workshop.reports.refinement.book import Entry
from workshop.reports.saying.actors import actor_words, help_offered, room_named
from workshop.reports.saying.names import MOST_OF_MANY, labels
from workshop.web.host.refine.told import speaking
from workshop.web.host.refine.voices import voices_of
from workshop.web.language import gettext, tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that is known, to be read and not to be changed here."""

    words: str
    value: str


def facts_of(entry: Entry) -> Mapping[Part, tuple[Fact, ...]]:
    """Return what is known for each part of the record; what is empty is left out."""
    return {
        part: tuple(
            Fact(words=words, value=value) for words, value in known(entry).items() if value
        )
        for part, known in _KNOWN.items()
    }


def _who(entry: Entry) -> dict[str, str]:
    statement = entry.statement
    return {
        gettext("Actors"): ", ".join(map(actor_words, statement.actors)),
        gettext("Named by the room"): room_named(entry.named, entry.named_of, tongue()),
        gettext("Help"): help_offered(entry.offers, tongue(), fewest=1),
        gettext("Scale"): statement.scale,
        gettext("Theme"): statement.theme.replace("-", " "),
        gettext("Case study"): statement.case_study,
    }


def _evidence(entry: Entry) -> dict[str, str]:
    roots = [wording.statement for wording in entry.roots]
    return {
        gettext("Source"): _each(roots, lambda statement: statement.source),
        gettext("Basis"): _each(roots, lambda statement: statement.basis),
        gettext("Tier of the evidence"): _each(roots, lambda statement: statement.tier),
    }


def _voices(entry: Entry) -> dict[str, str]:
    return {each.heading: str(len(each.comments)) for each in voices_of(entry.comments or ())}


def _vote(entry: Entry) -> dict[str, str]:
    said = speaking(entry)
    if said is None:
        return {gettext("The room"): gettext("No vote speaks of these words.")}
    return {
        gettext("The room"): said.tier,
        gettext("Rank"): gettext("%(rank)s of %(all)s", rank=said.rank, all=said.places),
        gettext("Support"): f"{said.share}, {said.base}",
        gettext("People stand"): said.alike,
    }


def _linked(entry: Entry) -> dict[str, str]:
    return {gettext("Linked"): labels(entry.linked, tongue(), most=MOST_OF_MANY)}


def _each(statements: list[Statement], said: Callable[[Statement], str]) -> str:
    """What each of them says, once; of several with their names."""
    if len(statements) == 1:
        return said(statements[0])
    return "; ".join(f"{each.label}: {said(each)}" for each in statements if said(each))


_KNOWN: Mapping[Part, Callable[[Entry], dict[str, str]]] = {
    Part.WHO: _who,
    Part.EVIDENCE: _evidence,
    Part.VOICES: _voices,
    Part.PRIORITY: _vote,
    Part.GAP: _linked,
}
