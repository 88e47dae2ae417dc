"""`pack.toml`: title, language, licence, version, cautions and the words a pack allows."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields

from workshop.domain.pack import ClosedLists, Pack
from workshop.packs.cells import tidy
from workshop.packs.problems import FileNotReadable, Problem, shortened

_ = str  # marks a sentence for translation; it is translated where it is shown

NOT_TOML = _("pack.toml cannot be read: %(reason)s")
NOT_A_TEXT = _("This must be a text in quotation marks.")
NOT_A_LIST = _("This must be a list of texts in square brackets.")
NOT_A_TABLE = _("This must be a part of its own that starts with [lists].")
UNKNOWN_KEY = _("This is not known. Check the spelling, or remove it.")

_TEXTS = ("title", "language", "licence", "version")
_LISTS = tuple(closed.name for closed in fields(ClosedLists))


def read_manifest(data: bytes, *, slug: str) -> tuple[Pack, tuple[Problem, ...]]:
    """Read a pack without its statements, and what is wrong with the form of the file.

    What is not there keeps its default; the title has none and becomes empty.

    Raises:
        FileNotReadable: when the file is not TOML.
    """
    content = _parsed(data)
    lists = content.get("lists", {})
    lists = lists if isinstance(lists, dict) else {}
    texts = {"title": ""} | {name: _text(content[name]) for name in _TEXTS if name in content}
    pack = Pack(
        slug=slug,
        statements=(),
        cautions=_texts(content.get("cautions", [])),
        lists=ClosedLists(**{name: _texts(lists.get(name, [])) for name in _LISTS}),
        **texts,
    )
    return pack, tuple(_problems(content))


def _parsed(data: bytes) -> dict[str, object]:
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise FileNotReadable(NOT_TOML, reason=shortened(str(error))) from error


def _problems(content: Mapping[str, object]) -> Iterator[Problem]:
    lists = content.get("lists", {})
    yield from _form_problems(content, "", texts=_TEXTS, lists=("cautions",), others=("lists",))
    if isinstance(lists, dict):
        yield from _form_problems(lists, "lists.", lists=_LISTS)
    else:
        yield Problem(None, place("lists"), NOT_A_TABLE)


def _form_problems(
    content: Mapping[str, object],
    prefix: str,
    *,
    texts: tuple[str, ...] = (),
    lists: tuple[str, ...] = (),
    others: tuple[str, ...] = (),
) -> Iterator[Problem]:
    for name, value in content.items():
        column = place(prefix + name)
        if name in texts and not isinstance(value, str):
            yield Problem(None, column, NOT_A_TEXT)
        if name in lists and not _is_list_of_texts(value):
            yield Problem(None, column, NOT_A_LIST)
        if name not in {*texts, *lists, *others}:
            yield Problem(None, column, UNKNOWN_KEY)


def place(name: str) -> str:
    """Where a problem of the manifest is: `pack.toml, title`."""
    return f"pack.toml, {shortened(name)}"


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _text(value: object) -> str:
    return tidy(value) if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, value)) if isinstance(value, list) else ()
