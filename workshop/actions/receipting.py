"""Receipts: what lets one person find their own answers in what was sealed, and nobody else."""

from workshop.actions.hall import Hall
from workshop.actions.sealing import KEY, lines_of
from workshop.actions.tokens import receipt_code
from workshop.domain.participant import Channel, Participant
from workshop.domain.receipt import Receipt
from workshop.domain.round import Round
from workshop.domain.seal import receipt_of
from workshop.domain.workshop import Workshop
from workshop.errors import NotFound
from workshop.store import rounds, seals, statements, votes
from workshop.store.connection import Database
from workshop.store.secrets import read


def receipts_of(hall: Hall, *, workshop: Workshop, participant: Participant) -> tuple[Receipt, ...]:
    """Return the receipts of the closed rounds that somebody voted in, in their order.

    Who shares a tablet has none: the next one would find it there.
    """
    if participant.channel is not Channel.PHONE:
        return ()
    with hall.store.reading() as database:
        known = rounds.of_workshop(database, workshop.id)
        found = [_receipt(database, each, participant) for each in known if each.has_closed]
    return tuple(each for each in found if each)


def receipt_in(
    hall: Hall, round_id: str, *, workshop: Workshop, participant: Participant
) -> Receipt:
    """Return the receipt of one round.

    Raises:
        NotFound: when this person has none there.
    """
    for each in receipts_of(hall, workshop=workshop, participant=participant):
        if each.round.id == round_id:
            return each
    raise NotFound


def _receipt(database: Database, round_: Round, participant: Participant) -> Receipt | None:
    seal = seals.standing(database, round_.id)
    given = votes.marks(database, round_id=round_.id, participant_id=participant.id)
    if seal is None or not given:
        return None
    labels = {s.version_id: s.label for s in statements.of_round(database, round_.id)}
    lines = tuple(sorted(lines_of(given, labels)))
    code = receipt_code(read(database, KEY), round_.id, participant.id)
    mark = receipt_of(code, lines)
    return Receipt(
        round=round_,
        seal=seal,
        code=code,
        mark=mark,
        lines=lines,
        is_listed=mark in seal.receipts,
    )
