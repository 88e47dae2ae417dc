"""From a form to a draft: every field cleaned, or refused with a sentence that names it."""

from collections.abc import Callable, Mapping, Sequence

from workshop.domain import text
from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import read_points
from workshop.domain.draft import QUESTION_LIMIT, Draft, Talk
from workshop.domain.kind import Kind
from workshop.domain.numbers import whole, whole_or_none
from workshop.domain.part import MOST_MINUTES, TITLE_LIMIT
from workshop.domain.pick import Pick, PickBy
from workshop.domain.reading import MOST_PLACES, USUAL, Electorate, Reading, check_consensus
from workshop.domain.round import Weighting
from workshop.domain.timer import MOST_MINUTES as LONGEST_TIMER
from workshop.errors import BadInput, EarlierRoundMissing

_ = str  # marks words for translation

MOST_TOP = 100
MOST_NUMBER = 999
_MOST_CHOSEN = 500

Fields = Mapping[str, Sequence[str]]


def one(fields: Fields, name: str) -> str:
    """What stands in a field that is there once, empty when it is not there."""
    return next(iter(fields.get(name, ())), "")


def read_draft(fields: Fields) -> Draft:
    """Return the round in what a host filled in; without a question it has an empty one.

    Raises:
        BadInput and its kinds: naming the field as the host sees it.
    """
    timer = whole_or_none(one(fields, "timer"), field=_("Timer"), most=LONGEST_TIMER)
    return Draft(
        title=text.required(one(fields, "title"), field=_("Title"), limit=TITLE_LIMIT),
        question=text.optional(one(fields, "question"), field=_("Question"), limit=QUESTION_LIMIT),
        ballot=read_ballot(fields),
        pick=read_pick(fields),
        weighting=_weighting(one(fields, "weighting")),
        reading=read_reading(fields),
        minutes=_minutes(fields),
        timer_seconds=timer * 60 if timer else None,
        closes_itself=bool(timer) and one(fields, "closes") == "yes",
    )


def read_talk(fields: Fields) -> Talk:
    """Return the talk in what a host filled in.

    Raises:
        FieldMissing, FieldTooLong, BadNumber: naming the field.
    """
    title = text.required(one(fields, "title"), field=_("Title"), limit=TITLE_LIMIT)
    return Talk(title=title, minutes=_minutes(fields))


def read_ballot(fields: Fields) -> Ballot:
    """Return the ballot with its rules.

    Raises:
        BadInput and its kinds: when there is no such ballot, or its rules make no sense.
    """
    return _BALLOTS[ballot_kind(fields)](fields)


def ballot_kind(fields: Fields) -> BallotKind:
    """The kind of ballot that is chosen.

    Raises:
        BadInput: when there is no such kind.
    """
    try:
        return BallotKind(one(fields, "ballot") or BallotKind.AGREEMENT)
    except ValueError:
        raise BadInput from None


def read_pick(fields: Fields) -> Pick:
    """Return which statements the round takes.

    Raises:
        BadInput, BadNumber, EarlierRoundMissing: when that cannot be read.
    """
    by = pick_by(fields)
    if by is PickBy.HAND:
        return Pick(by=by, statement_ids=_chosen(fields, "statement"))
    if by is PickBy.TOP:
        source = one(fields, "source")
        if not source:
            raise EarlierRoundMissing
        top = whole(one(fields, "top"), field=_("How many of the top"), most=MOST_TOP)
        return Pick(by=by, round_id=source, top=top)
    if by is PickBy.PROPOSALS:
        return Pick(by=by, kind=_kind(one(fields, "kind")))
    return Pick(
        kind=_kind(one(fields, "kind")),
        themes=_chosen(fields, "theme"),
        case_studies=_chosen(fields, "case_study"),
        scales=_chosen(fields, "scale"),
    )


def read_reading(fields: Fields) -> Reading:
    """Return how the result is to be read. A ballot without agreement keeps the usual consensus.

    Raises:
        BadNumber, ConsensusOutOfRange, BadInput: when that cannot be read.
    """
    agree = _percent(fields, "consensus", field=_("Agree, in percent")) or USUAL.agree
    disagree = _percent(fields, "dissent", field=_("Disagree, in percent")) or USUAL.disagree
    check_consensus(agree, disagree)
    places = whole_or_none(one(fields, "k"), field=_("How many of the best"), most=MOST_PLACES)
    return Reading(
        places=places or USUAL.places,
        electorate=_electorate(one(fields, "electorate")),
        agree=agree,
        disagree=disagree,
    )


def pick_by(fields: Fields) -> PickBy:
    """How statements are chosen.

    Raises:
        BadInput: when there is no such way.
    """
    try:
        return PickBy(one(fields, "by") or PickBy.FILTER)
    except ValueError:
        raise BadInput from None


def _points(fields: Fields) -> Ballot:
    budget = whole(one(fields, "budget"), field=_("Points to spend"), most=MOST_NUMBER)
    cap = whole_or_none(one(fields, "cap"), field=_("At most on one"), most=MOST_NUMBER)
    return points(budget, cap or 0)


def _ranking(fields: Fields) -> Ballot:
    return ranking(whole(one(fields, "places"), field=_("How many in order"), most=MOST_NUMBER))


_BALLOTS: dict[BallotKind, Callable[[Fields], Ballot]] = {
    BallotKind.AGREEMENT: lambda _fields: agreement(),
    BallotKind.SCALE: lambda fields: read_points(one(fields, "labels")),
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _ranking,
    BallotKind.MATRIX: lambda _fields: matrix(),
}


def _minutes(fields: Fields) -> int | None:
    return whole_or_none(one(fields, "minutes"), field=_("Minutes"), most=MOST_MINUTES)


def _kind(typed: str) -> Kind | None:
    try:
        return Kind(typed) if typed else None
    except ValueError:
        raise BadInput from None


def _weighting(typed: str) -> Weighting:
    try:
        return Weighting(typed or Weighting.PERSON)
    except ValueError:
        raise BadInput from None


def _electorate(typed: str) -> Electorate:
    try:
        return Electorate(typed or USUAL.electorate)
    except ValueError:
        raise BadInput from None


def _percent(fields: Fields, name: str, *, field: str) -> int | None:
    return whole_or_none(one(fields, name), field=field, most=100)


def _chosen(fields: Fields, name: str) -> tuple[str, ...]:
    cleaned = (text.one_line(value) for value in fields.get(name, ()))
    return tuple(dict.fromkeys(value for value in cleaned if value))[:_MOST_CHOSEN]
