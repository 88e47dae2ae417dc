"""What a round says of a statement, as the JSON file has it."""

from fractions import Fraction

from workshop.ranking.division.share import Share as Counted
from workshop.ranking.findings.model import Detail as Found
from workshop.ranking.findings.model import GroupSeen, GroupShare
from workshop.reports.document.shape import Quartiles, Range, Share, Told
from workshop.reports.document.statement import Across, Detail, OfGroup, OtherWay

_DIGITS = 6


def detail_of(found: Found, *, version: int, names: dict[str, str]) -> Detail:
    """Return the object of a statement of a round; `names` of the groups by id."""
    standing, statement = found.placed.standing, found.placed.statement
    return Detail(
        statement=statement.label,
        version=version,
        text=statement.text,
        rank=standing.rank,
        tied=standing.tied,
        in_the_top=found.tier,
        score=as_number(standing.score),
        likely=_likely(found),
        chance=as_number(found.chance),
        ranks=Range(low=found.ranks.low, high=found.ranks.high) if found.ranks else None,
        could_change_it=found.changes,
        counts=dict(sorted(standing.tally.counts.items())),
        answers=found.answers,
        not_sure=found.unsure.unsure,
        missing=found.missing,
        support=share_of(found.support.agree),
        opposed=share_of(found.support.disagree),
        decided=as_number(found.decided),
        verdict=found.support.verdict,
        division=as_number(found.variance),
        agreement_a=as_number(found.agreement),
        middle=as_number(found.middle),
        quartiles=_quartiles(found),
        groups=tuple(_of_group(each, names) for each in found.group_shares),
        across=_across(found, names),
        other_way=_other_way(found),
        effective=round(found.effective, _DIGITS),
    )


def as_number(value: Fraction | float | None) -> float | None:
    """Return a number with six digits behind the point; nothing stays nothing."""
    return None if value is None else round(float(value), _DIGITS)


def share_of(counted: Counted) -> Share:
    """Return a share with its interval."""
    interval = counted.interval
    return Share(
        people=counted.people,
        of=counted.of,
        share=as_number(counted.share),
        low=as_number(interval.low) if interval else None,
        high=as_number(interval.high) if interval else None,
    )


def names_of(groups: tuple[GroupSeen, ...]) -> dict[str, str]:
    """Return the names of groups by id."""
    return {group.id: group.name for group in groups}


def _likely(found: Found) -> Range | None:
    if found.likely is None:
        return None
    return Range(low=round(found.likely.low, _DIGITS), high=round(found.likely.high, _DIGITS))


def _quartiles(found: Found) -> dict[str, Quartiles]:
    return {
        key: Quartiles(low=low, middle=middle, high=high)
        for key, (low, middle, high) in found.quartiles.items()
    }


def _of_group(each: GroupShare, names: dict[str, str]) -> OfGroup:
    told = each.support
    return OfGroup(
        group=names[each.group],
        answers=each.answers,
        support=Told(share=round(told.share, _DIGITS), bound=told.bound) if told else None,
    )


def _across(found: Found, names: dict[str, str]) -> Across:
    across = found.across
    return Across(
        groups=across.groups,
        consensus=as_number(across.consensus),
        lowest=as_number(across.lowest),
        lowest_group=names.get(across.lowest_group or ""),
        supported=across.supported,
    )


def _other_way(found: Found) -> OtherWay:
    return OtherWay(
        score=as_number(found.other_score),
        hidden=found.other_score is None and found.other_rank is not None,
        rank=found.other_rank,
        positions=found.positions,
    )
