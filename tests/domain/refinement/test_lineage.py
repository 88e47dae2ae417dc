from dataclasses import replace

import pytest

from workshop.domain.kind import Kind
from workshop.domain.origin import Origin
from workshop.domain.refinement.lineage import Lineage
from workshop.domain.refinement.refinement import Refinement, Way
from workshop.domain.statement import Statement, Wording

PACK = Origin("food", "S01")


def wording(name: str, position: int = 1, origin: Origin | None = PACK) -> Wording:
    """Wording `a2` is the second one of statement `a`."""
    statement = Statement(
        id=name,
        version_id=f"{name}{position}",
        kind=Kind.SOLUTION,
        number=ord(name) - ord("a") + 1,
        text=f"Words {position} of {name}",
        language="en",
    )
    return Wording(statement=statement, position=position, origin=origin)


def decision(
    sequence: int, way: Way, taken: str, made: str = "", *, same: bool = False
) -> Refinement:
    return Refinement(
        id=f"r{sequence}",
        sequence=sequence,
        way=way,
        taken=tuple(taken.split()),
        made=tuple(made.split()),
        reason="Because.",
        same_meaning=same,
        actor="organiser:1",
        at="2026-11-26T12:00:00.000Z",
    )


WORDINGS = (
    *(wording("a"), wording("a", 2), wording("a", 3)),
    *(wording("b"), wording("c"), wording("d")),
    *(wording("e", origin=None), wording("f", origin=None), wording("g", origin=None)),
)
LINEAGE = Lineage(
    WORDINGS,
    (
        decision(1, Way.REWORD, "a1", "a2", same=True),
        decision(2, Way.REWORD, "a2", "a3"),
        decision(3, Way.MERGE, "a3 b1", "e1"),
        decision(4, Way.SPLIT, "e1", "f1 g1"),
        decision(5, Way.PARK, "c1"),
        decision(6, Way.KEEP, "g1"),
    ),
)


def said(wordings: tuple[Wording, ...]) -> str:
    return " ".join(each.statement.version_id for each in wordings)


@pytest.mark.parametrize(
    ("version", "roots", "path"),
    [
        ("a1", "a1", "a1"),
        ("a3", "a1", "a1 a2 a3"),
        ("e1", "a1 b1", "a1 a2 a3 b1 e1"),
        ("g1", "a1 b1", "a1 a2 a3 b1 e1 g1"),
        ("d1", "d1", "d1"),
    ],
)
def test_every_wording_leads_back_to_where_it_began(version: str, roots: str, path: str) -> None:
    assert said(LINEAGE.roots(version)) == roots
    assert said(LINEAGE.path(version)) == path


def test_every_wording_knows_what_was_made_of_it() -> None:
    assert said(LINEAGE.children("e1")) == "f1 g1"
    assert said(LINEAGE.children("b1")) == "e1"
    assert LINEAGE.children("g1") == ()


@pytest.mark.parametrize(
    ("earlier", "later", "carries"),
    [
        ("a1", "a1", True),
        ("a1", "a2", True),
        ("a2", "a3", False),
        ("a1", "a3", False),
        ("b1", "e1", False),
        ("e1", "f1", False),
        ("a2", "a1", False),
        ("c1", "d1", False),
    ],
)
def test_a_vote_carries_over_as_long_as_the_meaning_stays(
    earlier: str, later: str, carries: bool
) -> None:
    assert LINEAGE.carries(earlier, later) is carries


def test_proposals_are_what_was_decided_and_is_still_there() -> None:
    found = {each.statement.id: each for each in LINEAGE.standings()}
    assert {id_: each.is_proposal for id_, each in found.items()} == {
        **dict.fromkeys("abcde", False),
        **dict.fromkeys("fg", True),
    }
    assert {id_: each.way for id_, each in found.items()} == {
        "a": Way.MERGE,
        "b": Way.MERGE,
        "c": Way.PARK,
        "d": None,
        "e": Way.SPLIT,
        "f": Way.SPLIT,
        "g": Way.KEEP,
    }
    assert (found["f"].is_made, found["g"].is_made) == (True, False)


def test_a_decision_can_be_undone_until_another_rests_on_it() -> None:
    assert [LINEAGE.is_last(each) for each in LINEAGE.refinements] == [
        *(False, False, False, False),
        *(True, True),
    ]


def test_of_two_decisions_on_one_wording_the_later_stands_and_can_be_undone() -> None:
    park, drop = decision(1, Way.PARK, "c1"), decision(2, Way.DROP, "c1")
    for lineage in (Lineage(WORDINGS, (park, drop)), Lineage(WORDINGS, (drop, park))):
        assert lineage.standing(wording("c").statement).way is Way.DROP
        assert (lineage.is_last(park), lineage.is_last(drop)) == (False, True)


def test_a_reword_after_a_park_is_a_proposal_again() -> None:
    lineage = Lineage(WORDINGS, (decision(1, Way.PARK, "a1"), decision(2, Way.REWORD, "a1", "a2")))
    assert lineage.standing(replace(wording("a", 2).statement)).is_proposal
