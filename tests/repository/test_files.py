"""Templates compile, vendored files are as they came, and files stay small."""

import hashlib
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from flask import Flask

from workshop import paths

ROOT = Path(__file__).parents[2]
VENDOR = tomllib.loads((paths.STATIC / "vendor/VENDOR.toml").read_text())
MOST_LINES = 300


def own_files(*suffixes: str) -> list[Path]:
    """The files of the project with these suffixes, without what others wrote."""
    folders = ("workshop", "templates", "static", "tests")
    found = (path for folder in folders for path in (ROOT / folder).rglob("*"))
    return sorted(
        path
        for path in found
        if path.suffix in suffixes and not {"vendor", "_data", "__pycache__"} & set(path.parts)
    )


def test_every_template_compiles(app: Flask) -> None:
    names = app.jinja_env.list_templates()
    assert len(names) > 10
    for name in names:
        app.jinja_env.get_template(name)


@pytest.mark.parametrize("name", sorted(VENDOR))
def test_a_vendored_file_is_as_it_came(name: str) -> None:
    entry = VENDOR[name]
    content = (paths.STATIC / entry["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == entry["sha256"]
    assert entry["licence"] in {"0BSD", "MIT", "BSD-2-Clause", "BSD-3-Clause"} or entry[
        "licence"
    ].startswith("OFL-1.1")


def test_every_vendored_file_is_written_down() -> None:
    kept = {path.name for path in (paths.STATIC / "vendor").iterdir()} - {"VENDOR.toml"}
    assert kept == {Path(entry["file"]).name for entry in VENDOR.values()} & kept


@pytest.mark.parametrize("path", own_files(".py", ".html", ".css", ".js"), ids=str)
def test_a_file_stays_under_300_lines(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= MOST_LINES


def test_no_module_is_named_for_a_kind_of_thing() -> None:
    bad = re.compile(r"^(utils?|helpers?|common|misc|managers?)$")
    assert [path for path in own_files(".py") if bad.match(path.stem)] == []


@pytest.mark.parametrize("path", own_files(".html"), ids=str)
def test_a_template_has_no_inline_style_or_script(path: Path) -> None:
    text = path.read_text()
    assert re.findall(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son\w+=|hx-on", text) == []


def test_only_tokens_have_colours() -> None:
    colour = re.compile(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(")
    sheets = [path for path in own_files(".css") if path.name != "tokens.css"]
    assert {path.name: colour.findall(path.read_text()) for path in sheets} == {
        path.name: [] for path in sheets
    }


def test_css_uses_logical_properties_only() -> None:
    physical = re.compile(
        r"(?:^|[\s;{])(?:(?:margin|padding|border)-)?(?:left|right|top|bottom)\s*:"
        r"|(?:text-align|float|clear):\s*(?:left|right)",
    )
    sheets = own_files(".css")
    assert {path.name: physical.findall(path.read_text()) for path in sheets} == {
        path.name: [] for path in sheets
    }


def test_no_path_of_a_machine_stands_in_the_repository() -> None:
    listed = subprocess.run(
        ["git", "grep", "-lE", r"/(work|home|Users)/[a-z]", "--", ".", ":!tests/repository"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert listed.stdout == ""
