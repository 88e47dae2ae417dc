"""A language that puts every sentence of ours in brackets: what stands outside was forgotten."""

import re
from collections.abc import Iterator
from gettext import NullTranslations
from xml.etree.ElementTree import Element

from werkzeug.test import TestResponse

from tests.fixtures.pages import parse
from workshop.languages import LANGUAGES

_INNERMOST = re.compile("⟦[^⟦⟧]*⟧")
_LABEL = re.compile(r"\b[BS]\d+\b|\bo\b")  # and the sign of "not sure"
_NAMES = tuple(language.name for language in LANGUAGES)
_LETTER = re.compile(r"[^\W\d_]")
_TYPED = {"bdi", "script", "style", "svg", "textarea", "title"}
_READ = ("aria-label", "alt", "placeholder", "data-say60", "data-say10", "data-left", "data-over")


class Brackets(NullTranslations):
    """Every sentence as it is, in brackets."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, one: str, many: str, num: int) -> str:
        return f"⟦{one if num == 1 else many}⟧"


def escaped(page: TestResponse, *known: str) -> list[str]:
    """Words on a page that went through no catalogue, and are marked as nobody's own.

    `known` are words that the calendar has.
    """
    root = parse(page)
    body = root.find("body")
    said = ["".join(_shown(root if body is None else body))]
    said += [each.get(name, "") for each in root.iter() for name in _READ if each.get(name)]
    return [left for each in said if _LETTER.search(left := _outside(each, known))]


def _shown(element: Element) -> Iterator[str]:
    """The text of an element without what is marked with a language of its own."""
    if element.tag not in _TYPED and not element.get("lang"):
        yield element.text or ""
        for child in element:
            yield from _shown(child)
            yield child.tail or ""


def _outside(said: str, known: tuple[str, ...]) -> str:
    while _INNERMOST.search(said):
        said = _INNERMOST.sub(" ", said)
    for word in (*_NAMES, *known):
        said = said.replace(word, " ")
    return " ".join(_LABEL.sub(" ", said).split())
