"""What is opened, and what is refused unopened."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_LZMA, ZipFile

import pytest

from tests.fixtures.polis import COMMENTS, MATRIX, small, zipped
from tests.packs.workbooks import locked
from workshop.packs.polis import files, matrix
from workshop.packs.polis.files import read_files
from workshop.packs.polis.problems import ConversationHasProblems
from workshop.packs.polis.reading import read_conversation


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_only_known_files_are_read(tmp_path: Path) -> None:
    path = written(tmp_path / "c.zip", zipped({COMMENTS: b"x", "stats-history.csv": b"y"}))
    assert read_files(path) == {COMMENTS: b"x"}


def test_several_conversations_are_named(tmp_path: Path) -> None:
    data = zipped({f"{name}/{COMMENTS}": b"x" for name in ("b", "a")})
    with pytest.raises(ConversationHasProblems, match=r"several conversations: a, b\. Unpack it"):
        read_files(written(tmp_path / "c.zip", data))
    small(tmp_path / "both" / "b")
    small(tmp_path / "both" / "a")
    with pytest.raises(ConversationHasProblems, match=r"both: It holds several .*: a, b\."):
        read_files(tmp_path / "both")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no zip", "neither a folder nor a zip"),
        (b"", "neither a folder nor a zip"),
        (zipped({"a.csv": b"x"}), "There is no comments.csv in it"),
        (locked(zipped({COMMENTS: b"x"})), "locked with a password"),
        (zipped({COMMENTS: b"abc" * 99}).replace(b"\x4b", b"\x4a", 1), "zip"),
        (zipped({f"{number}.csv": b"" for number in range(501)}), "This zip is damaged"),
    ],
)
def test_a_zip_that_cannot_be_used_is_explained(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(ConversationHasProblems, match=said):
        read_files(written(tmp_path / "c.zip", data))


def test_a_member_whose_bytes_were_changed_is_refused(tmp_path: Path) -> None:
    broken = bytearray(zipped({COMMENTS: bytes(range(200))}))
    broken[100] ^= 0xFF
    with pytest.raises(ConversationHasProblems, match="This zip is damaged"):
        read_files(written(tmp_path / "c.zip", bytes(broken)))


def test_a_packing_that_is_not_usual_is_refused(tmp_path: Path) -> None:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_LZMA) as archive:
        archive.writestr(COMMENTS, b"x")
    with pytest.raises(ConversationHasProblems, match="This zip is damaged"):
        read_files(written(tmp_path / "c.zip", target.getvalue()))


@pytest.mark.parametrize("is_zip", [True, False])
def test_no_more_is_unpacked_than_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_zip: bool
) -> None:
    monkeypatch.setattr(files, "FILE_LIMIT", 1000)
    if is_zip:
        path = written(tmp_path / "c.zip", zipped({COMMENTS: bytes(1001)}))
    else:
        path = small(tmp_path / "c", comments=bytes(1001))
    with pytest.raises(ConversationHasProblems, match=r"comments\.csv: This file is too large"):
        read_files(path)


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ("MOST_PEOPLE", "too many people. At most 2 can"),
        ("MOST_VOTES", "too many votes. At most 2 can"),
    ],
)
def test_a_crowd_over_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, said: str
) -> None:
    monkeypatch.setattr(matrix, limit, 2)
    with pytest.raises(ConversationHasProblems, match=f"{MATRIX}: There are {said}"):
        read_conversation(small(tmp_path / "c"))


def test_more_comments_than_the_limit_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.packs.polis.comments.MOST_COMMENTS", 2)
    with pytest.raises(ConversationHasProblems, match=f"{COMMENTS}: There are too many comments"):
        read_conversation(small(tmp_path / "c"))
