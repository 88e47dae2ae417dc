"""How a sentence over tiers is made, whatever its tense: what is clear, then what is open."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.domain.reading import Electorate
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Findings
from workshop.reports.saying.numerals import number, sentence
from workshop.reports.saying.podium import podium
from workshop.reports.saying.tongue import Tongue

Forms = tuple[str, str]  # of one, and of many


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """The words of a tense.

    `tied` is added where all share the first place. `first`: the one place is taken, for sure.
    `all_clear`: each of several is. `nothing` is clear, or `some` are. `open`: who competes for
    the places that are left. `without`: how many have no score.
    """

    tied: str
    first: str
    all_clear: Callable[[int, Tongue], str]
    nothing: str
    some: Forms
    open: Callable[[Findings, int, Tongue], str]
    without: Forms


def order_in_tiers(findings: Findings, tongue: Tongue, saying: Saying) -> str:
    """Return the sentence over an order with tiers."""
    if {each.placed.standing.rank for each in findings.details if each.tier} == {1}:
        tied = podium(findings.result.placed, tongue)
        return f"{tied} {tongue.gettext(saying.tied)}" if saying.tied else tied
    clear, places = findings.of_tier(Tier.CLEAR), findings.certain.places
    left = places - len(clear)
    if left <= 0 and places == 1:
        return tongue.gettext(saying.first, label=clear[0].placed.statement.label)
    if left <= 0:
        return saying.all_clear(places, tongue)
    some = _counted(len(clear), tongue, saying.some) if clear else tongue.gettext(saying.nothing)
    return f"{some} {saying.open(findings, left, tongue)}"


def without_score(findings: Findings, tongue: Tongue, saying: Saying) -> str:
    """Return how many have no score; "" where all have one."""
    without = sum(detail.tier is None for detail in findings.details)
    return _counted(without, tongue, saying.without) if without else ""


def one_could_change_it(findings: Findings) -> bool:
    """Whether one vote more or less decides who is among the best of the whole electorate."""
    is_census = findings.reading.electorate is Electorate.ROOM
    return is_census and any(each.changes for each in findings.of_tier(Tier.CONTESTED))


def _counted(many: int, tongue: Tongue, forms: Forms) -> str:
    return sentence(tongue.ngettext(*forms, many, count=number(many, tongue)))
