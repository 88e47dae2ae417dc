"""Count the people in the room."""

from workshop.actions.hall import Hall
from workshop.domain.workshop import Workshop
from workshop.store import workshops


def count_heads(hall: Hall, *, workshop: Workshop, people: int | None, actor: str) -> None:
    """Store how many people are in the room; None takes the count back."""
    with hall.act(
        "heads counted", actor=actor, workshop_id=workshop.id, detail={"people": people}
    ) as database:
        workshops.set_head_count(database, workshop.id, people)
    hall.board.changed(workshop.id, phones=False)
