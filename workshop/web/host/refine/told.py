"""What one vote says of a statement, in words: never more than its findings tell."""

from dataclasses import dataclass

from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.ranking.findings.model import Findings
from workshop.ranking.result import Placed, RoundResult
from workshop.reports.refinement.book import Answer, Entry
from workshop.reports.saying.answers import base_words
from workshop.reports.saying.divisions import division_word
from workshop.reports.saying.outcomes import verdict_words
from workshop.reports.saying.shares import told_words
from workshop.reports.saying.tiers import has_tiers, tier_word
from workshop.web.host.result.columns import rank_cell
from workshop.web.host.result.words import percent
from workshop.web.language import gettext, tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTold:
    """The share of one group, as far as it may be told; `of` is empty where it is hidden."""

    name: str
    share: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a vote says. `wording`: the words that were voted on; `carries`: it speaks of ours.

    `tier` is empty where tiers say nothing; `alike` says how far apart people stand.
    """

    round: Round
    result: RoundResult
    placed: Placed
    wording: Statement
    carries: bool
    is_on_these: bool
    tier: str
    rank: str
    places: int
    share: str
    base: str
    alike: str
    verdict: str
    groups: tuple[GroupTold, ...]


def told(entry: Entry, answer: Answer) -> Told:
    """Return what this vote says of a statement."""
    found, detail = answer.findings, answer.detail
    ballot = found.result.round.ballot
    wording = detail.placed.statement
    return Told(
        round=found.result.round,
        result=found.result,
        placed=detail.placed,
        wording=wording,
        carries=answer.carries,
        is_on_these=wording.version_id == entry.statement.version_id,
        tier=tier_word(detail.tier, tongue()) if has_tiers(found) else "",
        rank=rank_cell(detail).words,
        places=len(found.details),
        share=percent(detail.support.agree.share),
        base=base_words(detail, ballot, tongue()),
        alike=division_word(detail.variance, tongue()),
        verdict="" if ballot.is_whole else verdict_words(detail.support.verdict, tongue()),
        groups=tuple(_groups(found, answer)),
    )


def speaking(entry: Entry) -> Told | None:
    """Return what the last vote says that speaks of a statement; None without one."""
    return told(entry, entry.answer) if entry.answer else None


def _groups(found: Findings, answer: Answer) -> list[GroupTold]:
    """The groups in their order; a share that is hidden has no base either."""
    return [
        GroupTold(
            name=group.name,
            share=told_words(share.support, tongue()),
            of=gettext("of %(num)s", num=share.answers) if share.support else "",
        )
        for group, share in zip(found.groups, answer.detail.group_shares, strict=True)
    ]
