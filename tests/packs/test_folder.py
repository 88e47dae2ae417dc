from pathlib import Path

import pytest

from workshop.errors import UploadTooLarge
from workshop.packs.folder import read_folder
from workshop.packs.limits import UPLOAD_LIMIT

MANIFEST = 'title = "Food"\n[lists]\nthemes = ["land"]\n'
STATEMENTS = "kind,text,theme\nbarrier,Too big.,land\n"


def folder(path: Path, *, manifest: str = MANIFEST, statements: str = STATEMENTS) -> Path:
    path.mkdir()
    (path / "pack.toml").write_text(manifest, encoding="utf-8")
    (path / "statements.csv").write_text(statements, encoding="utf-8")
    return path


def problems_of(path: Path) -> list[str]:
    return [str(problem) for problem in read_folder(path).problems]


def test_a_folder_becomes_a_pack_named_after_the_folder(tmp_path: Path) -> None:
    preview = read_folder(folder(tmp_path / "food"))
    assert preview.ready
    assert preview.pack is not None
    assert (preview.pack.slug, preview.pack.title) == ("food", "Food")
    assert preview.pack.lists.themes == ("land",)


def test_problems_of_both_files_are_found(tmp_path: Path) -> None:
    path = folder(
        tmp_path / "Food",
        manifest='language = "English"\nthemes = []\n[lists]\nthemes = ["land"]',
        statements="kind,text,theme\nbarrier,Too big.,finance\n",
    )
    assert problems_of(path) == [
        "pack.toml, themes: This is not known. Check the spelling, or remove it.",
        "The folder needs a name of small letters, digits and single dashes.",
        "pack.toml, title: Please fill this in.",
        "pack.toml, language: This must be a language code, such as en, cy or pt-BR.",
        "Row 2, theme: finance is not a word of this pack. Use one of these: land.",
    ]


def test_the_statements_are_read_even_when_the_manifest_cannot_be(tmp_path: Path) -> None:
    path = folder(tmp_path / "food", manifest="title", statements="kind,text\nidea,a\n")
    toml, row = problems_of(path)
    assert toml.startswith("pack.toml cannot be read: ")
    assert row == "Row 2, kind: This is idea. Please write barrier or solution."


@pytest.mark.parametrize("name", ["pack.toml", "statements.csv"])
def test_a_file_that_is_missing_is_named(tmp_path: Path, name: str) -> None:
    path = folder(tmp_path / "food")
    (path / name).unlink()
    assert problems_of(path) == [f"The folder has no {name}."]
    assert not read_folder(path).ready


def test_a_csv_that_cannot_be_read_is_a_problem_of_the_folder(tmp_path: Path) -> None:
    path = folder(tmp_path / "food", statements='kind,text\nbarrier,"open')
    (problem,) = problems_of(path)
    assert problem.startswith("Row 2: The CSV cannot be read from this row on.")


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = folder(tmp_path / "food", statements="x" * (UPLOAD_LIMIT + 1))
    with pytest.raises(UploadTooLarge):
        read_folder(path)
