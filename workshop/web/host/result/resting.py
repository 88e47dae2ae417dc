"""Whom a result rests on, and what was fixed before the vote: lines under its sentence."""

from collections.abc import Mapping

from workshop.domain.late import LateCount
from workshop.ranking.findings.model import Findings
from workshop.reports.saying.late import late_sentence
from workshop.reports.saying.people import (
    consensus_sentence,
    electorate_sentence,
    places_sentence,
)
from workshop.web.language import gettext, ngettext, tongue


def rests_on(found: Findings, late: LateCount) -> tuple[str, ...]:
    """Return whom the votes stand for, what was fixed before the vote, what happened since.

    `late` is whose answers came after the close.
    """
    round_, channels = found.result.round, found.result.channels
    said = (
        _channels(channels) if channels.keys() - {"phone"} else "",
        electorate_sentence(found, tongue()),
        places_sentence(found, tongue()),
        "" if round_.ballot.is_whole else consensus_sentence(found, tongue()),
        _few(found),
        late_sentence(late, tongue()),
        _reopened(round_.reopened) if round_.reopened else "",
    )
    return tuple(filter(None, said))


def _channels(channels: Mapping[str, int]) -> str:
    return gettext(
        "Voted on phones: %(phone)s, on a tablet: %(tablet)s, on paper: %(paper)s.",
        **{name: channels.get(name, 0) for name in ("phone", "tablet", "paper")},
    )


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
