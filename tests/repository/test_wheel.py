"""The wheel and the sdist carry what the app needs; an installed wheel starts."""

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = (
    "templates/base.html",
    "static/css/tokens.css",
    "static/vendor/htmx-2.0.11.min.js",
    "seeds/mainstreaming-ced/pack.toml",
    "seeds/cedp/statements.csv",
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


def test_the_sdist_carries_them_too(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert set(NEEDED) <= names


def test_an_installed_wheel_finds_its_packs(built: Path, tmp_path: Path) -> None:
    """Installed beside the libraries of this environment, in a folder far from the checkout."""
    (wheel,) = built.glob("*.whl")
    place = tmp_path / "venv"
    venv.create(place, with_pip=False, system_site_packages=False)
    site = next(place.rglob("site-packages"))
    zipfile.ZipFile(wheel).extractall(site)  # noqa: S202 - the wheel built above
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    (site / "libraries.pth").write_text(f"{libraries}\n")
    python = next(path for path in (place / "bin", place / "Scripts") if path.is_dir()) / "python"
    run = subprocess.run(  # noqa: S603 - the interpreter made above
        [python, "-m", "workshop", "packs", "list"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "mainstreaming-ced" in run.stdout
    where = subprocess.run(  # noqa: S603 - the interpreter made above
        [python, "-c", "import workshop.paths as p; print(p.DATA)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()) == site.resolve() / "workshop" / "_data"
