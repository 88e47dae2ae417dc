"""A book as the refinement of the JSON file."""

from collections.abc import Iterable

from workshop.domain.refinement.refinement import Refinement, Way
from workshop.domain.statement import Statement
from workshop.domain.statement import Wording as HadWording
from workshop.reports.document.refinement import (
    Actor,
    Asked,
    Decision,
    Named,
    Origin,
    Refined,
    Voice,
)
from workshop.reports.refinement.book import Answer, Book, Entry
from workshop.reports.refinement.kin import became, came_from, origin_of


def refined_of(book: Book) -> tuple[Refined, ...]:
    """Return the record of every statement, barriers first, by number."""
    return tuple(_refined(book, entry) for entry in book.entries)


def decisions_of(book: Book) -> tuple[Decision, ...]:
    """Return every decision that stands, the oldest first."""
    ordered = sorted(book.lineage.refinements, key=lambda each: each.sequence)
    return tuple(_decision(book, each) for each in ordered)


def _refined(book: Book, entry: Entry) -> Refined:
    standing, statement = entry.standing, entry.statement
    decided = standing.refinement
    return Refined(
        statement=statement.label,
        version=entry.path[-1].position,
        text=statement.text,
        proposal=standing.is_proposal,
        decision=decided.way if decided and not standing.is_made else None,
        reason=decided.reason if decided else None,
        decided_by=decided.by if decided else None,
        decided_on=decided.at[:10] if decided else None,
        origins=tuple(_origin(each) for each in entry.roots),
        comes_from=_labels(came_from(book, entry)),
        merged_into=_labels(became(book, entry, Way.MERGE)),
        split_into=_labels(became(book, entry, Way.SPLIT)),
        linked=_labels(sorted(entry.linked, key=lambda each: each.number)),
        gap=entry.gap,
        asked=tuple(_asked(book, each) for each in entry.answers),
        vote=_title(book, entry.answer) if entry.answer else None,
        in_the_top=entry.tier,
        priority_differs=entry.differs,
        owed=entry.owes,
        named=tuple(Actor(actor=actor, people=people) for actor, people in entry.named),
        named_of=entry.named_of,
        offers=entry.offers,
        notes={key: note.value for key, note in entry.notes.items() if note.value},
        voices=None if entry.comments is None else _voices(entry),
    )


def _origin(first: HadWording) -> Origin:
    return Origin(
        statement=first.statement.label,
        version=first.position,
        text=first.statement.text,
        origin=origin_of(first),
    )


def _asked(book: Book, answer: Answer) -> Asked:
    asked = answer.detail.placed.statement
    return Asked(
        round=_title(book, answer),
        statement=asked.label,
        version=book.lineage.wording(asked.version_id).position,
        speaks=answer.carries,
    )


def _title(book: Book, answer: Answer) -> str:
    return book.record.titles[answer.findings.result.round.id]


def _voices(entry: Entry) -> tuple[Voice, ...]:
    return tuple(
        Voice(text=each.text, mark=each.mark, me_too=each.me_too) for each in entry.comments or ()
    )


def _decision(book: Book, decision: Refinement) -> Decision:
    is_reworded = decision.way is Way.REWORD
    return Decision(
        way=decision.way,
        taken=tuple(_named(book.lineage.wording(each)) for each in decision.taken),
        made=tuple(_named(book.lineage.wording(each)) for each in decision.made),
        reason=decision.reason,
        same_meaning=decision.same_meaning if is_reworded else None,
        decided_by=decision.by,
        decided_at=decision.at,
    )


def _named(wording: HadWording) -> Named:
    return Named(
        statement=wording.statement.label, version=wording.position, text=wording.statement.text
    )


def _labels(statements: Iterable[Statement]) -> tuple[str, ...]:
    return tuple(each.label for each in statements)
