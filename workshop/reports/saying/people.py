"""Whom a result rests on, whom it stands for, and how many places it was to fill."""

from workshop.domain.reading import Electorate
from workshop.ranking.findings.model import Findings
from workshop.ranking.result import RoundResult
from workshop.reports.saying.answers import abstaining
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_ELECTORATES = {
    Electorate.ROOM: _(
        "Everybody who has a say was in the room: the votes are a count, nothing is estimated."
    ),
    Electorate.OTHERS: _(
        "The room stands for others, too, but it is no survey:"
        " ranges and chances show how much that leaves open."
    ),
}


def base_of(result: RoundResult, tongue: Tongue, *, in_the_room: int | None) -> str:
    """What a result rests on: `28 of 30 voted, 32 in the room, 3 abstained`."""
    abstained = max((each.standing.tally.abstained for each in result.placed), default=0)
    said = [
        tongue.gettext("%(voted)s of %(joined)s voted", voted=result.voted, joined=result.joined),
        tongue.gettext("%(count)s in the room", count=in_the_room)
        if in_the_room is not None
        else "",
        abstaining(abstained, tongue),
    ]
    return ", ".join(filter(None, said))


def electorate_sentence(found: Findings, tongue: Tongue) -> str:
    """Whom the votes stand for."""
    return tongue.gettext(_ELECTORATES[found.reading.electorate])


def places_sentence(found: Findings, tongue: Tongue) -> str:
    """How many of the best it is read for. For an imported vote nothing was fixed before."""
    places = found.certain.places
    if not found.result.round.was_held_here:
        return tongue.ngettext("Read for the best one.", "Read for the best %(num)s.", places)
    return tongue.ngettext(
        "Read for the best one, fixed before the vote.",
        "Read for the best %(num)s, fixed before the vote.",
        places,
    )


def consensus_sentence(found: Findings, tongue: Tongue) -> str:
    """The rule for consensus."""
    said = (
        _(
            "Consensus, fixed when voting opened: at least %(agree)s %% agree,"
            " fewer than %(disagree)s %% disagree."
        )
        if found.result.round.was_held_here
        else _("Consensus: at least %(agree)s %% agree, fewer than %(disagree)s %% disagree.")
    )
    return tongue.gettext(said, agree=found.reading.agree, disagree=found.reading.disagree)
