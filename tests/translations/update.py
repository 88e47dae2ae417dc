"""Bring the catalogues up to what a phone says now: new sentences come in empty, old ones go.

python -m tests.translations.update
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from tests.translations.surface import Sentence, sentences
from workshop.languages import ENGLISH, LANGUAGES
from workshop.paths import TRANSLATIONS

_FIRST = datetime(2026, 11, 22, tzinfo=UTC)


def update(code: str) -> int:
    """Rewrite a catalogue; return how many of its sentences are empty."""
    path = TRANSLATIONS / code / "LC_MESSAGES" / "messages.po"
    known = read(code) if path.exists() else Catalog()
    fresh = _empty(code)
    for sentence in sorted(sentences(), key=first):
        found = known.get(first(sentence))
        fresh.add(sentence, found.string if found and found.id == sentence else "")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, fresh, width=120, omit_header=False)
    return sum(not any(strings(message.string)) for message in fresh if message.id)


def _empty(code: str) -> Catalog:
    """Return a catalogue whose head stays as it is from one run to the next."""
    return Catalog(
        locale=code,
        header_comment=f"# {code}: {_checked(code)}.",
        project="workshop-deliberation",
        version="1",
        msgid_bugs_address="-",
        creation_date=_FIRST,
        revision_date=_FIRST,
        last_translator="-",
        language_team="-",
        fuzzy=False,
    )


def _checked(code: str) -> str:
    (language,) = (each for each in LANGUAGES if each.code == code)
    return "machine-assisted, please check" if language.machine else "checked by a speaker"


def read(code: str) -> Catalog:
    """Return the catalogue of a language as it is kept."""
    with (TRANSLATIONS / code / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=code)


def first(sentence: Sentence) -> str:
    """Return what a sentence is looked up by."""
    return sentence if isinstance(sentence, str) else sentence[0]


def strings(said: str | Sequence[str] | None) -> tuple[str, ...]:
    """Return every form of a translation."""
    return (said,) if isinstance(said, str) else tuple(said or ())


if __name__ == "__main__":
    for language in LANGUAGES:
        if language != ENGLISH:
            print(language.code, update(language.code), "empty")  # noqa: T201 - a tool that tells
