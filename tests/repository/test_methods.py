"""docs/methods.md is held against the code: what it names is there, and no measure is left out."""

import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/methods.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(ranking/[\w/]+\.py): (\w+)`", TEXT)))


@pytest.mark.parametrize(("path", "name"), NAMED, ids=str)
def test_what_it_names_is_there(path: str, name: str) -> None:
    module = importlib.import_module(f"workshop.{path.removesuffix('.py').replace('/', '.')}")
    assert hasattr(module, name)


def test_it_names_every_file_that_has_a_source() -> None:
    ranking = ROOT / "workshop/ranking"
    quoting = {
        f"ranking/{path.relative_to(ranking).as_posix()}"
        for path in ranking.rglob("*.py")
        if "Source:" in path.read_text(encoding="utf-8")
    }
    assert len(quoting) > 15
    assert quoting <= {path for path, _ in NAMED}


def test_every_doi_of_the_code_is_in_it_and_no_other() -> None:
    doi = re.compile(r"doi\s+(10\.\d{4,}/[\w.()/-]*\w)")
    code = {
        found
        for path in (ROOT / "workshop/ranking").rglob("*.py")
        for found in doi.findall(path.read_text(encoding="utf-8"))
    }
    assert set(doi.findall(TEXT)) == code


def test_its_lines_are_short() -> None:
    assert [line for line in TEXT.splitlines() if len(line) > 125] == []
