"""The checker finds what is wrong: it is fed histories that never must happen."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults import checker
from tests.faults.checker import Row
from tests.faults.history import Event, History, Kind, read

VOTE = Event(kind=Kind.INVOKE, person="bob", round="r", version="v", answer="agree", sequence=3)
ROW = Row(person="bob", round="r", version="v", criterion="", answer="agree", sequence=3)
CLOSED = Event(kind=Kind.OK, act="close", round="r")
REOPENS = Event(kind=Kind.INVOKE, act="reopen", round="r")


def told(kind: Kind, vote: Event = VOTE) -> tuple[Event, Event]:
    return vote, replace(vote, kind=kind)


LATER = replace(VOTE, sequence=4, answer="disagree")
LATER_ROW = replace(ROW, sequence=4, answer="disagree")


@pytest.mark.parametrize(
    ("history", "rows"),
    [
        ([], []),
        (told(Kind.OK), [ROW]),
        ((*told(Kind.OK), *told(Kind.OK)), [ROW]),
        ((*told(Kind.OK), *told(Kind.OK, LATER)), [LATER_ROW]),
        ((*told(Kind.OK), *told(Kind.INFO, LATER)), [LATER_ROW]),
        ((*told(Kind.OK), *told(Kind.INFO, LATER)), [ROW]),
        (told(Kind.INFO), [ROW]),
        (told(Kind.INFO), []),
        (told(Kind.FAIL), []),
        ((*told(Kind.INFO), *told(Kind.FAIL)), [ROW]),
        ((VOTE, CLOSED, replace(VOTE, kind=Kind.OK)), [ROW]),
        ((CLOSED, *told(Kind.FAIL)), []),
        ((CLOSED, REOPENS, *told(Kind.OK)), [ROW]),
    ],
)
def test_what_may_happen_is_not_called_wrong(history: Sequence[Event], rows: list[Row]) -> None:
    assert checker.wrong(history, rows) == []


@pytest.mark.parametrize(
    ("history", "rows", "said"),
    [
        (told(Kind.OK), [], "lost"),
        ((*told(Kind.OK), *told(Kind.OK, LATER)), [ROW], "lost"),
        (told(Kind.OK), [replace(ROW, answer="disagree")], "nobody gave"),
        ((*told(Kind.OK), *told(Kind.OK, LATER)), [replace(LATER_ROW, answer="agree")], "nobody"),
        ([], [ROW], "nobody gave"),
        (told(Kind.OK), [ROW, replace(ROW, person="eve")], "nobody gave"),
        (told(Kind.FAIL), [ROW], "stored though refused"),
        (told(Kind.OK), [ROW, ROW], "2 live votes"),
        ((CLOSED, *told(Kind.OK)), [ROW], "saved after the close"),
        ((*told(Kind.OK), CLOSED, *told(Kind.OK, LATER)), [LATER_ROW], "saved after the close"),
    ],
)
def test_what_must_never_happen_is_found(
    history: Sequence[Event], rows: list[Row], said: str
) -> None:
    (found,) = checker.wrong(history, rows)
    assert found.startswith(said)


def test_counts_that_differ_from_what_is_stored_are_named() -> None:
    stored = checker.recount([ROW, replace(ROW, person="eve")], {"v": "B1"})
    assert checker.different(stored, counts={("B1", "agree"): 2}, export=stored) == []
    assert checker.different(stored, export={("B1", "agree"): 1, ("B2", "agree"): 1}) == [
        "export says 1 for ('B1', 'agree'), stored are 2",
        "export says 1 for ('B2', 'agree'), stored are 0",
    ]


def test_a_history_is_read_as_it_was_saved(tmp_path: Path) -> None:
    history = History()
    for event in (*told(Kind.OK), CLOSED):
        history.add(event)
    history.save(tmp_path / "history.jsonl")
    assert read(tmp_path / "history.jsonl") == history.events()
    assert [event.number for event in history.events()] == [0, 1, 2]
