"""Decisions in words: short ones for a list, whole ones for a history, and what is owed."""

import pytest

from tests.domain.refinement.test_lineage import LINEAGE
from workshop.domain.refinement.notes import BY_KEY
from workshop.reports.saying.decisions import (
    decided_words,
    decision_words,
    owed_words,
    progress_sentence,
)
from workshop.reports.saying.tongue import ENGLISH


def test_how_each_statement_stands() -> None:
    assert {
        each.statement.label: decided_words(each, LINEAGE, ENGLISH) for each in LINEAGE.standings()
    } == {
        "S1": "Merged into S5",
        "S2": "Merged into S5",
        "S3": "Parked",
        "S4": "Not decided yet",
        "S5": "Split into S6 and S7",
        "S6": "From S5",
        "S7": "Kept",
    }


def test_what_each_decision_did() -> None:
    assert [decision_words(each, LINEAGE, ENGLISH) for each in LINEAGE.refinements] == [
        "S1 reworded",
        "S1 reworded",
        "S1 and S2 merged into S5",
        "S5 split into S6 and S7",
        "S3 parked",
        "S7 kept",
    ]


@pytest.mark.parametrize(
    ("decided", "gaps", "said"),
    [
        (12, 3, "12 of 54 are decided. 3 gaps are open."),
        (1, 1, "1 of 54 is decided. 1 gap is open."),
        (0, 0, "0 of 54 are decided."),
    ],
)
def test_how_far_it_is(decided: int, gaps: int, said: str) -> None:
    assert progress_sentence(ENGLISH, decided=decided, statements=54, gaps=gaps) == said


@pytest.mark.parametrize("key", ["priority_reason", "gap", "gap_reason"])
def test_what_is_owed_is_a_note_and_has_words(key: str) -> None:
    assert key in BY_KEY
    assert owed_words(key, ENGLISH)
