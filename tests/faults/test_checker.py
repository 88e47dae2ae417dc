"""The checker finds what is wrong: it is fed histories that never must happen."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults import checker
from tests.faults.checker import Row
from tests.faults.closes import miscounted
from tests.faults.history import Event, History, Kind, read
from tests.faults.play import verified
from tests.fixtures.people import Room
from tests.reports.verify.played import changed, exported, played
from tests.reports.verify.tampers import drop_a_vote

VOTE = Event(kind=Kind.INVOKE, person="bob", round="r", version="v", answer="agree", sequence=3)
ROW = Row(person="bob", round="r", version="v", criterion="", answer="agree", sequence=3)
CLOSED = Event(kind=Kind.OK, act="close", round="r")
REVEALED = Event(kind=Kind.OK, act="reveal", round="r")
REOPENS = Event(kind=Kind.INVOKE, act="reopen", round="r")
GRACE = 20


def told(kind: Kind, vote: Event = VOTE, fate: str = "") -> tuple[Event, Event]:
    return vote, replace(vote, kind=kind, fate=fate)


LATER = replace(VOTE, sequence=4, answer="disagree")
LATER_ROW = replace(ROW, sequence=4, answer="disagree")
IN_TIME = told(Kind.OK, replace(VOTE, at=GRACE), "saved-late")
TOO_LATE = told(Kind.OK, replace(VOTE, at=GRACE + 0.1), "saved-late")
LATE = told(Kind.LATE, fate="late")
OVERTAKEN = told(Kind.FAIL, fate="superseded")


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
        ((CLOSED, *IN_TIME), [ROW]),
        ((CLOSED, *IN_TIME, REVEALED, *IN_TIME), [ROW]),
        ((CLOSED, *LATE), []),
        ((*told(Kind.INFO), CLOSED, *told(Kind.OK, fate="saved")), [ROW]),
        ((*told(Kind.INFO), CLOSED, *TOO_LATE), [ROW]),
        ((*told(Kind.OK, LATER), *OVERTAKEN), [LATER_ROW]),
    ],
)
def test_what_may_happen_is_not_called_wrong(history: Sequence[Event], rows: list[Row]) -> None:
    assert checker.wrong(history, rows, grace=GRACE) == []


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
        ((CLOSED, *told(Kind.OK, fate="saved")), [ROW], "saved after the close"),
        ((*told(Kind.INFO), CLOSED, *told(Kind.OK)), [ROW], "saved after the close"),
        ((CLOSED, *TOO_LATE), [ROW], "saved after the extra seconds"),
        ((CLOSED, REVEALED, *IN_TIME), [ROW], "saved after the reveal"),
        ((CLOSED, *LATE), [ROW], "stored though refused"),
        ((CLOSED, *IN_TIME), [], "lost"),
        (OVERTAKEN, [], "nothing overtook"),
        ((*told(Kind.OK, replace(VOTE, sequence=2)), *OVERTAKEN), [replace(ROW, sequence=2)], "no"),
    ],
)
def test_what_must_never_happen_is_found(
    history: Sequence[Event], rows: list[Row], said: str
) -> None:
    (found,) = checker.wrong(history, rows, grace=GRACE)
    assert found.startswith(said)


@pytest.mark.parametrize(
    ("history", "people", "counted", "wrong"),
    [
        ((CLOSED, *LATE), 1, 0, []),
        ((CLOSED, *IN_TIME, *LATE), 1, 1, []),
        ((CLOSED, *told(Kind.INFO)), 1, 1, []),
        ((CLOSED, *told(Kind.INFO)), 0, 0, []),
        ((CLOSED, *LATE, REOPENS, CLOSED), 0, 0, []),
        ((CLOSED, *LATE), 0, 0, ["late: 0 came, and 1 phones were told so"]),
        ((CLOSED, *LATE), 1, 1, ["late: 1 count, and 0 phones were told so"]),
        ((CLOSED, *IN_TIME), 1, 0, ["late: 0 count, and 1 phones were told so"]),
        ((CLOSED,), 1, 0, ["late: 1 came, and 0 phones were told so"]),
    ],
)
def test_hosts_are_told_of_as_many_late_answers_as_there_were(
    history: Sequence[Event], people: int, counted: int, wrong: list[str]
) -> None:
    assert miscounted(history, people=people, counted=counted) == wrong


def test_two_places_that_say_something_else_are_named() -> None:
    desk = {"state": "open", "voted": 3}
    assert checker.disagreeing({"desk": desk, "screen": desk, "export": {"B1 agree": 2}}) == []
    assert checker.disagreeing({"desk": desk, "screen": {"state": "open", "voted": 2}}) == [
        "voted: {'desk': 3, 'screen': 2}"
    ]


def test_a_file_that_does_not_hold_by_itself_is_found(room: Room) -> None:
    """The fifth rule is what `workshop verify` finds."""
    played(room)
    file = exported(room)
    assert verified(file) == []
    assert verified(changed(file, drop_a_vote)) != []


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
