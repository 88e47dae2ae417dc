"""`summary.csv`: what the conversation is about. A key and its value a row, without a header."""

from workshop.packs.cells import tidy
from workshop.packs.polis.table import plain_rows

TOPIC, URL, DESCRIPTION = "topic", "url", "conversation-description"


def read_summary(file: str, data: bytes) -> dict[str, str]:
    """Return the clean values by key.

    Raises:
        ConversationHasProblems: when it is not CSV.
    """
    rows = plain_rows(file, data, known=(TOPIC,))
    return {tidy(row.at(0)).casefold(): tidy(row.at(1)) for row in rows}
