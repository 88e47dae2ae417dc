"""The room's half of what a phone shows beside its own answers: drawn once, and kept for all."""

from dataclasses import dataclass

from flask import get_template_attribute
from flask_babel import get_locale
from markupsafe import Markup

from workshop.domain.statement import Statement
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings
from workshop.web.participant.room_words import place_words, room_words, tier_words
from workshop.web.screen.bar import parts
from workshop.web.screen.measure import length_of

MOST_ROUNDS = 32
_BARS = "shared/_bar.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSide:
    """One statement. `tier` is its heading, `place` its rank, empty for what is not in the top."""

    statement: Statement
    tier: str
    place: str
    drawing: Markup
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    findings: Findings
    language: str
    sides: tuple[RoomSide, ...]


_kept: dict[str, _Kept] = {}


def room_sides(findings: Findings) -> tuple[RoomSide, ...]:
    """Return them in the order of the screen; a whole room asks at once, so they are kept."""
    round_id, language = findings.result.round.id, str(get_locale())
    known = _kept.get(round_id)
    if known is None or known.findings is not findings or known.language != language:
        sides = tuple(_side(detail, findings) for detail in findings.details)
        known = _Kept(findings=findings, language=language, sides=sides)
        if len(_kept) >= MOST_ROUNDS:
            _kept.clear()
        _kept[round_id] = known
    return known.sides


def _side(detail: Detail, findings: Findings) -> RoomSide:
    in_reach = detail.tier in {Tier.CLEAR, Tier.CONTESTED}
    return RoomSide(
        statement=detail.placed.statement,
        tier=tier_words(detail.tier, findings),
        place=place_words(detail) if in_reach else "",
        drawing=_drawing(detail, findings),
        words=room_words(detail, findings),
    )


def _drawing(detail: Detail, findings: Findings) -> Markup:
    """A bar shared among the answers, or as long as the score; a matrix has its numbers alone."""
    result, placed = findings.result, detail.placed
    if result.round.ballot.is_whole:
        return _drawn("length_bar", length_of(placed, result, length=300))
    if result.round.ballot.answers:
        return _drawn("bar", parts(placed.standing.tally, result.round.ballot, length=400))
    return Markup("")


def _drawn(name: str, what: object) -> Markup:
    drawing: Markup = get_template_attribute(_BARS, name)(what)
    return drawing
