"""A conversation is read as its files tell it, whatever wrote them."""

from collections import Counter
from pathlib import Path

import pytest

from tests.fixtures.polis import (
    COMMENTS,
    MATRIX,
    OLD_MATRIX,
    SMALL,
    csv_bytes,
    folder,
    london_folder,
    small,
    zipped,
)
from workshop.packs.polis.conversation import Comment, Conversation, Person
from workshop.packs.polis.problems import ConversationHasProblems
from workshop.packs.polis.reading import read_conversation

READ = Conversation(
    title="More trees, or more parking?",
    comments=(
        Comment(id="2", text="Parking is what shops live on, =really."),
        Comment(id="10", text="Trees cool the street."),
    ),
    people=(
        Person(group="1", votes={"10": 1, "2": -1}),
        Person(group="", votes={"10": 0}),
        Person(group="0", votes={"2": -1}),
    ),
    description="What should the street look like?",
    url="https://example.org/trees",
)

TOO_MANY_GROUPS = b"".join(b"%d,%d,1\n" % (number, number) for number in range(27))


def refused(path: Path) -> list[str]:
    with pytest.raises(ConversationHasProblems) as told:
        read_conversation(path)
    return [str(problem) for problem in told.value.problems]


def test_comments_people_groups_and_votes_are_read(tmp_path: Path) -> None:
    read = read_conversation(small(tmp_path / "c"))
    assert read == READ
    assert (read.votes, read.groups) == (4, ("0", "1"))


def test_what_a_moderator_took_out_comes_when_it_is_asked_for(tmp_path: Path) -> None:
    path = small(tmp_path / "c", matrix=[("participant", "0", "2"), ("1", "1", "-1")])
    assert read_conversation(path).people == (Person(votes={"2": -1}),)
    read = read_conversation(path, moderated_out=True)
    assert [comment.id for comment in read.comments] == ["0", "2", "10"]
    assert read.people == (Person(votes={"0": 1, "2": -1}),)


def test_the_older_names_are_read(tmp_path: Path) -> None:
    head, *people = SMALL[MATRIX]
    xid = [(head[0], "xid", *head[1:]), *((row[0], "7f3", *row[1:]) for row in people)]
    files = {**SMALL, OLD_MATRIX: xid}
    del files[MATRIX]
    assert read_conversation(folder(tmp_path / "c", files)) == READ


def test_the_newer_name_wins_where_both_are_there(tmp_path: Path) -> None:
    files = {**SMALL, OLD_MATRIX: [("participant", "2"), ("1", "1")]}
    assert read_conversation(folder(tmp_path / "c", files)) == READ


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_marks_and_line_ends_make_no_difference(tmp_path: Path, end: str, mark: bytes) -> None:
    files = {name: mark + csv_bytes(rows, end=end) for name, rows in SMALL.items()}
    assert read_conversation(folder(tmp_path / "c", files)) == READ


def test_columns_may_come_in_any_order_with_others_between(tmp_path: Path) -> None:
    turned = [[*reversed(row)] for row in SMALL[COMMENTS]]
    matrix = [[*reversed(row), "?"] for row in SMALL[MATRIX]]
    read = read_conversation(small(tmp_path / "c", comments=turned, matrix=matrix))
    assert (read.comments, read.people[1:]) == (READ.comments, READ.people[1:])


def test_a_semicolon_from_a_spreadsheet_is_read(tmp_path: Path) -> None:
    matrix = csv_bytes(SMALL[MATRIX]).replace(b",", b";")
    assert read_conversation(small(tmp_path / "c", matrix=matrix)) == READ


def test_a_cell_that_is_very_long_is_read_where_it_says_nothing(tmp_path: Path) -> None:
    long = [(*row, "x" * 300_000) for row in SMALL[MATRIX]]
    assert read_conversation(small(tmp_path / "c", matrix=long)) == READ


def test_a_comment_without_a_text_gets_its_number(tmp_path: Path) -> None:
    matrix = [("participant", "2", "33"), ("1", "1", "-1")]
    comments = [("comment-id", "comment-body"), ("2", " \u200b ")]
    read = read_conversation(small(tmp_path / "c", comments=comments, matrix=matrix))
    assert [comment.text for comment in read.comments] == ["Comment 2", "Comment 33"]


def test_text_is_cleaned_and_the_guard_of_a_spreadsheet_taken_off(tmp_path: Path) -> None:
    comments = [
        ("comment-id", "comment-body"),
        ("2", "two\nlines,\u202e turned "),
        ("10", "'=1+1"),
    ]
    read = read_conversation(small(tmp_path / "c", comments=comments))
    assert [comment.text for comment in read.comments] == ["two lines, turned", "=1+1"]


def test_without_a_matrix_the_last_vote_of_a_person_on_a_comment_stands(tmp_path: Path) -> None:
    votes = [
        ("timestamp", "comment-id", "voter-id", "vote"),
        ("5", "2", "a", "1"),
        ("3", "2", "a", "-1"),  # came first, though it stands later
        ("5", "10", "a", "1"),
        ("5", "10", "a", "0"),  # of one time, the later row
        ("1", "2", "b", "-1"),
    ]
    read = read_conversation(small(tmp_path / "c", matrix=None, votes=votes))
    assert read.people == (Person(votes={"2": 1, "10": 0}), Person(votes={"2": -1}))


def test_votes_without_a_time_count_in_their_order(tmp_path: Path) -> None:
    votes = [("comment-id", "voter-id", "vote"), ("2", "a", "1"), ("2", "a", "-1")]
    read = read_conversation(small(tmp_path / "c", matrix=None, votes=votes))
    assert read.people == (Person(votes={"2": -1}),)


def test_the_matrix_is_trusted_more_than_the_list_of_votes(tmp_path: Path) -> None:
    votes = [("comment-id", "voter-id", "vote"), ("2", "a", "1")]
    assert read_conversation(small(tmp_path / "c", votes=votes)) == READ


def test_without_a_summary_there_is_no_title(tmp_path: Path) -> None:
    assert read_conversation(small(tmp_path / "c", summary=None)).title == ""


@pytest.mark.parametrize("inside", ["", "export/", "a/b/"])
def test_a_zip_is_read_with_or_without_a_folder_in_it(tmp_path: Path, inside: str) -> None:
    files = {inside + name: csv_bytes(rows) for name, rows in SMALL.items()}
    path = tmp_path / "c.zip"
    path.write_bytes(zipped({**files, "__MACOSX/" + inside + COMMENTS: b"", "read.me": b"?"}))
    assert read_conversation(path) == READ


def test_a_folder_with_the_conversation_in_a_folder_is_read(tmp_path: Path) -> None:
    small(tmp_path / "outer" / "inner")
    assert read_conversation(tmp_path / "outer") == READ


def test_londons_votes_are_all_there(tmp_path: Path) -> None:
    """Counts from tests/data, whose README names the source."""
    read = read_conversation(london_folder(tmp_path / "london"))
    assert (len(read.people), len(read.comments), read.votes) == (26, 36, 638)
    assert Counter(person.group for person in read.people) == {"1": 18, "0": 3, "2": 3, "": 2}
    votes = Counter(person.votes.get("17") for person in read.people)
    assert (votes[1], votes[1] + votes[0] + votes[-1]) == (20, 21)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"comments": None}, "c: There is no comments.csv in it, so it is no conversation in"),
        ({"matrix": None}, "c: It has neither participant-votes.csv nor votes.csv."),
        ({"comments": b""}, "comments.csv: This file is empty. It needs a header row."),
        ({"comments": b"a,b\n"}, "comments.csv: The header row has no column comment-id."),
        ({"matrix": b"10,2\n1,1\n"}, "participant-votes.csv: The header row has no column partici"),
        ({"matrix": b"participant,2\n1,\n"}, "c: There is nobody in it who voted."),
        (
            {"comments": b"comment-id,comment-body\n", "matrix": b"participant\n1\n"},
            "c: There is no comment to import.",
        ),
        ({"comments": b"\xff\xff"}, "comments.csv: The letters of this file cannot be read."),
        (
            {"comments": b'comment-id,comment-body\n2,"open\n'},
            "comments.csv, Row 2: The CSV cannot be read from this row on.",
        ),
        ({"summary": b'topic,"open\n'}, "summary.csv, Row 1: The CSV cannot be read from this"),
        (
            {"comments": b"comment-id,comment-body\n2,a\nx,b\n"},
            "comments.csv, Row 3, comment-id: x is no comment id. It must be a whole number.",
        ),
        (
            {"comments": b"comment-id,comment-body\n2,a\n2,b\n"},
            "comments.csv, Row 3, comment-id: Comment 2 is there twice.",
        ),
        (
            {"comments": b"comment-id,comment-body\n2," + b"a" * 1001},
            "comments.csv, Row 2, comment-body: This comment is too long: 1001 characters.",
        ),
        (
            {"matrix": b"participant,2\n1,1\n2,2\n"},
            "participant-votes.csv, Row 3, 2: 2 is no vote. It must be 1, 0, -1 or empty.",
        ),
        (
            {"matrix": b"participant,2\n1,1\n1,1\n"},
            "participant-votes.csv, Row 3, participant: Participant 1 is there twice.",
        ),
        (
            {"matrix": b"participant,2,2\n1,1,1\n"},
            "participant-votes.csv: The header row names comment 2 twice.",
        ),
        (
            {"matrix": b"participant,2\n1,1,1\n"},
            "participant-votes.csv, Row 2: This row has 3 cells, but the header row names only 2.",
        ),
        (
            {"matrix": b"participant,group-id,2\n1,A,1\n"},
            "participant-votes.csv, Row 2, group-id: A is no group.",
        ),
        (
            {"matrix": None, "votes": b"comment-id,voter-id,vote\n,a,1\n"},
            'votes.csv, Row 2, comment-id: "" is no comment id.',
        ),
        (
            {"matrix": None, "votes": b"comment-id,voter-id,vote\n2,,1\n"},
            "votes.csv, Row 2, voter-id: This row does not say whose vote it is.",
        ),
        (
            {"matrix": None, "votes": b"comment-id,voter-id,vote\n2,a,\n"},
            'votes.csv, Row 2, vote: "" is no vote.',
        ),
        (
            {"matrix": None, "votes": b"timestamp,comment-id,voter-id,vote\nnow,2,a,1\n"},
            "votes.csv, Row 2, timestamp: now is no timestamp.",
        ),
        (
            {"matrix": b"participant,group-id,2\n" + TOO_MANY_GROUPS},
            "c: There are too many opinion groups. At most 26 can be imported.",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_file_and_row(
    tmp_path: Path, changed: dict[str, bytes | None], said: str
) -> None:
    (problem,) = refused(small(tmp_path / "c", **changed))
    assert problem.startswith(said)


def test_every_wrong_row_is_named_up_to_what_anybody_reads(tmp_path: Path) -> None:
    rows = b"".join(b"%d,9\n" % number for number in range(100))
    problems = refused(small(tmp_path / "c", matrix=b"participant,2\n" + rows))
    assert len(problems) == 20
    assert problems[1].startswith("participant-votes.csv, Row 3, 2: 9 is no vote.")


def test_the_sentence_has_a_line_for_each_problem(tmp_path: Path) -> None:
    with pytest.raises(ConversationHasProblems) as told:
        read_conversation(small(tmp_path / "c", matrix=b"participant,2\n1,7\n2,8\n"))
    assert str(told.value).splitlines() == [
        "This conversation cannot be imported.",
        "participant-votes.csv, Row 2, 2: 7 is no vote. It must be 1, 0, -1 or empty.",
        "participant-votes.csv, Row 3, 2: 8 is no vote. It must be 1, 0, -1 or empty.",
    ]
