"""The statements that come with the program, in each language that phones speak."""

import re
import unicodedata
from collections.abc import Iterator

import pytest

from workshop.domain.pack import Pack
from workshop.domain.translation import Translation
from workshop.languages import CODES, ENGLISH
from workshop.packs.seeds import seeds

CODES_OF_OTHERS = tuple(code for code in CODES if code != ENGLISH.code)
_ENGLISH_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
LATIN = {
    "cy": _ENGLISH_LETTERS - set("kqvxz") | set("âêîôûŵŷï"),
    "pl": _ENGLISH_LETTERS - set("qvx") | set("ąćęłńóśźż"),
    "ro": _ENGLISH_LETTERS - set("qwy") | set("ăâîșț"),
}
SCRIPT = {"pa": "GURMUKHI", "ur": "ARABIC", "bn": "BENGALI", "ar": "ARABIC"}
OF_URDU_ONLY, OF_ARABIC_ONLY = set("ٹڈڑںےہھکیگچپژ"), set("يكىة")
MARK = {"pa": "।", "bn": "।", "ur": "\u06d4"}  # at the end of a sentence
MOST_GROWTH = 2.2  # of letters; a card has room for about that


def said(code: str) -> Iterator[tuple[str, Translation]]:
    """What each statement is in English, and what it is in another language."""
    for pack in seeds():
        for statement in pack.statements:
            for translation in statement.translations:
                if translation.language == code:
                    yield statement.text, translation


def letters(text: str) -> set[str]:
    """The letters of a text, small ones."""
    return {letter for letter in text.casefold() if unicodedata.category(letter).startswith("L")}


@pytest.mark.parametrize("pack", seeds(), ids=lambda pack: pack.slug)
def test_every_statement_is_said_once_in_every_language(pack: Pack) -> None:
    for statement in pack.statements:
        assert sorted(each.language for each in statement.translations) == sorted(CODES_OF_OTHERS)


@pytest.mark.parametrize("code", CODES_OF_OTHERS)
def test_no_two_statements_are_the_same_in_a_language(code: str) -> None:
    texts = [translation.text for _, translation in said(code)]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("code", LATIN)
def test_a_column_in_latin_letters_has_those_of_its_language_only(code: str) -> None:
    for _, translation in said(code):
        assert letters(translation.text) <= LATIN[code], translation.text


@pytest.mark.parametrize("code", SCRIPT)
def test_a_column_in_another_script_has_its_letters_only(code: str) -> None:
    for _, translation in said(code):
        for letter in letters(translation.text):
            assert unicodedata.name(letter).startswith(SCRIPT[code]), translation.text


def test_arabic_and_urdu_are_not_taken_for_each_other() -> None:
    assert not OF_URDU_ONLY & set("".join(t.text for _, t in said("ar")))
    assert not OF_ARABIC_ONLY & set("".join(t.text for _, t in said("ur")))


@pytest.mark.parametrize("code", CODES_OF_OTHERS)
def test_a_translation_keeps_the_numbers_the_end_and_about_the_length(code: str) -> None:
    for source, translation in said(code):
        assert re.findall(r"\d+", translation.text) == re.findall(r"\d+", source)
        assert translation.text.endswith(MARK.get(code, "."))
        assert translation.text != source
        assert len(translation.text) <= MOST_GROWTH * len(source)
