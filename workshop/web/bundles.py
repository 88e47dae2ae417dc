"""Files that a phone needs together travel as one: a request costs it 400 ms and half a kilobyte.

The sources stay small files. A bundle is put together of them once, when it is first asked for.
"""

import re
from collections.abc import Iterator
from functools import cache

from workshop import paths

_SHEETS = ("tokens", "base", "page")
_SCRIPTS = (
    *("landing", "problem", "live", "phone", "timer", "points", "taps"),
    *("outbox-page", "deck", "drafts", "reach"),
)
BUNDLES = {
    "bundle/first.css": _SHEETS,  # comes within the first page, see `assets.first_sheet`
    "bundle/phone.css": (*_SHEETS, "drawn", "phone", "voices", "beside", "acting"),
    "bundle/phone.js": _SCRIPTS,
}
_IMPORT = re.compile(r'^import (\{ [^}]+ \}) from "\./([\w-]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:const|function|async function) (\w+))", re.MULTILINE)


@cache
def bundle(name: str) -> bytes:
    """All files of a bundle in one."""
    together = _script if name.endswith(".js") else _sheet
    return together(BUNDLES[name]).encode()


def _sheet(names: tuple[str, ...]) -> str:
    return "\n".join(_read(f"css/{name}.css") for name in names)


def _script(names: tuple[str, ...]) -> str:
    modules = dict.fromkeys(each for name in names for each in _with_imports(name))
    return "\n".join(_module(name) for name in modules)


def _with_imports(name: str) -> Iterator[str]:
    """What a module imports, then itself: a browser runs them in the same order."""
    for _, imported in _IMPORT.findall(_read(f"js/{name}.js")):
        yield from _with_imports(imported)
    yield name


def _module(name: str) -> str:
    """A module as a function, so that no two share a name. It returns what it exports."""
    text = _read(f"js/{name}.js")
    exported = ", ".join(known for _, known in _EXPORT.findall(text))
    inside = _IMPORT.sub(_taken, _EXPORT.sub(r"\1", text))
    return f"const {_variable(name)} = (() => {{\n{inside}\nreturn {{ {exported} }};\n}})();"


def _taken(found: re.Match[str]) -> str:
    wanted, name = found.groups()
    return f"const {wanted.replace(' as ', ': ')} = {_variable(name)};"


def _variable(name: str) -> str:
    return f"_{name.replace('-', '_')}"


def _read(name: str) -> str:
    return (paths.STATIC / name).read_text(encoding="utf-8")
