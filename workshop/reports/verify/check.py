"""Check a file, and say what held, what does not fit, and what no file can prove."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain.round import Weighting
from workshop.reports.document.export import Export
from workshop.reports.verify.anchors import (
    characters_against,
    older_against,
    receipt_against,
    replaced_since,
)
from workshop.reports.verify.counts import votes_against_counts
from workshop.reports.verify.links import chain_in_itself
from workshop.reports.verify.places import counts_against_results
from workshop.reports.verify.reading import read
from workshop.reports.verify.records import is_from_before, records_against_rounds
from workshop.reports.verify.sealed import digest_against_counts, seals_against_counts
from workshop.reports.verify.verdict import Verdict

_ = str  # marks words for translation

VOTES = _("Counts are those of the votes in the file.")
PEOPLE = _("As many people voted as came by all channels.")
RESULTS = _("Scores, ranks and shares are those of the counts.")
SEALED = _("Digests, seals and receipts fit the counts.")
CHAIN = _(
    "The audit is one whole chain of %(rows)s rows, and says of the rounds what the file says."
)
SEAL = _("The characters are those of a seal in the file.")
OLDER = _("Everything that the older file has is in this one.")
RECEIPT = _("The receipt is in the list: these answers are counted as they were given.")
ALONE = _(
    "A file alone cannot prove that it is the right one: whoever can write the database could make"
    " another one that fits in itself. Compare it with characters that were seen on the screen"
    " (--seal), with a file that was taken earlier (--against), or with a receipt (--receipt)."
)
NO_VOTES = _("The file has no single votes, so its counts were not counted again.")
NO_ROWS = _("The file has no rows of the audit, so the chain was not followed.")
BY_GROUP = _(
    "“%(round)s” counts each group the same. Its scores and ranks cannot be worked out from a file,"
    " because the answers of small groups stay at home; its counts and its seal were checked."
)
BEFORE = _("“%(round)s” was closed before this program made seals. Its votes are not sealed.")
CHANCE = _(
    "Likely ranges, chances, tiers, groups and the opinion map are not worked out again: they rest"
    " on groups, or on numbers drawn by chance."
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
        NotAnExport: when it, or the older one, is no file of ours.
    """
    found = read(content)
    findings: list[str] = []
    held: list[str] = []
    for words, each in _checks(found, anchors):
        what = list(each)
        findings += what
        if not what:
            held.append(words)
    return Verdict(
        findings=tuple(dict.fromkeys(findings)),
        held=tuple(held),
        notes=tuple(_notes(found, anchors)),
    )


def _checks(found: Export, anchors: Anchors) -> Iterator[tuple[str, Iterator[str]]]:
    yield VOTES if found.votes is not None else PEOPLE, votes_against_counts(found)
    yield RESULTS, (said for each in found.rounds for said in counts_against_results(each))
    yield SEALED, _sealed(found)
    if found.chain.rows is not None:
        yield CHAIN % {"rows": found.chain.length}, _followed(found)
    for typed in anchors.seals:
        yield SEAL, characters_against(found, typed)
    if anchors.older is not None:
        yield OLDER, older_against(found, read(anchors.older))
    for text in anchors.receipts:
        yield RECEIPT, receipt_against(found, text)


def _sealed(found: Export) -> Iterator[str]:
    yield from digest_against_counts(found)
    for each in found.rounds:
        yield from seals_against_counts(each)


def _followed(found: Export) -> Iterator[str]:
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
    yield CHANCE
    yield WHO
    if not anchors.any:
        yield ALONE
