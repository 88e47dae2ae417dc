"""The wheel and the sdist carry what the app needs; an installed wheel starts."""

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from workshop.reports.document.export import FIRST_NAME

ROOT = Path(__file__).parents[2]
NEEDED = (
    "templates/base.html",
    "static/css/tokens.css",
    "static/vendor/htmx-2.0.11.min.js",
    "seeds/mainstreaming-ced/pack.toml",
    "seeds/cedp/statements.csv",
    "translations/cy/LC_MESSAGES/messages.po",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both distributions, built without asking a registry for the build tool."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return folder


def test_the_wheel_carries_templates_static_and_seeds(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"workshop/_data/{name}" for name in NEEDED} <= names
    assert f"workshop/reports/document/published/{FIRST_NAME}" in names
    assert "workshop/domain/common_passwords.txt" in names


def test_the_sdist_carries_them_too(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert set(NEEDED) <= names


def test_the_wheel_asks_for_what_the_project_needs(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("METADATA"))
        metadata = archive.read(name).decode()
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    asked = re.findall(r"^Requires-Dist: ([\w-]+)(?!.*extra ==)", metadata, re.MULTILINE)
    assert sorted(asked) == sorted(re.split(r"[^\w-]", line)[0] for line in wanted)


def test_an_installed_wheel_finds_its_packs(built: Path, tmp_path: Path) -> None:
    """Installed by pip, beside the libraries of this environment, far from the checkout."""
    (wheel,) = built.glob("*.whl")
    place = tmp_path / "installed"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", place, wheel], check=True)  # noqa: S603 - our own wheel
    script = next(path for path in (place / "bin").iterdir() if path.stem == "workshop")
    run = subprocess.run(  # noqa: S603 - the script installed above
        [sys.executable, script, "packs", "list"]
        if script.suffix != ".exe"
        else [script, "packs", "list"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(place)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "mainstreaming-ced" in run.stdout
    where = subprocess.run(
        [sys.executable, "-c", "import workshop.paths as p; print(p.DATA)"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(place)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()) == (place / "workshop" / "_data").resolve()
