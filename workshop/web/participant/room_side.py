"""The room's half of what a phone shows beside its own answers: drawn once, and kept for all.

A person's half is drawn once for each answer that can be given, and kept with it.
"""

import threading
from dataclasses import dataclass, field

from flask import get_template_attribute, url_for
from markupsafe import Markup

from workshop.actions.telling import findings_of
from workshop.domain.round import Round, Weighting
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.charts.bar import parts
from workshop.reports.charts.measure import length_of
from workshop.reports.saying.tiers import tier_heading
from workshop.web.hall import hall
from workshop.web.language import chosen, tongue
from workshop.web.participant.ballots.wording import Own
from workshop.web.participant.room_words import place_words, room_words
from workshop.web.participant.spoken import in_readers_language

Given = tuple[str | None, ...]  # one mark, or one for each criterion

MOST_DRAWN = 128  # rounds, each once a language
_BARS = "shared/_bar.html"
_ROW = "participant/_beside_row.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSide:
    """One statement under the heading of its tier. A row is `before`, what one gave, `after`."""

    statement: Statement
    tier: str
    before: Markup
    after: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomHalf:
    """All statements of a revealed round in the order of the screen. `voted` people did.

    `said`: what was drawn for an answer, by what was given; a ballot has few answers.
    """

    voted: int
    sides: tuple[RoomSide, ...]
    is_machine: bool
    said: dict[Given, Markup] = field(default_factory=dict)

    def say(self, given: Given, own: Own | None) -> Markup:
        """Draw an answer that was put in words, and keep it."""
        drawn = self.said[given] = _drawn(_ROW, "you", own)
        return drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where one statement stands among the others, in words and drawn."""

    statement: Statement
    tier: str
    place: str
    drawing: Markup
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    version: str
    findings: Findings
    half: RoomHalf


_kept: dict[tuple[str, ...], _Kept] = {}
_lock = threading.Lock()


def room_half(workshop: Workshop, round_: Round, *, version: str, opens: bool) -> RoomHalf:
    """Return what the room said; a whole room asks at once, so it is drawn once and kept.

    `version` is the phones': what people write and who joins leaves it as it is, and with it a
    revealed result. Where each group counts the same, merging groups does not; there the findings
    are asked for each time. `opens`: a statement leads to its page.

    Raises:
        ResultIsHidden: when the round has not been revealed.
    """
    seen = f"{version} {round_.stamp}"
    key = (round_.id, chosen().code, workshop.language, workshop.code if opens else "")
    known = _kept.get(key)
    if known and known.version == seen and round_.weighting is Weighting.PERSON:
        return known.half
    findings = findings_of(hall(), round_)
    with _lock:  # of all who waited for the findings one draws
        known = _kept.get(key)
        half = known.half if known and known.findings is findings else _half(findings, key[-1])
        if len(_kept) >= MOST_DRAWN:
            _kept.clear()
        _kept[key] = _Kept(version=seen, findings=findings, half=half)
    return half


def forget() -> None:
    """Drop what is kept: a workshop was deleted."""
    _kept.clear()


def _half(findings: Findings, code: str) -> RoomHalf:
    with hall().store.reading() as database:
        said = in_readers_language(database, (each.placed.statement for each in findings.details))
    pairs = zip(said, findings.details, strict=True)
    return RoomHalf(
        voted=findings.result.voted,
        sides=tuple(_side(_place(*pair, findings), code) for pair in pairs),
        is_machine=any(statement.machine for statement in said),
    )


def _place(statement: Statement, detail: Detail, findings: Findings) -> _Place:
    in_reach = detail.tier in {Tier.CLEAR, Tier.CONTESTED}
    return _Place(
        statement=statement,
        tier=tier_heading(detail.tier, findings, tongue()),
        place=place_words(detail) if in_reach else "",
        drawing=_drawing(detail, findings),
        words=room_words(detail, findings),
    )


def _side(place: _Place, code: str) -> RoomSide:
    statement = place.statement
    address = code and url_for("participant.statement", code=code, label=statement.label)
    return RoomSide(
        statement=statement,
        tier=place.tier,
        before=_drawn(_ROW, "before", place, address),
        after=_drawn(_ROW, "after", place),
    )


def _drawing(detail: Detail, findings: Findings) -> Markup:
    """A bar shared among the answers, or as long as the score; a matrix has its numbers alone."""
    result, placed = findings.result, detail.placed
    if result.round.ballot.is_whole:
        return _drawn(_BARS, "length_bar", length_of(placed, result, length=300))
    if result.round.ballot.answers:
        return _drawn(_BARS, "bar", parts(placed.standing.tally, result.round.ballot, length=400))
    return Markup("")


def _drawn(template: str, name: str, *what: object) -> Markup:
    drawing: Markup = get_template_attribute(template, name)(*what)
    return drawing
