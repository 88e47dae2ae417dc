import msgspec
import pytest

from tests.fixtures.decided import latest, lineage, refine, standing
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, add_round, of
from workshop.actions.refinement.deciding import undo
from workshop.actions.refinement.noting import note
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.errors import (
    CannotBeUndone,
    FieldMissing,
    FieldTooLong,
    KindsDiffer,
    NotFound,
    OneAlone,
    RefinedMeanwhile,
    SameWords,
    StatementIsGone,
    TooFewParts,
    WorkshopError,
)
from workshop.store import statements


def labels(room: Room) -> list[str]:
    return [each.statement.label for each in lineage(room).standings()]


def links(room: Room) -> set[tuple[str, str]]:
    """Which solution addresses which barrier, by label."""
    named = {s.statement.id: s.statement.label for s in lineage(room).standings()}
    with room.hall.store.reading() as database:
        found = statements.links(database, room.workshop.id)
    return {(named[solution], named[barrier]) for solution, barrier in found}


@pytest.mark.parametrize("way", [Way.KEEP, Way.PARK, Way.DROP])
def test_a_decision_without_words_stands_with_its_reason_and_who_took_it(
    room: Room, way: Way
) -> None:
    refine(room, way, "S7", reason="  The room\n said so. ", actor="alice")
    found = standing(room, "S7")
    assert found.refinement is not None
    assert (found.way, found.refinement.reason) == (way, "The room said so.")
    assert (found.refinement.actor, found.refinement.made) == ("alice", ())
    assert found.is_proposal is (way is Way.KEEP)


def test_a_reword_is_another_wording_of_the_same_statement_with_its_parent(room: Room) -> None:
    old = standing(room, "S7").statement
    made = refine(room, Way.REWORD, "S7", "Pay small firms in 30 days.", same_meaning=True)
    new = standing(room, "S7").statement
    assert (new.id, new.text) == (old.id, "Pay small firms in 30 days.")
    assert (made.taken, made.made) == ((old.version_id,), (new.version_id,))
    assert lineage(room).carries(old.version_id, new.version_id)
    with room.hall.store.reading() as database:
        parent = database.execute(
            "select parent_id from versions where id = ?", [new.version_id]
        ).fetchone()
    assert parent[0] == old.version_id


def test_a_draft_takes_the_new_wording_and_a_revealed_round_keeps_the_old_one(room: Room) -> None:
    told = reveal(room, BALLOTS["agreement"], people=6)
    draft = add_round(room, BALLOTS["agreement"], size=5, kind=Kind.SOLUTION)
    asked = of(room, told)[0]
    refine(room, Way.REWORD, asked.label, "Other words for it.")
    assert of(room, told)[0].text == asked.text
    assert "Other words for it." in [s.text for s in of(room, draft)]


def test_a_merge_is_a_new_statement_with_all_that_its_parts_had(room: Room) -> None:
    parts = [standing(room, label).statement for label in ("S1", "S2")]
    before = links(room)
    refine(room, Way.MERGE, "S1 S2", "Buy locally, together.")
    made = standing(room, "S31").statement
    assert made.text == "Buy locally, together."
    assert set(made.actors) == {actor for part in parts for actor in part.actors}
    assert all(part.source in made.source for part in parts)
    assert made.web_addresses == tuple(url for part in parts for url in part.web_addresses)
    assert len(made.web_addresses) == 2
    assert {b for s, b in links(room) if s == "S31"} == {b for s, b in before if s in {"S1", "S2"}}
    assert (standing(room, "S1").way, standing(room, "S1").is_proposal) == (Way.MERGE, False)
    assert standing(room, "S31").is_proposal
    assert [w.statement.label for w in lineage(room).roots(made.version_id)] == ["S1", "S2"]


def test_a_split_barrier_leaves_its_solutions_to_each_of_its_parts(room: Room) -> None:
    label = next(barrier for _, barrier in sorted(links(room)))
    solutions = {s for s, b in links(room) if b == label}
    refine(room, Way.SPLIT, label, "One half of it.", " ", "The other half.")
    for made, text in (("B25", "One half of it."), ("B26", "The other half.")):
        assert standing(room, made).statement.text == text
        assert {s for s, b in links(room) if b == made} == solutions
    assert not standing(room, label).is_proposal


@pytest.mark.parametrize(
    ("way", "named", "texts", "error"),
    [
        (Way.MERGE, "S1", ("Words.",), OneAlone),
        (Way.MERGE, "S1 B1", ("Words.",), KindsDiffer),
        (Way.MERGE, "S1 S2", (), FieldMissing),
        (Way.KEEP, "S1 S2", (), NotFound),
        (Way.REWORD, "S1", ("  ",), FieldMissing),
        (Way.REWORD, "S1", ("x" * 201,), FieldTooLong),
        (Way.SPLIT, "S1", ("Only one.", ""), TooFewParts),
        (Way.SPLIT, "S1", tuple(f"Part {n}." for n in range(7)), TooFewParts),
        (Way.SPLIT, "S1", ("Twice.", "Twice."), SameWords),
    ],
)
def test_what_cannot_be_done_is_refused_and_changes_nothing(
    room: Room, way: Way, named: str, texts: tuple[str, ...], error: type[WorkshopError]
) -> None:
    before = labels(room)
    with pytest.raises(error):
        refine(room, way, named, *texts)
    assert labels(room) == before
    assert lineage(room).refinements == ()


def test_the_same_words_are_no_reword(room: Room) -> None:
    with pytest.raises(SameWords):
        refine(room, Way.REWORD, "S1", f" {standing(room, 'S1').statement.text} ")


def test_a_decision_needs_a_reason(room: Room) -> None:
    with pytest.raises(FieldMissing):
        refine(room, Way.DROP, "S1", reason=" ")


def test_of_two_writers_the_second_is_told_and_nothing_of_the_first_is_lost(room: Room) -> None:
    refine(room, Way.REWORD, "S1", "The words of the first.", seen=0)
    with pytest.raises(RefinedMeanwhile):
        refine(room, Way.DROP, "S1", seen=0)
    assert standing(room, "S1").statement.text == "The words of the first."
    refine(room, Way.DROP, "S1", seen=latest([standing(room, "S1")]))
    assert standing(room, "S1").way is Way.DROP


def test_what_was_merged_is_decided_on_no_more(room: Room) -> None:
    refine(room, Way.MERGE, "S1 S2", "Both of them.")
    with pytest.raises(StatementIsGone):
        refine(room, Way.KEEP, "S1")
    refine(room, Way.REWORD, "S31", "Both of them, said better.")
    assert standing(room, "S31").statement.text == "Both of them, said better."


@pytest.mark.parametrize(
    ("way", "named", "texts"),
    [
        (Way.KEEP, "S1", ()),
        (Way.REWORD, "S1", ("Other words.",)),
        (Way.MERGE, "S1 S2 S3", ("All three.",)),
        (Way.SPLIT, "B4", ("One.", "Two.")),
    ],
)
def test_undone_everything_is_as_before_and_the_words_are_in_the_audit(
    room: Room, way: Way, named: str, texts: tuple[str, ...]
) -> None:
    add_round(room, BALLOTS["agreement"], size=24, kind=Kind.SOLUTION)
    before = (lineage(room).wordings, links(room))
    made = refine(room, way, named, *texts)
    undo(room.hall, workshop=room.now(), refinement_id=made.id, actor="alice")
    assert (lineage(room).wordings, links(room)) == before
    assert standing(room, named.split(maxsplit=1)[0]).way is None
    with room.hall.store.reading() as database:
        row = database.execute(
            "select detail from audit where action = 'statement refined'"
        ).fetchone()
        kept = database.execute("select undone_by from refinements").fetchone()
    assert msgspec.json.decode(row[0])["texts"] == list(texts)
    assert kept[0] == "alice"
    with pytest.raises(NotFound):
        undo(room.hall, workshop=room.now(), refinement_id=made.id, actor="alice")


def test_a_decision_on_which_another_rests_cannot_be_undone(room: Room) -> None:
    first = refine(room, Way.REWORD, "S1", "Other words.")
    refine(room, Way.KEEP, "S1")
    with pytest.raises(CannotBeUndone):
        undo(room.hall, workshop=room.now(), refinement_id=first.id, actor="alice")


def test_what_was_voted_on_cannot_be_undone(room: Room) -> None:
    made = refine(room, Way.MERGE, "S1 S2", "Both of them.")
    reveal(room, BALLOTS["agreement"], people=6, most=31)
    with pytest.raises(CannotBeUndone):
        undo(room.hall, workshop=room.now(), refinement_id=made.id, actor="alice")
    assert standing(room, "S31").statement.text == "Both of them."


def test_what_is_gone_comes_into_no_filter_and_comes_back_when_it_is_undone(room: Room) -> None:
    merged = refine(room, Way.MERGE, "S1 S2", "Both of them.")
    refine(room, Way.PARK, "S3")
    told = {statement.label for statement in room.statements_of(Kind.SOLUTION)}
    assert told.isdisjoint({"S1", "S2", "S3"})
    assert {"S4", "S31"} <= told
    undo(room.hall, workshop=room.now(), refinement_id=merged.id, actor="alice")
    back = {statement.label for statement in room.statements_of(Kind.SOLUTION)}
    assert back == told - {"S31"} | {"S1", "S2"}


def test_a_decision_on_words_that_were_undone_meanwhile_is_refused(room: Room) -> None:
    first = refine(room, Way.REWORD, "S1", "Words that somebody looked at.")
    seen = latest([standing(room, "S1")])
    undo(room.hall, workshop=room.now(), refinement_id=first.id, actor="alice")
    with pytest.raises(RefinedMeanwhile):
        refine(room, Way.KEEP, "S1", seen=seen)
    assert standing(room, "S1").way is None


def test_what_has_notes_beside_it_is_not_unmade(room: Room) -> None:
    made = refine(room, Way.MERGE, "S1 S2", "Both of them.")
    merged = standing(room, "S31").statement.id
    for typed, seen in (({"risks": "Prices."}, {}), ({"risks": ""}, {"risks": 1})):
        note(
            room.hall,
            workshop=room.now(),
            statement_id=merged,
            typed=typed,
            seen=seen,
            actor="alice",
        )
        if typed["risks"]:
            with pytest.raises(CannotBeUndone):
                undo(room.hall, workshop=room.now(), refinement_id=made.id, actor="alice")
    undo(room.hall, workshop=room.now(), refinement_id=made.id, actor="alice")
    assert standing(room, "S1").way is None
