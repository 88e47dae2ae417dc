"""How many people: one great number and plain words, true while the round is open and after it.

While people vote, who gave one answer of many has begun, and who gave all has finished (see
docs/decisions/0011). A ballot that is handed in as a whole has no such difference.
"""

from dataclasses import dataclass

from workshop.domain.round import Round, RoundState
from workshop.store.results import Turnout
from workshop.web.language import gettext, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number, the words right after it, and what else is to be said."""

    number: int
    words: str
    also: str = ""


def count(
    turnout: Turnout, round_: Round | None, *, head_count: int | None = None, progress: bool = False
) -> Count:
    """Return the number for a round: who has begun, or with `progress` who has finished."""
    if round_ is None or round_.state is RoundState.DRAFT:
        return _joined(turnout, head_count)
    if round_.state is not RoundState.OPEN:
        return _voted(turnout, head_count)
    if _is_one_step(round_):
        return _handed_in(turnout, head_count)
    return _finished(turnout, head_count) if progress else _begun(turnout, head_count)


def _is_one_step(round_: Round) -> bool:
    return round_.ballot.is_whole or round_.size == 1


def _handed_in(turnout: Turnout, head_count: int | None) -> Count:
    words = ngettext(
        "of %(joined)s has voted",
        "of %(joined)s have voted",
        turnout.voted,
        joined=turnout.joined,
    )
    return Count(number=turnout.voted, words=words, also=_in_the_room(head_count))


def _begun(turnout: Turnout, head_count: int | None) -> Count:
    words = ngettext(
        "of %(joined)s has begun",
        "of %(joined)s have begun",
        turnout.voted,
        joined=turnout.joined,
    )
    also = ngettext("%(num)s has finished.", "%(num)s have finished.", turnout.finished)
    return Count(number=turnout.voted, words=words, also=_said(also, head_count))


def _finished(turnout: Turnout, head_count: int | None) -> Count:
    words = ngettext(
        "of %(joined)s has finished",
        "of %(joined)s have finished",
        turnout.finished,
        joined=turnout.joined,
    )
    also = ngettext("%(num)s has begun.", "%(num)s have begun.", turnout.voted)
    return Count(number=turnout.finished, words=words, also=_said(also, head_count))


def _joined(turnout: Turnout, head_count: int | None) -> Count:
    words = ngettext("person has joined", "people have joined", turnout.joined)
    return Count(number=turnout.joined, words=words, also=_in_the_room(head_count))


def _voted(turnout: Turnout, head_count: int | None) -> Count:
    words = gettext("of %(joined)s voted.", joined=turnout.joined)
    return Count(number=turnout.voted, words=words, also=_in_the_room(head_count))


def _said(also: str, head_count: int | None) -> str:
    return " ".join(filter(None, (also, _in_the_room(head_count))))


def _in_the_room(head_count: int | None) -> str:
    if head_count is None:
        return ""
    return ngettext("%(num)s person is in the room.", "%(num)s people are in the room.", head_count)
