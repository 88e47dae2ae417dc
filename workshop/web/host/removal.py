"""What goes with a rehearsal, in words on the button that removes it."""

from workshop.domain.workshop import Workshop
from workshop.store import refinements, rounds
from workshop.store.connection import Database
from workshop.web.language import gettext


def removal_words(database: Database, workshop: Workshop) -> str:
    """Say what is removed; decisions go only where no real vote is left that they rest on."""
    if not refinements.are_in(database, workshop.id):
        return gettext("Remove them and their votes")
    if rounds.has_real_votes(database, workshop.id):
        return gettext("Remove them and their votes; what was decided stays")
    return gettext("Remove them, their votes and what was decided on them")
