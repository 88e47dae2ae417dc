"""Read a JSON file that this program is said to have written."""

import msgspec

from workshop.domain.ballot import Answer, Ballot, BallotKind, Criterion, Stance
from workshop.domain.reading import Electorate, Reading
from workshop.domain.round import Round as Rules
from workshop.domain.round import RoundState, Weighting
from workshop.errors import NotAnExport
from workshop.reports.document.export import FORMAT, Export
from workshop.reports.document.round import Round

_ = str  # marks words for translation

_NO_FORMAT = _("it does not name its format")


class _Any(msgspec.Struct):
    format: str = ""


def read(content: bytes) -> Export:
    """Return what a file tells.

    Raises:
        NotAnExport: when it is something else, or of a format that carries no seals.
    """
    try:
        known = msgspec.json.decode(content, type=_Any).format
        if known != FORMAT:
            raise NotAnExport(found=known or _NO_FORMAT, wanted=FORMAT)
        return msgspec.json.decode(content, type=Export)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnExport(found=str(error), wanted=FORMAT) from error


def rules_of(told: Round) -> Rules:
    """Return the rules of a round as a file tells them.

    Raises:
        ValueError: when they are none of ours.
    """
    return Rules(
        id=told.id,
        workshop_id="",
        position=0,
        title=told.title,
        question=told.question,
        kind=None,
        ballot=_ballot(told),
        state=RoundState.REVEALED,
        size=len(told.statements),
        weighting=Weighting(told.weighting),
        reading=Reading(
            places=told.reading.places,
            electorate=Electorate(told.reading.electorate),
            agree=told.reading.agree,
            disagree=told.reading.disagree,
        ),
    )


def _ballot(told: Round) -> Ballot:
    rules = told.ballot
    return Ballot(
        kind=BallotKind(rules.kind),
        answers=tuple(
            Answer(key=a.key, label=a.label, sign="", stance=Stance(a.stance), value=a.value)
            for a in rules.answers
        ),
        criteria=tuple(
            Criterion(key=c.key, label=c.label, low=c.low, high=c.high, steps=c.steps)
            for c in rules.criteria
        ),
        budget=rules.budget,
        cap=rules.cap,
        places=rules.places,
    )
