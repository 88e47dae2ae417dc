import csv
import io
import itertools
from pathlib import Path

from tests.reports.made import BARRIER_ROUND, BARRIERS, SOLUTION_ROUND, SOLUTIONS
from workshop.domain.comment import Comment
from workshop.reports.comments import comments_csv

ROUNDS = {round_.id: round_ for round_ in (SOLUTION_ROUND, BARRIER_ROUND)}
STATEMENTS = {statement.version_id: statement for statement in (*SOLUTIONS, *BARRIERS)}
GOLDEN = Path(__file__).parent / "golden"


def comment(
    label: str, text: str, *, hidden: bool = False, rehearsal: bool = False, made_at: str = "now"
) -> Comment:
    round_ = BARRIER_ROUND if label.startswith("B") else SOLUTION_ROUND
    return Comment(
        id=f"{label} {text}",
        round_id=round_.id,
        version_id=label,
        text=text,
        made_at=made_at,
        hidden=hidden,
        rehearsal=rehearsal,
    )


COMMENTS = [
    comment("S10", "Who pays?"),
    comment("S2", "=cmd()"),
    comment("B7", "zebra", hidden=True),
    comment("B7", "Apple\nand a second line"),
    comment("S2", "A simulated voice", rehearsal=True),
]


def rows(file: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def test_comments_are_written_as_they_always_were() -> None:
    file = comments_csv(COMMENTS, rounds=ROUNDS, statements=STATEMENTS)
    assert file == (GOLDEN / "comments.csv").read_bytes()


def test_comments_come_by_round_then_number_then_text() -> None:
    told = rows(comments_csv(COMMENTS, rounds=ROUNDS, statements=STATEMENTS))
    assert [(row[1], row[3], row[4], row[5]) for row in told[1:]] == [
        ("B7", "Apple\nand a second line", "", ""),
        ("B7", "zebra", "hidden", ""),
        ("S2", "'=cmd()", "", ""),
        ("S2", "A simulated voice", "", "simulated"),
        ("S10", "Who pays?", "", ""),
    ]


def test_the_order_says_nothing_about_who_came_first() -> None:
    files = {
        comments_csv(order, rounds=ROUNDS, statements=STATEMENTS)
        for order in itertools.permutations(COMMENTS)
    }
    assert len(files) == 1


def test_the_file_says_neither_who_nor_when() -> None:
    told = comment("S1", "x", made_at="2026-11-26T10:00:00.000Z")
    file = comments_csv([told], rounds=ROUNDS, statements=STATEMENTS)
    assert rows(file)[0] == [
        *("round", "statement", "text", "comment"),
        *("hidden", "simulated", "mark", "me_too"),
    ]
    assert b"2026" not in file
    assert told.id.encode() not in file


def test_comments_of_other_rounds_are_left_out() -> None:
    file = comments_csv(COMMENTS, rounds={BARRIER_ROUND.id: BARRIER_ROUND}, statements=STATEMENTS)
    assert [row[1] for row in rows(file)[1:]] == ["B7", "B7"]


def test_without_comments_there_is_the_header_only() -> None:
    assert len(rows(comments_csv([], rounds=ROUNDS, statements=STATEMENTS))) == 1
