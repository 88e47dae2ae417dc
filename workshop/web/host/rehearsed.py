"""How many people of a workshop are simulated, for every page that shows their numbers."""

from flask import Blueprint

from workshop.domain.workshop import Workshop
from workshop.store import participants
from workshop.web.hall import hall


def add_to(blueprint: Blueprint) -> None:
    """Let templates ask."""
    blueprint.add_app_template_global(simulated_people)


def simulated_people(workshop: Workshop) -> int:
    """How many simulated people there are."""
    with hall().store.reading() as database:
        return participants.in_rehearsal(database, workshop.id)
