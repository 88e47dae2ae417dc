"""What every chart says around its rows: who it rests on, and how it is read."""

from dataclasses import dataclass

from workshop.ranking.findings.model import Findings
from workshop.ranking.result import RoundResult
from workshop.reports.saying.people import base_of, electorate_sentence, places_sentence
from workshop.reports.saying.tongue import ENGLISH, Tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known around the votes: people in the room, simulated people, the language."""

    in_the_room: int | None = None
    simulated: int = 0
    tongue: Tongue = ENGLISH


def base(result: RoundResult, setting: Setting) -> str:
    """Who a result rests on."""
    said = base_of(result, setting.tongue, in_the_room=setting.in_the_room)
    return f"{said}.{rehearsal(setting)}"


def base_with_reading(found: Findings, setting: Setting) -> str:
    """Who a result rests on, and how it is read."""
    tongue = setting.tongue
    reading = f"{places_sentence(found, tongue)} {electorate_sentence(found, tongue)}"
    return f"{base(found.result, setting)} {reading}"


def rehearsal(setting: Setting) -> str:
    """That people are simulated, after a space; or nothing."""
    if not setting.simulated:
        return ""
    said = setting.tongue.ngettext(
        "Rehearsal: %(num)s person is simulated.",
        "Rehearsal: %(num)s people are simulated.",
        setting.simulated,
    )
    return f" {said}"
