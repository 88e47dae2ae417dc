"""Offers of help: take them or not, offer, take back, leave a contact."""

from workshop.actions.hall import Hall, today
from workshop.actions.tokens import is_id, new_id
from workshop.domain.acting.asking import proposals_of
from workshop.domain.acting.contact import promised, read_contact, usual_last_day
from workshop.domain.participant import Participant
from workshop.domain.workshop import Workshop
from workshop.errors import HelpIsClosed, NotFound
from workshop.store import askings, contacts, offers
from workshop.store.lineages import lineage_of


def ask_for_help(hall: Hall, *, workshop: Workshop, wanted: bool, actor: str) -> None:
    """Let people offer help, or no longer. It goes on when the workshop has ended."""
    detail = {"helps": wanted}
    with hall.act("help asked", actor=actor, workshop_id=workshop.id, detail=detail) as database:
        now = askings.of_workshop(database, workshop.id)
        usual = usual_last_day(today(hall))
        is_over = now.last_day <= today(hall).isoformat()  # an empty one is, too
        last_day = usual if wanted and is_over else now.last_day
        askings.set_helps(database, workshop.id, helps=wanted, last_day=last_day)
    hall.board.changed(workshop.id, phones=True)


def offer_help(
    hall: Hall, *, workshop: Workshop, participant: Participant, statement_id: str, wanted: bool
) -> None:
    """Store that somebody can help with a proposal, or take it back. Twice does no harm.

    Raises:
        NotFound: when it is no proposal of this workshop.
        HelpIsClosed: when no offers are taken.
    """
    with hall.store.writing() as database:
        if not askings.of_workshop(database, workshop.id).helps:
            raise HelpIsClosed
        known = {each.id for each in proposals_of(lineage_of(database, workshop.id))}
        if wanted and statement_id not in known:
            raise NotFound
        if not wanted:
            offers.take_back(database, statement_id=statement_id, participant_id=participant.id)
        elif not offers.put(database, statement_id=statement_id, participant_id=participant.id):
            raise HelpIsClosed
    hall.board.changed(workshop.id, phones=False)


def leave_contact(  # what one form has
    hall: Hall,
    *,
    workshop: Workshop,
    name: str,
    reach: str,
    about: str,
    consents: bool,
    seen: str,
    form_id: str = "",
) -> None:
    """Keep a contact until the day that was shown with the form (`seen`), or an earlier one.

    `form_id` came with the form, so that one that is sent twice is one contact.

    No participant is stored with it, no time, and no row of the audit.

    Raises:
        FieldMissing, FieldTooLong, NoConsent: when it cannot be kept.
        HelpIsClosed: when none are taken, or none any more because the day has come.
    """
    with hall.store.writing() as database:
        asking = askings.of_workshop(database, workshop.id)
        made = read_contact(
            id_=form_id if is_id(form_id) else new_id(),
            name=name,
            reach=reach,
            about=about,
            consents=consents,
            last_day=promised(seen, last_day=asking.last_day, today=today(hall)),
        )
        takes = asking.takes_contacts(today(hall))
        if not (takes and contacts.insert(database, made, workshop_id=workshop.id)):
            raise HelpIsClosed
    hall.board.changed(workshop.id, phones=False)
