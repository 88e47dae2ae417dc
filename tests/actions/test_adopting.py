"""A conversation that was held elsewhere becomes a workshop that is over."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fixtures.hosts import keeper_of, one_more
from tests.fixtures.house import again
from tests.fixtures.people import Room
from tests.fixtures.polis import london_folder
from tests.fixtures.rounds import BALLOTS, open_round, take
from workshop.actions.adopting import adopt_conversation
from workshop.actions.casting import cast_ballot
from workshop.actions.exporting import polis_file
from workshop.actions.files import document_file
from workshop.actions.hall import Hall
from workshop.actions.joining import join
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.errors import (
    FieldTooLong,
    JoiningIsClosed,
    NoOrganiserYet,
    NoSuchOrganiser,
    StepNotAllowed,
)
from workshop.packs.polis.conversation import Comment, Conversation, Person
from workshop.packs.polis.reading import read_conversation
from workshop.ranking.result import RoundResult
from workshop.reports.verify.check import check
from workshop.store import audit, ballots, groups, results, rounds, workshops

TREES = Conversation(
    title="Trees",
    comments=(Comment(id="0", text="Trees cool."), Comment(id="7", text="قل نعم")),
    people=(
        Person(group="1", votes={"0": 1, "7": -1}),
        Person(group="0", votes={"0": 0}),
        Person(group="", votes={"0": 1}),
        Person(group="1"),
    ),
    description="What should the street look like?",
    url="https://example.org/trees",
)


def adopted(
    hall: Hall,
    conversation: Conversation = TREES,
    *,
    title: str = "",
    owner: str = "",
    kind: Kind = Kind.SOLUTION,
) -> Workshop:
    """The workshop as it stands in the store."""
    keeper_of(hall)
    made = adopt_conversation(
        hall, conversation=conversation, source="trees.zip", title=title, owner=owner, kind=kind
    )
    return again(hall, made)


def result(hall: Hall, workshop: Workshop) -> RoundResult:
    with hall.store.reading() as database:
        (round_,) = rounds.of_workshop(database, workshop.id)
        return results.revealed(database, round_)


def counts(told: RoundResult) -> dict[str, dict[str, int]]:
    """Who gave which answer, by the wording of the statement."""
    return {p.statement.text: dict(p.standing.tally.counts) for p in told.placed}


def test_its_votes_are_the_result_of_one_round(hall: Hall) -> None:
    told = result(hall, adopted(hall))
    assert counts(told) == {"Trees cool.": {"agree": 2, "not-sure": 1}, "قل نعم": {"disagree": 1}}
    assert (told.voted, told.joined, told.channels) == (3, 4, {"phone": 3})
    assert (told.round.title, told.round.question) == ("Imported conversation", TREES.description)
    assert told.round.state is RoundState.REVEALED
    assert {told.round.opened_at, told.round.closed_at, told.round.revealed_at} == {hall.now()}


@pytest.mark.parametrize("kind", list(Kind))
def test_its_comments_are_statements_that_name_their_number(hall: Hall, kind: Kind) -> None:
    placed = result(hall, adopted(hall, kind=kind)).placed
    assert {p.statement.label: p.statement.source for p in placed} == {
        f"{kind.letter}1": "Comment 0 of trees.zip",
        f"{kind.letter}2": "Comment 7 of trees.zip",
    }


def test_its_groups_have_letters(hall: Hall) -> None:
    workshop = adopted(hall)
    with hall.store.reading() as database:
        named = {group.id: group.name for group in groups.of_workshop(database, workshop.id)}
        (round_,) = rounds.of_workshop(database, workshop.id)
        told = ballots.revealed(database, round_)
        people = groups.people(database, workshop.id)
    assert list(named.values()) == ["Opinion group A", "Opinion group B"]
    assert {named[id_]: number for id_, number in people.items()} == {
        "Opinion group A": 1,
        "Opinion group B": 2,
    }
    assert sorted(named.get(id_, "") for id_ in told.groups) == ["", *named.values()]


def test_without_groups_there_are_none(hall: Hall) -> None:
    alike = replace(TREES, people=tuple(replace(person, group="") for person in TREES.people))
    workshop = adopted(hall, alike)
    with hall.store.reading() as database:
        assert groups.of_workshop(database, workshop.id) == ()


def test_it_is_over_nobody_joins_and_nothing_is_opened_again(hall: Hall) -> None:
    workshop = adopted(hall)
    assert workshop.state is WorkshopState.ENDED
    with pytest.raises(JoiningIsClosed):
        join(hall, workshop=workshop, group_id=None)
    room = Room(hall, workshop)
    with pytest.raises(StepNotAllowed):
        take(room, result(hall, workshop).round, RoundStep.REOPEN)


def test_it_says_where_it_comes_from_and_so_does_the_audit(hall: Hall) -> None:
    workshop = adopted(hall)
    assert workshop.purpose == (
        "Imported from trees.zip, a conversation in the Polis format: 4 people, 2 comments,"
        " 4 votes. https://example.org/trees"
    )
    with hall.store.reading() as database:
        act = audit.last(database, workshop.id, ["conversation imported"])
    assert act is not None
    assert (act.actor, act.at) == ("command line", hall.now())
    assert act.detail == {"source": "trees.zip", "people": 4, "comments": 2, "votes": 4}


def test_the_name_of_the_file_is_cleaned_like_any_other_text(hall: Hall) -> None:
    keeper_of(hall)
    made = adopt_conversation(hall, conversation=TREES, source="a\u202eb\n.zip")
    assert made.purpose.startswith("Imported from ab .zip, a conversation")


def test_an_address_for_which_there_is_no_room_is_left_out(hall: Hall) -> None:
    workshop = adopted(hall, replace(TREES, url="https://example.org/" + "x" * 400))
    assert workshop.purpose.endswith("4 votes.")


@pytest.mark.parametrize(
    ("topic", "asked_for", "title"),
    [
        ("Trees", "", "Trees"),
        ("Trees", "More  trees", "More trees"),
        ("", "", "Trees"),  # from the name of the file
        ("x" * 90, "", "x" * 90),
        ("x" * 91, "", "x" * 89 + "…"),
    ],
)
def test_its_title(hall: Hall, topic: str, asked_for: str, title: str) -> None:
    assert adopted(hall, replace(TREES, title=topic), title=asked_for).title == title


def test_a_title_that_is_too_long_is_refused(hall: Hall) -> None:
    with pytest.raises(FieldTooLong):
        adopted(hall, title="x" * 91)


@pytest.mark.parametrize("description", ["", "x" * 121])
def test_without_a_question_that_fits_it_asks_whether_people_agree(
    hall: Hall, description: str
) -> None:
    told = result(hall, adopted(hall, replace(TREES, description=description)))
    assert told.round.question == "Do you agree?"


def test_it_belongs_to_the_first_organiser_or_to_who_is_named(hall: Hall) -> None:
    keeper, dora = keeper_of(hall), one_more(hall)
    first, second = adopted(hall), adopted(hall, owner="dora")
    with hall.store.reading() as database:
        assert workshops.is_owned(database, first.id, host_id=keeper.id)
        assert workshops.is_owned(database, second.id, host_id=dora.id)


def test_a_name_that_no_organiser_has_is_refused_and_nothing_is_stored(hall: Hall) -> None:
    with pytest.raises(NoSuchOrganiser, match=r"No organiser is called Eve\. There are: Organiser"):
        adopted(hall, owner="Eve")
    with hall.store.reading() as database:
        assert workshops.newest_first(database) == ()


def test_without_an_organiser_it_says_how_to_make_one(hall: Hall) -> None:
    with pytest.raises(NoOrganiserYet, match="Start workshop serve, open the set-up link"):
        adopt_conversation(hall, conversation=TREES, source="trees.zip")


def test_londons_counts_are_what_they_are_elsewhere(hall: Hall, tmp_path: Path) -> None:
    """Agreeing and answering, from docs/methods.md, with the votes of tests/data."""
    told = result(hall, adopted(hall, read_conversation(london_folder(tmp_path / "london"))))
    found = {p.statement.text: p.standing.tally for p in told.placed}
    for number, agree, answered in ((27, 14, 14), (17, 20, 21), (20, 21, 23)):
        tally = found[f"Made-up sentence number {number}."]
        assert (tally.counts["agree"], tally.answered) == (agree, answered)
    assert (told.voted, told.joined, len(told.placed)) == (26, 26, 36)


def test_a_round_that_was_exported_comes_back_with_the_same_counts(
    room: Room, tmp_path: Path
) -> None:
    round_ = open_round(room, BALLOTS["agreement"], most=30)
    for person in range(12):
        with room.hall.store.reading() as database:
            statements = results.before_reveal(database, round_).placed
        keys = [answer.key for answer in round_.ballot.answers]
        given = {
            (each.statement.version_id, ""): keys[(person * place) % 3]
            for place, each in enumerate(statements)
            if (person + place) % 4
        }
        cast_ballot(
            room.hall,
            round_=round_,
            participant_id=room.somebody().id,
            given=given,
            sequence=1,
        )
    round_ = take(room, round_, RoundStep.CLOSE, RoundStep.REVEAL)
    path = tmp_path / "export.zip"
    path.write_bytes(polis_file(room.hall, workshop=room.now()))
    with room.hall.store.reading() as database:
        before = counts(results.revealed(database, round_))
    assert sum(sum(each.values()) for each in before.values()) > 200
    assert counts(result(room.hall, adopted(room.hall, read_conversation(path)))) == before


def test_its_file_can_be_checked_and_says_that_it_was_imported(hall: Hall) -> None:
    workshop = adopted(hall, TREES)
    content = document_file(hall, workshop=workshop)
    assert check(content).findings == ()
    assert b'"reason": "imported"' in content
