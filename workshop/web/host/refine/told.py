"""What one vote says of a statement, in words: never more than its findings tell."""

from dataclasses import dataclass

from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.ranking.findings.model import Findings
from workshop.ranking.groups.small_cells import ON_SCREEN
from workshop.ranking.result import Placed, RoundResult
from workshop.reports.refinement.book import Answer, Entry
from workshop.reports.saying.answers import base_words
from workshop.reports.saying.divisions import division_word
from workshop.reports.saying.outcomes import verdict_words
from workshop.reports.saying.shares import told_words
from workshop.reports.saying.tiers import has_tiers, tier_word
from workshop.web.host.result.columns import rank_cell
from workshop.web.host.result.words import percent
from workshop.web.language import gettext, ngettext, tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTold:
    """The share of one group that may be told."""

    name: str
    share: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a vote says. `wording`: the words that were voted on; `carries`: it speaks of ours.

    `groups` are those that may be told; `untold` says how many others there are, and why.
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
    untold: str


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
        untold=_untold(found, answer),
    )


def speaking(entry: Entry) -> Told | None:
    """Return what the last vote says that speaks of a statement; None without one."""
    return told(entry, entry.answer) if entry.answer else None


def _groups(found: Findings, answer: Answer) -> list[GroupTold]:
    """The groups in their order, without those that are hidden."""
    return [
        GroupTold(
            name=group.name,
            share=told_words(share.support, tongue()),
            of=gettext("of %(num)s", num=share.answers),
        )
        for group, share in zip(found.groups, answer.detail.group_shares, strict=True)
        if share.support
    ]


def _untold(found: Findings, answer: Answer) -> str:
    """How many groups are hidden: too small themselves, or so that no small one can be told."""
    shares = zip(found.groups, answer.detail.group_shares, strict=True)
    people = [group.people for group, share in shares if not share.support]
    small = sum(each < ON_SCREEN for each in people)
    said = [_too_small(small), _larger(len(people) - small)]
    return " ".join(filter(None, said))


def _too_small(many: int) -> str:
    if not many:
        return ""
    return ngettext(
        "%(num)s group is too small to show (fewer than %(least)s people).",
        "%(num)s groups are too small to show (fewer than %(least)s people).",
        many,
        least=ON_SCREEN,
    )


def _larger(many: int) -> str:
    if not many:
        return ""
    return ngettext(
        "%(num)s more is not shown here, so that nobody can work out what few people answered.",
        "%(num)s more are not shown here, so that nobody can work out what few people answered.",
        many,
    )
