"""Which rounds leave in the Polis format, and which do not."""

import io
from contextlib import suppress
from zipfile import ZipFile

import pytest

from tests.actions.records import acts
from tests.actions.test_exporting import CLOSE, HIDDEN, OPEN, REVEAL, voted
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, take
from workshop.actions.exporting import not_for_polis, polis_file
from workshop.actions.formats import FORMATS
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.errors import NoRoundForPolis, NothingRevealed, NothingToReport


def folders(room: Room) -> set[str]:
    with ZipFile(io.BytesIO(polis_file(room.hall, workshop=room.now()))) as archive:
        return {name.rpartition("/")[0] for name in archive.namelist()}


@pytest.mark.parametrize("steps", HIDDEN)
def test_a_hidden_round_is_not_in_it(room: Room, steps: tuple[RoundStep, ...]) -> None:
    if steps:
        voted(room, Kind.SOLUTION, *steps[1:])
    with pytest.raises(NoRoundForPolis, match="It only knows the ballot agree, not sure, disagree"):
        polis_file(room.hall, workshop=room.now())
    assert not_for_polis(room.hall, workshop=room.now()) == []


def test_only_revealed_rounds_of_agreement_are_in_it(room: Room) -> None:
    voted(room, Kind.SOLUTION, CLOSE, REVEAL)
    for name in BALLOTS:
        take(room, add_round(room, BALLOTS[name], title=name), OPEN, CLOSE, REVEAL)
    take(room, add_round(room, BALLOTS["agreement"], title="hidden"), OPEN, CLOSE)
    assert folders(room) == {"1-solutions", "2-agreement"}
    left_out = not_for_polis(room.hall, workshop=room.now())
    assert left_out == [name for name in BALLOTS if name != "agreement"]


def test_one_round_needs_no_folder_and_leaves_no_row_in_the_audit(room: Room) -> None:
    voted(room, Kind.SOLUTION, CLOSE, REVEAL)
    before = acts(room)
    assert folders(room) == {""}
    assert acts(room) == before


def told(room: Room, name: str) -> bytes:
    """What a format tells; nothing where it refuses."""
    with suppress(NoRoundForPolis, NothingRevealed, NothingToReport):
        return FORMATS[name].write(room.hall, workshop=room.now())
    return b""


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"comments", "pack"}))
@pytest.mark.parametrize("steps", HIDDEN[1:])
def test_no_format_tells_an_answer_before_the_reveal(
    room: Room, name: str, steps: tuple[RoundStep, ...]
) -> None:
    voted(room, Kind.SOLUTION, *steps[1:])
    before = told(room, name)
    room.step(Kind.SOLUTION, *([CLOSE] if steps[-1] is not CLOSE else []), REVEAL)
    assert len(told(room, name)) > len(before)
    assert b",agree" not in before
