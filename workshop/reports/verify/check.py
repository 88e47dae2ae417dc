"""Check a file, and say what held, what does not fit, and what no file can prove."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop.domain.round import Weighting
from workshop.domain.seal import typed_characters
from workshop.errors import NotAnExport, NothingToVerify, OlderNotAnExport
from workshop.reports.document.export import Export
from workshop.reports.verify.anchors import (
    characters_against,
    is_not_revealed,
    not_revealed,
    older_against,
    receipt_against,
    replaced_since,
)
from workshop.reports.verify.causes import causes_of
from workshop.reports.verify.counts import votes_against_counts
from workshop.reports.verify.links import chain_in_itself
from workshop.reports.verify.mismatch import Mismatch, as_mismatches
from workshop.reports.verify.records import is_from_before, records_against_rounds
from workshop.reports.verify.results import results_again
from workshop.reports.verify.sealed import digest_against_counts, seals_against_counts
from workshop.reports.verify.source import source_of
from workshop.reports.verify.verdict import Verdict

_ = str  # marks words for translation

VOTES = _("The votes in the file, counted again, give the counts that it shows.")
PEOPLE = _("As many people voted as came by phone, tablet and paper.")
RESULTS = _(
    "Scores, ranks, ranges, tiers and verdicts, worked out again, are those that the file shows."
)
SEALED = _("Digests, seals and receipts belong to these counts.")
CHAIN = _(
    "The audit is one whole chain of %(rows)s rows, and says of the rounds what the file says."
)
SEAL = _("The characters %(characters)s are those of a seal in the file.")
OLDER = _("Everything that the older file has is in this one.")
RECEIPT = _("The receipt is in the list: these answers are counted as they were given.")
ALONE = _(
    "A file alone cannot prove that it is the right one: whoever can write the database could make"
    " another one that fits in itself."
)
NO_VOTES = _(
    "The file has no single votes, so its counts were not counted again, nor what is made of single"
    " votes: likely ranges of scores, chances, tiers."
)
NO_ROWS = _("The file has no rows of the audit, so the chain was not followed.")
BY_GROUP = _(
    "“%(round)s” counts each group the same. Its scores, ranks and tiers cannot be worked out from"
    " a file, because the answers of small groups stay at home; its counts and its seal were"
    " checked."
)
BEFORE = _("“%(round)s” was closed before this program made seals. Its votes are not sealed.")
BESIDE = _(
    "What groups say, the other way of counting, the opinion map, changes between rounds, links of"
    " barriers and solutions, comments, where statements come from, what “Method” says in"
    " sentences, and what was decided afterwards: votes do not give them."
)
WHO = _(
    "No file says whether each vote was a different person, or whether everybody who was there"
    " could vote."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """What somebody has from elsewhere: characters of a seal, an older file, texts of receipts."""

    seals: tuple[str, ...] = ()
    older: bytes | None = None
    receipts: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return bool(self.seals or self.older is not None or self.receipts)


NO_ANCHORS = Anchors()


def check(content: bytes, anchors: Anchors = NO_ANCHORS) -> Verdict:
    """Return what is found in a file.

    Raises:
        NotAnExport: when it is no file of ours.
        NothingToVerify: when it is one of ours in which nothing can be checked.
        OlderNotAnExport: when the older one is one or the other, or damaged.
    """
    source = source_of(content)
    mismatches: list[Mismatch] = []
    held: list[str] = []
    notes: list[str] = []
    near: list[Mismatch] = []
    if source.export:
        for words, checked in _checks(source.export, source.untold, anchors):
            told = [*checked]
            wrong = [each for each in told if not each.is_chance]
            mismatches += wrong
            near += [each for each in told if each.is_chance]
            held += [] if wrong else [words]
        notes += [*_by_chance(near, mismatches), *_notes(source.export, anchors)]
    mismatches += source.mismatches
    return Verdict(
        kind=source.kind,
        title=source.export.workshop.title if source.export else "",
        is_anchored=anchors.any,
        findings=tuple(dict.fromkeys(each.words for each in mismatches)),
        causes=causes_of(source.export, mismatches),
        held=tuple(held),
        notes=tuple(dict.fromkeys(notes)),
    )


def _by_chance(near: Iterable[Mismatch], wrong: Iterable[Mismatch]) -> Iterator[str]:
    """Yield what other draws may explain; not of a round in which something is wrong for sure."""
    others = {each.round for each in wrong}
    yield from (each.words for each in near if each.round not in others)


def _checks(
    found: Export, untold: frozenset[str], anchors: Anchors
) -> Iterator[tuple[str, Iterable[Mismatch]]]:
    yield VOTES if found.votes is not None else PEOPLE, votes_against_counts(found)
    yield RESULTS, results_again(found, untold=untold)
    yield SEALED, _sealed(found)
    if found.chain.rows is not None:
        yield CHAIN % {"rows": found.chain.length}, _followed(found)
    for typed in anchors.seals:
        if is_not_revealed(found, typed):
            continue  # a note says so
        words = SEAL % {"characters": typed_characters(typed)}
        yield words, as_mismatches(characters_against(found, typed))
    if anchors.older is not None:
        yield OLDER, as_mismatches(older_against(found, _older(anchors.older)))
    for text in anchors.receipts:
        yield RECEIPT, as_mismatches(receipt_against(found, text))


def _older(content: bytes) -> Export:
    try:
        source = source_of(content)
    except (NotAnExport, NothingToVerify) as error:
        raise OlderNotAnExport(why=error) from error
    if source.export is None:
        raise OlderNotAnExport(why=source.mismatches[0].words)
    return source.export


def _sealed(found: Export) -> Iterator[Mismatch]:
    yield from digest_against_counts(found)
    for each in found.rounds:
        yield from seals_against_counts(each)


def _followed(found: Export) -> Iterator[Mismatch]:
    yield from chain_in_itself(found.chain)
    yield from records_against_rounds(found)


def _notes(found: Export, anchors: Anchors) -> Iterator[str]:
    if found.votes is None:
        yield NO_VOTES
    if found.chain.rows is None:
        yield NO_ROWS
    for each in found.rounds:
        if each.weighting == Weighting.GROUP:
            yield BY_GROUP % {"round": each.title}
        if is_from_before(found, each):
            yield BEFORE % {"round": each.title}
    for typed in anchors.seals:
        yield from replaced_since(found, typed)
        if is_not_revealed(found, typed):
            yield not_revealed(typed)
    yield BESIDE
    yield WHO
    if not anchors.any:
        yield ALONE
