"""Where the files that are not Python live, in a checkout and in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_data"

DATA = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent

TEMPLATES = DATA / "templates"
STATIC = DATA / "static"
SEEDS = DATA / "seeds"
TRANSLATIONS = DATA / "translations"
