"""`workshop verify` in a process of its own, on the files of a played workshop."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.people import Room
from tests.fixtures.refined import refined
from tests.reports.verify.kept import whole_json
from tests.reports.verify.played import Told, changed, exported, played
from workshop.actions.formats import FORMATS
from workshop.actions.receipting import receipts_of
from workshop.errors import NotAnExport
from workshop.reports.receipt import receipt_file
from workshop.reports.verify.check import Anchors, check
from workshop.store import participants

__all__ = ["whole_json"]


def run(*arguments: str | Path, directory: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "workshop", *map(str, arguments)]
    return subprocess.run(  # noqa: S603 - our own interpreter
        command, capture_output=True, text=True, check=False, timeout=120, cwd=directory
    )


@pytest.fixture
def path(room: Room, tmp_path: Path) -> Path:
    """The JSON file that `workshop export` writes of a workshop with every ballot in it."""
    refined(room)
    written = tmp_path / "everything.json"
    done = run(
        *("export", room.workshop.code, "--format", "json", "--output", written),
        *("--database", room.hall.store.path),
        directory=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    return written


def test_a_real_file_holds_and_it_says_what_no_file_proves(path: Path) -> None:
    done = run("verify", path.name, directory=path.parent)
    assert done.returncode == 0, done.stdout + done.stderr
    about, right, unchecked, to_do, result = done.stdout.strip().split("\n\n")
    assert about == "everything.json is a JSON file of “Local firms, local jobs”."
    for said in (
        "RIGHT",
        "- The votes in the file, counted again, give the counts that it shows.",
        "- Scores, ranks, ranges, tiers and verdicts, worked out again, are those that the file",
        "- Digests, seals and receipts belong to these counts.",
        "- The audit is one whole chain",
    ):
        assert said in right
    for said in (
        "COULD NOT BE CHECKED",
        "- “scale” counts each group the same.",
        "- A file alone cannot prove that it is the right one",
    ):
        assert said in unchecked
    assert to_do.startswith("WHAT TO DO\n- Look for a picture or a note of the eight characters")
    assert "workshop verify everything.json --seal" in to_do
    assert result == "Result: nothing in everything.json contradicts itself."
    assert not list(path.parent.glob("*.sqlite3-wal.*")), "it needs no database"


def test_a_changed_vote_ends_with_one_and_is_named(path: Path) -> None:
    told = json.loads(path.read_bytes())
    vote = next(vote for vote in told["votes"] if vote["answer"] == "agree")
    vote["answer"] = "disagree"
    path.write_text(json.dumps(told), encoding="utf-8")
    done = run("verify", path.name, directory=path.parent)
    assert done.returncode == 1
    _about, _right, wrong, _unchecked, to_do, result = done.stdout.strip().split("\n\n")
    _head, cause, *follow = wrong.splitlines()
    names = f"“{vote['round']}”: single votes on {vote['statement']} were changed, added or taken"
    assert cause.startswith(f"- {names} out. The counts are those that were sealed;")
    assert follow[0].startswith(f"  - “{vote['round']}”, {vote['statement']}: the count of “")
    assert len(follow) <= 5
    assert "- Download the file again" in to_do
    assert result == "Result: everything.json does not hold. One thing in it is wrong."


def test_of_very_much_that_is_wrong_the_first_is_told(whole_json: bytes, tmp_path: Path) -> None:
    told = json.loads(whole_json)
    for each in told["rounds"][0]["statements"]:
        for key in ("could_change_it", "answers", "not_sure", "missing", "score", "rank"):
            each[key] += 40
        for key in ("people", "of", "share"):
            each["support"][key] += 1
    path = tmp_path / "everything.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    done = run("verify", path.name, directory=tmp_path)
    wrong = done.stdout.strip().split("\n\n")[2].splitlines()
    assert (done.returncode, wrong[0], len(wrong)) == (1, "WRONG", 7)
    assert wrong[1].startswith("- “Once more”: results that are shown were changed, those of S")
    assert [line[:4] for line in wrong[2:]] == ["  - "] * 5
    assert wrong[-1] == "  - and 32 more that follow from it. --all tells them."
    whole = run("verify", path.name, "--all", directory=tmp_path)
    assert len(whole.stdout.strip().split("\n\n")[2].splitlines()) == 2 + 4 + 32


def test_a_workbook_is_checked_and_a_file_for_polis_is_told_to_have_nothing_to_check(
    room: Room, tmp_path: Path
) -> None:
    played(room)
    for name, form in (("book.xlsx", "xlsx"), ("polis.zip", "polis")):
        (tmp_path / name).write_bytes(FORMATS[form].write(room.hall, workshop=room.now()))
    done = run("verify", "book.xlsx", directory=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("book.xlsx is a workbook of “Local firms, local jobs”.")
    done = run("verify", "polis.zip", directory=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(
        "polis.zip: This is a file of this program: votes for Polis tools."
    )
    assert "Check the JSON file, the workbook (.xlsx) or the zip of CSV tables" in done.stderr


def test_every_anchor_is_taken(room: Room, tmp_path: Path) -> None:
    round_ = played(room)
    older, newer = tmp_path / "older.json", tmp_path / "newer.json"
    older.write_bytes(exported(room))
    with room.hall.act("report changed", actor="alice", workshop_id=room.workshop.id):
        pass
    newer.write_bytes(exported(room))
    told = json.loads(newer.read_bytes())
    seen = told["rounds"][0]["seals"][-1]["characters"]
    mine = tmp_path / "mine.txt"
    mine.write_bytes(receipt_of_somebody(room))
    options = ["--seal", seen.lower().replace("-", " "), "--against", older, "--receipt", mine]
    done = run("verify", newer, *options, directory=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "A file alone" not in done.stdout
    back = run("verify", older, "--against", newer, directory=tmp_path)
    assert (back.returncode, "is the newer one" in back.stdout) == (1, True)
    wrong = run("verify", newer, "--seal", "AAAA-AAAA", directory=tmp_path)
    assert (wrong.returncode, "has the characters AAAA-AAAA" in wrong.stdout) == (1, True)
    assert round_.title in done.stdout or "The receipt is in the list" in done.stdout


def test_the_file_of_another_workshop_is_named(room: Room, tmp_path: Path) -> None:
    played(room)
    mine, theirs = tmp_path / "mine.json", tmp_path / "theirs.json"
    mine.write_bytes(exported(room))

    def of_another(told: Told) -> None:
        told["chain"]["workshop"] = "another"

    theirs.write_bytes(changed(exported(room), of_another))
    done = run("verify", mine, "--against", theirs, directory=tmp_path)
    assert (done.returncode, "of another workshop" in done.stdout) == (1, True)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "It is no JSON file that this program wrote."),
        (b"statement,answer\nS1,agree\n", "It is no JSON file that this program wrote."),
        (b"\xff\xfe\x00", "It is no JSON file that this program wrote."),
        (b"[" * 100_000, "It is no JSON file that this program wrote."),
        (b"{}", "It does not name its format."),
        (b'{"format": "workshop-export/1"}', "workshop-export/1"),
        (b'{"format": "workshop-export/2"}', "It is no JSON file that this program wrote."),
        (
            b'{"format": "workshop-export/2", "mine": 1}',
            "It is no JSON file that this program wrote.",
        ),
    ],
)
def test_what_is_no_file_of_ours_is_said_in_words(content: bytes, words: str) -> None:
    with pytest.raises(NotAnExport) as refused:
        check(content)
    assert words in str(refused.value)


def test_a_file_that_is_none_of_ours_ends_with_three(tmp_path: Path) -> None:
    (tmp_path / "file.json").write_bytes(b"\xff\xfe\x00")
    done = run("verify", "file.json", directory=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("file.json: This file cannot be checked. It is no JSON file")
    assert "Traceback" not in done.stderr


def test_an_older_file_that_cannot_be_compared_is_the_one_that_is_named(
    whole_json: bytes, tmp_path: Path
) -> None:
    (tmp_path / "mine.json").write_bytes(whole_json)
    (tmp_path / "older.csv").write_bytes(b"round,receipt\n")
    done = run("verify", "mine.json", "--against", "older.csv", directory=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("older.csv: This is a")


def test_what_was_typed_or_given_wrongly_is_no_fault_of_the_file(
    whole_json: bytes, tmp_path: Path
) -> None:
    (tmp_path / "mine.json").write_bytes(whole_json)
    done = run("verify", "mine.json", "--seal", "K7QM-2F9X", directory=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "“K7QM-2F9X” is no seal. A seal has eight characters" in done.stderr
    done = run("verify", "mine.json", "--receipt", "mine.json", directory=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("mine.json: The receipt cannot be read: it has no round,")


def test_a_receipt_names_every_file_and_is_read_after_an_editor_has_saved_it(room: Room) -> None:
    played(room)
    receipt = receipt_of_somebody(room)
    said = " ".join(receipt.decode().split())
    assert "the JSON file, the workbook (.xlsx) or the zip of CSV tables" in said
    saved = receipt.replace(b"\n", b"\r\n").decode()
    assert check(exported(room), Anchors(receipts=(saved,))).is_whole


def receipt_of_somebody(room: Room) -> bytes:
    """The receipt of one of those who voted."""
    workshop = room.now()
    with room.hall.store.reading() as database:
        rows = [*database.query("select token_hash from participants limit 1")]
        found = participants.by_token(database, rows[0]["token_hash"], workshop_id=room.workshop.id)
    assert found is not None
    (receipt,) = receipts_of(room.hall, workshop=workshop, participant=found)
    return receipt_file(workshop, receipt)


def test_who_checks_a_file_waits_for_no_server(tmp_path: Path) -> None:
    """The whole program takes four times as long to import."""
    code = """
import sys
from workshop.cli import main
main(["verify", "--help"], standalone_mode=False)
print("imported", *{"flask", "gevent", "docx", "sqlite_utils"} & sys.modules.keys())
"""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.endswith("imported\n"), done.stdout
