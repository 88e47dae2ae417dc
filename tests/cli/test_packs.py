from pathlib import Path

from click.testing import CliRunner, Result

from tests.packs.workbooks import workbook
from workshop.cli.packs import packs
from workshop.packs.limits import UPLOAD_LIMIT
from workshop.packs.seeds import seed
from workshop.paths import SEEDS
from workshop.reports.pack.files import pack_zip


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(packs, [str(argument) for argument in arguments])


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_the_list_shows_each_seed_with_its_counts() -> None:
    result = run("list")
    assert result.exit_code == 0
    assert result.output == (
        "pack               title                                         "
        "version  barriers  solutions  cautions\n"
        "cedp               Community economic development planning       "
        "1.1      10        14         8\n"
        "mainstreaming-ced  Mainstreaming community economic development  "
        "1.1      24        30         8\n"
    )


def test_a_seed_has_no_problems() -> None:
    result = run("check", SEEDS / "cedp")
    assert result.exit_code == 0
    assert result.output == (
        "Community economic development planning: 10 barriers and 14 solutions. No problems.\n"
    )


def test_a_workbook_is_checked(tmp_path: Path) -> None:
    result = run("check", written(tmp_path / "food.xlsx", workbook()))
    assert result.exit_code == 0
    assert result.output == "Food: 1 barriers and 0 solutions. No problems.\n"


def test_a_pack_in_a_zip_is_checked(tmp_path: Path) -> None:
    result = run("check", written(tmp_path / "cedp.zip", pack_zip(seed("cedp"))))
    assert result.exit_code == 0
    assert result.output == (
        "Community economic development planning: 10 barriers and 14 solutions. No problems.\n"
    )


def test_each_problem_stands_on_its_line_with_its_row(tmp_path: Path) -> None:
    path = written(tmp_path / "food.csv", b"kind,text\nidea,a\nbarrier,\n")
    result = run("check", path)
    assert result.exit_code == 1
    assert result.output == (
        "Row 2, kind: This is idea. Please write barrier or solution.\n"
        "Row 3, text: Please write the statement here.\n"
        "Problems found: 2.\n"
    )


def test_a_notice_is_shown_and_is_no_problem(tmp_path: Path) -> None:
    path = written(tmp_path / "food.csv", b"kind,text,colour\nbarrier,a,red\n")
    result = run("check", path)
    assert result.exit_code == 0
    assert result.output == (
        "Note: Row 1, colour: This column is not known, so it was not read.\n"
        "Food: 1 barriers and 0 solutions. No problems.\n"
    )


def test_a_file_that_cannot_be_read_is_explained(tmp_path: Path) -> None:
    result = run("check", written(tmp_path / "food.txt", b"x"))
    assert result.exit_code == 1
    assert result.output == (
        "Only .csv and .xlsx files can be read, and a pack in a .zip. "
        "Save your sheet as one of them.\n"
        "Problems found: 1.\n"
    )


def test_a_file_over_the_limit_is_explained(tmp_path: Path) -> None:
    result = run("check", written(tmp_path / "food.csv", b"x" * (UPLOAD_LIMIT + 1)))
    assert result.exit_code == 1
    assert result.output.startswith("The file is too large. At most 2 MB can be read.\n")


def test_a_path_that_is_not_there_is_an_error_of_use(tmp_path: Path) -> None:
    result = run("check", tmp_path / "nothing.csv")
    assert result.exit_code == 2
    assert "does not exist" in result.output
