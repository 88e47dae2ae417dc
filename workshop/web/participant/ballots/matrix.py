"""Matrix: a step for each criterion, or "not my field" for both."""

from collections.abc import Sequence

from werkzeug.datastructures import MultiDict

from workshop.domain.ballot import NOT_MY_FIELD, Ballot
from workshop.domain.ballots.marks import Mark
from workshop.domain.statement import Statement
from workshop.web.participant.view import Phone


def read(form: MultiDict[str, str], ballot: Ballot, version_ids: Sequence[str]) -> dict[Mark, str]:
    """Return one answer for each criterion, empty where none was chosen."""
    del version_ids  # the rules of the ballot judge it
    version_id = form.get("version", "")
    if form.get("answer") == NOT_MY_FIELD:
        return {(version_id, criterion.key): NOT_MY_FIELD for criterion in ballot.criteria}
    return {(version_id, c.key): form.get(c.key, "") for c in ballot.criteria}


def chosen(phone: Phone, card: Statement, typed: MultiDict[str, str] | None) -> dict[str, str]:
    """What is marked on the card, by criterion: as it was sent and refused, or as it is saved."""
    criteria = phone.shown.ballot.criteria if phone.shown else ()
    if typed is not None:
        return {criterion.key: typed.get(criterion.key, "") for criterion in criteria}
    return {c.key: phone.marks.get((card.version_id, c.key), "") for c in criteria}
