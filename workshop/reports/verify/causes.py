"""What was changed, as far as votes, counts and seal tell it, and what else is wrong because of it.

Votes, counts and the seal of a round say the same thing three times. Where one of them is changed,
the two others still fit each other: so it is clear which one it was.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.domain.round import Weighting
from workshop.reports.document.export import Export
from workshop.reports.document.round import Round
from workshop.reports.verify.counts import counted, told_counts
from workshop.reports.verify.mismatch import Mismatch, Part
from workshop.reports.verify.records import opened_in_audit
from workshop.reports.verify.sealed import lines_of_counts, stands_for

_ = str  # marks words for translation

VOTES = _(
    "“%(round)s”: single votes on %(statements)s were changed, added or taken out. The counts are"
    " those that were sealed; the votes in the file do not give them."
)
COUNTS = _(
    "“%(round)s”: the counts of %(statements)s were changed. The single votes in the file are those"
    " that were sealed; the counts are not theirs."
)
NEITHER = _(
    "“%(round)s”: votes and counts were changed. They do not fit each other on %(statements)s, and"
    " neither fits the seal."
)
UNSEALED = _(
    "“%(round)s”: votes or counts of %(statements)s were changed; which of them, nothing tells,"
    " because there is no seal to compare them with."
)
SEAL = _(
    "“%(round)s”: its seal was changed. Its counts fit the seal that the audit recorded, and not"
    " the one in the file."
)
TOGETHER = _(
    "“%(round)s”: its votes and its counts fit each other and not the seal. They were changed after"
    " they had been sealed, or the seal was."
)
ONLY_COUNTS = _(
    "“%(round)s”: its counts do not fit its seal. They were changed after they had been sealed, or"
    " the seal was."
)
ANEW = _(
    "“%(round)s”: the votes were changed and sealed anew. They fit the seal in the file, and the"
    " audit recorded another one."
)
RESULTS = _(
    "“%(round)s”: results that are shown were changed, those of %(statements)s. They do not come"
    " out of the votes."
)
AND_MORE = _("%(statements)s and %(count)s more")

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What was changed, and what is wrong because of it."""

    words: str
    follow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Story:
    """`words` "": what is wrong in the first part says it. `round` None: of whichever round."""

    words: str
    parts: tuple[Part, ...]
    round: str | None = None

    def claims(self, mismatch: Mismatch) -> bool:
        if mismatch.part not in self.parts:
            return False
        of_all = mismatch.part is Part.SEALS and not mismatch.round
        return of_all or self.round in {None, mismatch.round}

    def place(self, mismatch: Mismatch) -> int:
        return self.parts.index(mismatch.part)


def causes_of(found: Export | None, mismatches: Sequence[Mismatch]) -> tuple[Cause, ...]:
    """Return every finding once: under what brought it about, or by itself."""
    left = list(dict.fromkeys(mismatches))
    causes = []
    for story in _stories(found, mismatches) if found and left else ():
        own = sorted(filter(story.claims, left), key=story.place)
        if own and (story.words or story.place(own[0]) == 0):
            left = [each for each in left if not story.claims(each)]
            first, *follow = dict.fromkeys([story.words or own[0].words, *(o.words for o in own)])
            causes.append(Cause(words=first, follow=tuple(follow)))
    return (*causes, *(Cause(words=words) for words in dict.fromkeys(f.words for f in left)))


def _stories(found: Export, mismatches: Sequence[Mismatch]) -> Iterator[_Story]:
    for round_ in found.rounds:
        yield from _of_votes(found, round_)
        yield _story("", round_, Part.RULES, Part.RESULTS, Part.TABLES)
        yield _story("", round_, Part.VOTES, Part.RESULTS, Part.SEALS, Part.TABLES)
        yield _story("", round_, Part.SEALS)
        shown = [each.statement for each in mismatches if _is_result_of(each, round_)]
        if shown:
            yield _story(_said(RESULTS, round_, shown), round_, Part.RESULTS, Part.TABLES)
    yield _Story("", (Part.CHAIN, Part.RECORDS))


def _of_votes(found: Export, round_: Round) -> Iterator[_Story]:
    """Yield what was changed of votes, counts and seal, if one of them does not fit."""
    told, seal = told_counts(round_), _standing(round_)
    given = None if found.votes is None else counted(round_, found.votes)
    is_sealed = stands_for(seal, lines_of_counts(told))
    if given is not None and given != told:
        yield _other_votes(round_, given, is_sealed=is_sealed)
    elif seal and not is_sealed:
        yield _other_seal(found, round_)
    elif is_sealed and _is_sealed_anew(found, round_):
        yield _story(ANEW % {"round": round_.title}, round_, Part.RECORDS)


def _other_votes(round_: Round, given: Counter[tuple[str, str]], *, is_sealed: bool) -> _Story:
    told, seal = told_counts(round_), _standing(round_)
    labels = [label for label, key in told | given if told[label, key] != given[label, key]]
    by_votes = round_.weighting == Weighting.PERSON
    if is_sealed:
        also = (Part.RESULTS,) if by_votes else ()
        return _story(_said(VOTES, round_, labels), round_, Part.VOTES, *also)
    if stands_for(seal, lines_of_counts(given)):
        also = () if by_votes else (Part.RESULTS,)
        parts = (Part.VOTES, *also, Part.SEALS, Part.TABLES)
        return _story(_said(COUNTS, round_, labels), round_, *parts)
    words = NEITHER if seal else UNSEALED
    parts = (Part.VOTES, Part.SEALS, Part.TABLES, Part.RESULTS)
    return _story(_said(words, round_, labels), round_, *parts)


def _other_seal(found: Export, round_: Round) -> _Story:
    if stands_for(opened_in_audit(found, round_), lines_of_counts(told_counts(round_))):
        return _story(SEAL % {"round": round_.title}, round_, Part.SEALS, Part.RECORDS)
    words = ONLY_COUNTS if found.votes is None else TOGETHER
    parts = (Part.SEALS, Part.RECORDS, Part.TABLES, Part.RESULTS)
    return _story(words % {"round": round_.title}, round_, *parts)


def _is_sealed_anew(found: Export, round_: Round) -> bool:
    opened = opened_in_audit(found, round_)
    return opened is not None and opened != _standing(round_)


def _standing(round_: Round) -> tuple[str, str, str] | None:
    """Return the last seal of a round with its salt and its digest, if the file has them."""
    last = round_.seals[-1] if round_.seals else None
    if last is None or last.salt is None or last.digest is None:
        return None
    return last.seal, last.salt, last.digest


def _is_result_of(mismatch: Mismatch, round_: Round) -> bool:
    return (
        mismatch.part is Part.RESULTS and mismatch.round == round_.title and mismatch.statement > ""
    )


def _story(words: str, round_: Round, *parts: Part) -> _Story:
    return _Story(words, parts, round_.title)


def _said(words: str, round_: Round, statements: Sequence[str]) -> str:
    """Return the sentence with the statements it is about, the first few of them."""
    known = list(dict.fromkeys(statements))
    named = ", ".join(known[:_MOST_NAMED])
    if len(known) > _MOST_NAMED:
        named = AND_MORE % {"statements": named, "count": len(known) - _MOST_NAMED}
    return words % {"round": round_.title, "statements": named}
