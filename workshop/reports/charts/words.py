"""What charts say: the base, the sentence of the tiers, the rule of the order, numbers."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.domain.ballot import BallotKind
from workshop.domain.reading import Electorate
from workshop.domain.round import Round, Weighting
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings
from workshop.ranking.result import RoundResult
from workshop.reports.charts.tongue import ENGLISH, Tongue

_ = str  # marks words for translation
_THIN = "\N{NARROW NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known around the votes: people in the room, simulated people, the language."""

    in_the_room: int | None = None
    simulated: int = 0
    tongue: Tongue = ENGLISH


_TIERS = {
    Tier.CLEAR: _("Clear"),
    Tier.CONTESTED: _("Still open"),
    Tier.CLEAR_NOT: _("Clearly not"),
    None: _("No score"),
}


def tier_word(tier: Tier | None, tongue: Tongue) -> str:
    """What a room calls a tier."""
    return tongue.gettext(_TIERS[tier])


def percent(share: float) -> str:
    """A share of 1 as `57 %`."""
    return f"{round(share * 100)}{_THIN}%"


def base(result: RoundResult, setting: Setting) -> str:
    """Who a result rests on."""
    tongue = setting.tongue
    abstained = max((each.standing.tally.abstained for each in result.placed), default=0)
    said = [
        tongue.gettext("%(voted)s of %(joined)s voted", voted=result.voted, joined=result.joined),
        tongue.gettext("%(count)s in the room", count=setting.in_the_room)
        if setting.in_the_room is not None
        else "",
        tongue.ngettext("%(num)s abstained", "%(num)s abstained", abstained) if abstained else "",
    ]
    return f"{', '.join(filter(None, said))}.{_rehearsal(setting)}"


def base_with_reading(found: Findings, setting: Setting) -> str:
    """Who a result rests on, and how it is read, which was fixed before."""
    tongue = setting.tongue
    places = tongue.ngettext(
        "It is about the first place.",
        "It is about the first %(num)s places.",
        found.certain.places,
    )
    whom = (
        tongue.gettext("The votes stand for this room alone.")
        if found.reading.electorate is Electorate.ROOM
        else tongue.gettext("The room stands for more people than came.")
    )
    return f"{base(found.result, setting)} {places} {whom}"


def tiers_sentence(found: Findings, tongue: Tongue) -> str:
    """What is clear, and what is still open."""
    clear, contested = len(found.of_tier(Tier.CLEAR)), len(found.of_tier(Tier.CONTESTED))
    places = found.certain.places
    if not any(detail.tier for detail in found.details):
        return tongue.gettext("No statement could be ranked.")
    if clear and not contested:
        return tongue.ngettext("The first place is clear.", "The first %(num)s are clear.", clear)
    first = (
        tongue.ngettext(
            "%(num)s is clearly among the first %(places)s.",
            "%(num)s are clearly among the first %(places)s.",
            clear,
            places=places,
        )
        if clear
        else tongue.gettext("None is clearly among the first %(places)s.", places=places)
    )
    still = tongue.ngettext("%(num)s is still open.", "%(num)s are still open.", contested)
    return f"{first} {still}"


def order_rule(round_: Round, tongue: Tongue) -> str:
    """What the ranks rest on."""
    said = _RULES[round_.ballot.kind](round_, tongue)
    if round_.weighting is Weighting.GROUP:
        said = f"{said} {tongue.gettext('Each group counts the same.')}"
    return said


def answered_words(detail: Detail, tongue: Tongue) -> str:
    """How many answered, and how many did not see it."""
    said = [
        tongue.ngettext("%(num)s answered", "%(num)s answered", detail.answers),
        tongue.ngettext("%(num)s has not seen it", "%(num)s have not seen it", detail.missing)
        if detail.missing
        else "",
    ]
    return "; ".join(filter(None, said))


def joined(names: list[str], tongue: Tongue) -> str:
    """Names in a sentence: `S1, S2 and S3`."""
    if len(names) < 2:  # noqa: PLR2004 - one has no "and"
        return "".join(names)
    return tongue.gettext("%(some)s and %(last)s", some=", ".join(names[:-1]), last=names[-1])


def _rehearsal(setting: Setting) -> str:
    if not setting.simulated:
        return ""
    said = setting.tongue.ngettext(
        "Rehearsal: %(num)s person is simulated.",
        "Rehearsal: %(num)s people are simulated.",
        setting.simulated,
    )
    return f" {said}"


def _agreement(_round: Round, tongue: Tongue) -> str:
    return tongue.gettext("Order: tiers, in each of them agree minus disagree.")


def _scale(_round: Round, tongue: Tongue) -> str:
    return tongue.gettext("Order: tiers, in each of them the mean of the answers.")


def _points(round_: Round, tongue: Tongue) -> str:
    return tongue.ngettext(
        "Order: tiers, in each of them the sum of points. Each person has %(num)s point.",
        "Order: tiers, in each of them the sum of points. Each person has %(num)s points.",
        round_.ballot.budget,
    )


def _ranking(round_: Round, tongue: Tongue) -> str:
    return tongue.gettext(
        "Order: tiers, in each of them the points for places: first place %(best)s, second"
        " %(next)s ...",
        best=round_.size - 1,
        next=max(0, round_.size - 2),
    )


def _matrix(_round: Round, tongue: Tongue) -> str:
    return tongue.gettext("Order: tiers, in each of them the mean of both answers, 1 to 5.")


_RULES: dict[BallotKind, Callable[[Round, Tongue], str]] = {
    BallotKind.AGREEMENT: _agreement,
    BallotKind.SCALE: _scale,
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _ranking,
    BallotKind.MATRIX: _matrix,
}
