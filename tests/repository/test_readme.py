"""The README is held against the code: its commands, its settings."""

import re
from pathlib import Path

import click

from workshop.cli import COMMANDS, main
from workshop.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()


def test_every_setting_is_documented_and_no_other() -> None:
    code = (ROOT / "workshop/settings.py").read_text()
    read = set(re.findall(r'"(WORKSHOP_[A-Z_]+)"', code))
    assert set(re.findall(r"`(WORKSHOP_[A-Z_]+)`", README)) == read
    assert len(read) >= len(Settings.__dataclass_fields__)


def test_every_command_is_documented_and_no_other() -> None:
    documented = set(re.findall(r"^\| `workshop ([a-z]+)", README, re.MULTILINE))
    assert documented == set(COMMANDS)


def test_every_documented_option_exists() -> None:
    context = click.Context(main)
    commands = [main.get_command(context, name) for name in main.list_commands(context)]
    options = {
        name
        for command in commands
        if command is not None
        for option in command.params
        if isinstance(option, click.Option)
        for name in option.opts
    }
    documented = set(re.findall(r"`(--[a-z-]+)", README))
    assert documented <= options
    assert documented


def test_ci_calls_the_test_command_of_the_readme() -> None:
    command = re.search(r"```sh test\n(.*?)\n```", README, re.DOTALL)
    assert command is not None
    assert command[1] in (ROOT / ".ci/run").read_text()


def test_every_step_calls_buttons_and_pages_by_their_names() -> None:
    chapter = README.partition("## Run a workshop")[2].partition("\n## ")[0]
    steps = re.findall(r"^\d+\. .*(?:\n {3,}.*)*", chapter, re.MULTILINE)
    bold = re.findall(r"\*\*([A-Z][^*]+)\*\*", "\n".join(steps))
    named = {" ".join(each.split()) for each in bold}
    files = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "workshop").rglob("*.py")]
    shown = set(re.findall(r'_\("([^"]+)"', "".join(each.read_text() for each in files)))
    assert len(steps) >= 13
    assert named - shown == set()
