"""The room's half of what a phone shows beside its own answers: drawn once, and kept for all."""

from dataclasses import dataclass

from flask import get_template_attribute
from markupsafe import Markup

from workshop.actions.telling import findings_of
from workshop.domain.round import Round, Weighting
from workshop.domain.statement import Statement
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.charts.bar import parts
from workshop.reports.charts.measure import length_of
from workshop.reports.saying.tiers import tier_heading
from workshop.web.hall import hall
from workshop.web.language import chosen, tongue
from workshop.web.participant.room_words import place_words, room_words
from workshop.web.participant.spoken import in_readers_language

MOST_DRAWN = 128  # rounds, each once a language
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
class RoomHalf:
    """All statements of a revealed round in the order of the screen. `voted` people did."""

    voted: int
    sides: tuple[RoomSide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    version: str
    findings: Findings
    half: RoomHalf


_kept: dict[tuple[str, str], _Kept] = {}


def room_half(round_: Round, *, version: str) -> RoomHalf:
    """Return what the room said; a whole room asks at once, so it is drawn once and kept.

    `version` is the phones': what people write and who joins leaves it as it is, and with it a
    revealed result. Where each group counts the same, merging groups does not; there the findings
    are asked for each time.

    Raises:
        ResultIsHidden: when the round has not been revealed.
    """
    seen, key = f"{version} {round_.stamp}", (round_.id, chosen().code)
    known = _kept.get(key)
    if known and known.version == seen and round_.weighting is Weighting.PERSON:
        return known.half
    findings = findings_of(hall(), round_)
    half = known.half if known and known.findings is findings else _half(findings)
    if len(_kept) >= MOST_DRAWN:
        _kept.clear()
    _kept[key] = _Kept(version=seen, findings=findings, half=half)
    return half


def forget() -> None:
    """Drop what is kept: a workshop was deleted."""
    _kept.clear()


def _half(findings: Findings) -> RoomHalf:
    with hall().store.reading() as database:
        said = in_readers_language(database, (each.placed.statement for each in findings.details))
    pairs = zip(said, findings.details, strict=True)
    sides = tuple(_side(statement, detail, findings) for statement, detail in pairs)
    return RoomHalf(voted=findings.result.voted, sides=sides)


def _side(statement: Statement, detail: Detail, findings: Findings) -> RoomSide:
    in_reach = detail.tier in {Tier.CLEAR, Tier.CONTESTED}
    return RoomSide(
        statement=statement,
        tier=tier_heading(detail.tier, findings, tongue()),
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
