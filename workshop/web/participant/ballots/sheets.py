"""What the page of a ballot needs beside the phone: the kind of the ballot decides."""

from werkzeug.datastructures import MultiDict

from workshop.domain.ballot import BallotKind
from workshop.domain.statement import Statement
from workshop.web.participant.ballots import matrix, points, ranking
from workshop.web.participant.view import Phone

Sheet = points.Sheet | ranking.Sheet | dict[str, str]


def sheet(phone: Phone, card: Statement | None, typed: MultiDict[str, str] | None) -> Sheet | None:
    """The sheet of a whole ballot, what is marked on a matrix; None for other ballots."""
    if phone.shown is None:
        return None
    ballot = phone.shown.ballot
    if ballot.kind is BallotKind.POINTS:
        return points.sheet(phone, ballot, typed)
    if ballot.kind is BallotKind.RANKING:
        return ranking.sheet(phone, ballot, typed)
    if ballot.kind is BallotKind.MATRIX and card is not None:
        return matrix.chosen(phone, card, typed)
    return None
