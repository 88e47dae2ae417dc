"""The languages a phone speaks: what they call themselves, and their sentences.

Sentences are kept as `translations/<code>/LC_MESSAGES/messages.po` and compiled in memory, once.
"""

import gettext as catalogues
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from workshop import paths


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language. `machine`: no speaker has checked its sentences yet."""

    code: str
    name: str
    direction: str = "ltr"
    machine: bool = True

    @property
    def tag(self) -> str:
        """What stands in `lang`: our English is British."""
        return "en-GB" if self.code == "en" else self.code

    def decimal(self, number: str) -> str:
        """Return a number with this language's mark before its decimals: `3.5`, `3,5`."""
        return number.replace(".", Locale(self.code).number_symbols["latn"]["decimal"])


ENGLISH = Language(code="en", name="English", machine=False)
LANGUAGES = (
    ENGLISH,
    Language(code="cy", name="Cymraeg"),
    Language(code="pl", name="Polski"),
    Language(code="pa", name="ਪੰਜਾਬੀ"),
    Language(code="ur", name="اردو", direction="rtl"),
    Language(code="ro", name="Română"),
    Language(code="bn", name="বাংলা"),
    Language(code="ar", name="العربية", direction="rtl"),
)
_REMEMBERED = 1024  # a card asks for each of its statements; what browsers send has no end
CODES = tuple(language.code for language in LANGUAGES)


@lru_cache(maxsize=_REMEMBERED)
def language_of(tag: str) -> Language | None:
    """Return the language of a tag: `cy` for `cy-GB`; None when we do not speak it."""
    code = tag.replace("_", "-").partition("-")[0].casefold()
    return next((language for language in LANGUAGES if language.code == code), None)


def first_of(*tags: str) -> Language:
    """Return the first of these that we speak; English when we speak none."""
    return next(_known(tags), ENGLISH)


@cache
def catalogue(code: str) -> catalogues.NullTranslations:
    """Return the sentences of a language; those of English stand in the source."""
    if code == ENGLISH.code:
        return catalogues.NullTranslations()
    path = paths.TRANSLATIONS / code / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        written = read_po(file, locale=code)
    compiled = BytesIO()
    write_mo(compiled, written)
    compiled.seek(0)
    return catalogues.GNUTranslations(compiled)


@lru_cache(maxsize=_REMEMBERED)
def is_ours(words: str) -> bool:
    """Whether these words are a sentence of ours, or none: what is typed is in no catalogue."""
    return not words or any(catalogue(code).gettext(words) != words for code in CODES[1:])


def _known(tags: tuple[str, ...]) -> Iterator[Language]:
    return (found for tag in tags if (found := language_of(tag)))
