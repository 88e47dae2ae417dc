"""Typefaces that this machine has, for scripts that ours lacks."""

import sys
from functools import lru_cache
from pathlib import Path

_FOLDERS = {
    "linux": ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": ("C:/Windows/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts"),
}
_ENDS = {".ttf", ".otf", ".ttc"}
_PLAIN = ("notosans", "dejavusans", "nirmala", "segoeui", "arial unicode", "arial", "gothic")
_FANCY = ("bold", "italic", "oblique", "light", "thin", "mono", "emoji", "condensed", "serif")
MOST = 500


@lru_cache(maxsize=1)
def machine_fonts() -> tuple[str, ...]:
    """Return the files, plain ones for running text first."""
    folders = (Path(name).expanduser() for name in _FOLDERS.get(sys.platform, ()))
    found = [
        path
        for folder in folders
        if folder.is_dir()
        for path in folder.rglob("*")
        if path.suffix.lower() in _ENDS
    ]
    return tuple(str(path) for path in sorted(found, key=_place)[:MOST])


def _place(path: Path) -> tuple[bool, int, str]:
    name = path.stem.lower().replace("-", "").replace("regular", "")
    plain = [place for place, start in enumerate(_PLAIN) if name.startswith(start)]
    return any(word in name for word in _FANCY), min(plain, default=len(_PLAIN)), str(path)
