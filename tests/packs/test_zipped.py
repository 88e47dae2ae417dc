"""A pack in a zip: as it was exported, zipped by hand, or broken."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from workshop.errors import UploadTooLarge
from workshop.packs.limits import UPLOAD_LIMIT
from workshop.packs.problems import FileNotReadable
from workshop.packs.upload import read_upload

MANIFEST = 'title = "Food"\n'
STATEMENTS = "kind,text\nbarrier,Too big.\n"


def zipped(*files: tuple[str, str]) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("folder", "slug"),
    [("food/", "food"), ("", "my-pack"), ("./a/Food Ideas/", "food-ideas")],
)
def test_the_folder_in_it_names_the_pack_else_the_file_does(folder: str, slug: str) -> None:
    data = zipped((f"{folder}pack.toml", MANIFEST), (f"{folder}statements.csv", STATEMENTS))
    preview = read_upload(data, filename="My pack.zip")
    assert preview.problems == ()
    assert preview.pack is not None
    assert (preview.pack.slug, preview.pack.title) == (slug, "Food")


def test_what_a_computer_puts_beside_the_files_does_no_harm() -> None:
    data = zipped(
        ("food/pack.toml", MANIFEST),
        ("food/statements.csv", STATEMENTS),
        ("__MACOSX/food/._pack.toml", "x"),
    )
    assert read_upload(data, filename="food.zip").ready


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([("pack.toml", MANIFEST)], "The folder has no statements.csv."),
        (
            [("pack.toml", "title"), ("statements.csv", STATEMENTS)],
            "pack.toml cannot be read",
        ),
        (
            [("a/pack.toml", MANIFEST), ("b/pack.toml", MANIFEST), ("a/statements.csv", "")],
            "There is more than one pack.toml in this zip.",
        ),
    ],
)
def test_what_is_wrong_with_its_files_is_said(files: list[tuple[str, str]], said: str) -> None:
    preview = read_upload(zipped(*files), filename="x.zip")
    assert not preview.ready
    assert said in " ".join(map(str, preview.problems))


@pytest.mark.parametrize("data", [b"", b"kind,text\n", b"PK\x03\x04 and no more"])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    with pytest.raises(FileNotReadable, match="This zip cannot be read"):
        read_upload(data, filename="x.zip")


def test_of_a_bomb_no_more_is_unpacked_than_a_file_may_have() -> None:
    data = zipped(("pack.toml", MANIFEST), ("statements.csv", "x" * (50 * UPLOAD_LIMIT)))
    assert len(data) < UPLOAD_LIMIT
    with pytest.raises(UploadTooLarge):
        read_upload(data, filename="x.zip")
