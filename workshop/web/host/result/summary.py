"""A result in a few sentences: what is clear, what is open, and whom it rests on."""

from collections.abc import Mapping

from workshop.domain.reading import Electorate
from workshop.domain.round import Round
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Findings
from workshop.web.language import gettext, ngettext
from workshop.web.screen.numerals import number

_ = str  # marks words for translation


def summary(found: Findings) -> str:
    """Return what the tiers say: `Three are clear for the best 5. Four compete for two places.`."""
    if not any(detail.tier for detail in found.details):
        return gettext("No statement could be ranked.")
    said = (_clear(found), _open(found), _without(found))
    return " ".join(each[0].upper() + each[1:] for each in said if each)


def rests_on(found: Findings) -> tuple[str, ...]:
    """Return whom the votes stand for, what was fixed before the vote, what happened since."""
    round_, result = found.result.round, found.result
    channels = result.channels
    said = (
        _channels(channels) if channels.keys() - {"phone"} else "",
        _electorate(found),
        _places(found),
        "" if round_.ballot.is_whole else _rule(round_),
        _few(found),
        _reopened(round_.reopened) if round_.reopened else "",
    )
    return tuple(filter(None, said))


def _clear(found: Findings) -> str:
    clear, places = len(found.of_tier(Tier.CLEAR)), found.certain.places
    if clear == places == 1:
        return gettext("the best one is clear.")
    if clear == places:
        return gettext("all of the best %(places)s are clear.", places=places)
    if not clear:
        return ngettext(
            "which one is the best is not clear.",
            "none is clear for the best %(places)s.",
            places,
            places=places,
        )
    return ngettext(
        "%(count)s is clear for the best %(places)s.",
        "%(count)s are clear for the best %(places)s.",
        clear,
        count=number(clear),
        places=places,
    )


def _open(found: Findings) -> str:
    contested = len(found.of_tier(Tier.CONTESTED))
    left = found.certain.places - len(found.of_tier(Tier.CLEAR))
    if not contested:
        return ""
    if contested <= left:
        return ngettext(
            "%(count)s is still open.",
            "%(count)s are still open.",
            contested,
            count=number(contested),
        )
    return ngettext(
        "%(count)s compete for one place.",
        "%(count)s compete for %(places)s places.",
        left,
        count=number(contested),
        places=number(left),
    )


def _without(found: Findings) -> str:
    without = sum(detail.tier is None for detail in found.details)
    if not without:
        return ""
    return ngettext(
        "%(count)s has no votes.", "%(count)s have no votes.", without, count=number(without)
    )


def _channels(channels: Mapping[str, int]) -> str:
    return gettext(
        "Voted on phones: %(phone)s, on a tablet: %(tablet)s, on paper: %(paper)s.",
        **{name: channels.get(name, 0) for name in ("phone", "tablet", "paper")},
    )


def _electorate(found: Findings) -> str:
    if found.reading.electorate is Electorate.ROOM:
        return gettext(
            "Everybody who has a say was in the room: the votes are a count, nothing is estimated."
        )
    return gettext("The people here stand for others, too: ranks are as unsure as a sample is.")


def _places(found: Findings) -> str:
    """How many of the best it is read for. For an imported vote nothing was fixed before."""
    if not found.result.round.was_held_here:
        return ngettext(
            "Read for the best one.", "Read for the best %(num)s.", found.reading.places
        )
    return ngettext(
        "Read for the best one, fixed before the vote.",
        "Read for the best %(num)s, fixed before the vote.",
        found.reading.places,
    )


def _rule(round_: Round) -> str:
    said = (
        _(
            "Consensus, fixed when voting opened: at least %(agree)s %% agree,"
            " fewer than %(disagree)s %% disagree."
        )
        if round_.was_held_here
        else _("Consensus: at least %(agree)s %% agree, fewer than %(disagree)s %% disagree.")
    )
    return gettext(said, agree=round_.reading.agree, disagree=round_.reading.disagree)


def _few(found: Findings) -> str:
    """What a single person could have changed."""
    people = found.certain.left_out.people
    if not people:
        return gettext("Nobody could have changed the top alone, by not coming.")
    return ngettext(
        "%(num)s person could have changed the top alone, by not coming.",
        "Each of %(num)s people could have changed the top alone, by not coming.",
        people,
    )


def _reopened(times: int) -> str:
    return ngettext(
        "Opened again %(num)s time after a reveal: later answers had seen the result.",
        "Opened again %(num)s times after a reveal: later answers had seen the result.",
        times,
    )
