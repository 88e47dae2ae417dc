"""Between rounds, where statements were refined: what is compared, and what only stands there."""

import pytest

from tests.fixtures.people import Room
from tests.fixtures.repeats import refined_between
from tests.fixtures.tabled import rows
from workshop.actions.recording import record_of
from workshop.reports.tables.changes import changes_table


@pytest.mark.parametrize("turned", [False, True])
def test_other_words_are_compared_and_another_question_is_not_whoever_came_first(
    room: Room, *, turned: bool
) -> None:
    refined_between(room, turned=turned)
    record = record_of(room.hall, room.now())
    found = {str(row["statement"]): row for row in rows(record, "between-rounds")}
    assert {label: row["wording"] for label, row in found.items()} == {
        "S1": None,
        "S2": "in other words than before",
        "S3": "not the same question",
    }
    other = {key: cell for key, cell in found["S3"].items() if cell is not None}
    assert other.keys() == {
        *("earlier", "later", "statement", "text", "before_text", "wording", "moved"),
        "score_after",
    }
    assert (found["S2"]["rank_before"], found["S2"]["rank_after"]) == (2, 1)
    assert found["S2"]["both"] == 7
    note = changes_table(record).note
    assert note.endswith(
        "Solutions, again. Not compared: one not the same question, one new, two gone."
        " Ranks are those among the 2 that both votes asked about."
    )


def test_where_nothing_asks_the_same_the_row_says_so(room: Room) -> None:
    refined_between(room, keep=False)
    (row,) = rows(record_of(room.hall, room.now()), "between-rounds")
    assert (row["statement"], row["wording"], row["rank_after"]) == (
        "S3",
        "not the same question",
        None,
    )
