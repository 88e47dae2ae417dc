"""Read a JSON file that this program is said to have written."""

import msgspec

from workshop.domain.ballot import Answer, Ballot, BallotKind, Criterion, Stance
from workshop.domain.reading import Electorate, Reading
from workshop.domain.round import Round as Rules
from workshop.domain.round import RoundState, Weighting
from workshop.errors import NotAnExport
from workshop.reports.document.export import FORMAT, Export
from workshop.reports.document.round import Ballot as Told
from workshop.reports.document.round import Round

_ = str  # marks words for translation

NO_JSON = _("It is no JSON file that this program wrote.")
NO_FORMAT = _("It does not name its format.")
OTHER_FORMAT = _("Its format is “%(format)s”, which carries no seals; “%(known)s” does.")
TOO_MUCH = _("It tells of more votes or statements than a workshop can have.")

_MOST_MARKS = 5_000_000  # of a file: the lines that are hashed again are kept in memory
_MOST_STATEMENTS = 2_000  # of a round, as in a pack


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
            other = OTHER_FORMAT % {"format": known, "known": FORMAT}
            raise NotAnExport(found=other if known else NO_FORMAT)
        found = msgspec.json.decode(content, type=Export)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnExport(found=f"{NO_JSON} ({error})") from error
    check_size(found)
    return found


def check_size(found: Export) -> None:
    """Refuse numbers that no workshop has, before anything is counted up to them.

    Raises:
        NotAnExport: when there are such.
    """
    marks = sum(
        abs(people)
        for round_ in found.rounds
        for each in round_.statements
        for people in each.counts.values()
    )
    most = max((len(round_.statements) for round_ in found.rounds), default=0)
    if marks > _MOST_MARKS or most > _MOST_STATEMENTS:
        raise NotAnExport(found=TOO_MUCH)


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
        ballot=ballot_of(told.ballot),
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


def ballot_of(rules: Told) -> Ballot:
    """Return the rules of a ballot as a file tells them."""
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
