"""The table under a side, as a screen reader meets it."""

from tests.fixtures.pages import parse
from tests.web.screen.pages import Projector


def told(projector: Projector, **query: str) -> dict[str, list[str]]:
    """What stands in the row of each statement, by its name."""
    lines = [
        [" ".join("".join(cell.itertext()).split()) for cell in line]
        for line in parse(projector.page(**query)).iter("tr")
    ]
    return {cells[0]: cells[2:] for cells in lines[1:]}
