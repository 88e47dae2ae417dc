"""Every language says all that a phone can show, with the values in their places."""

import re
from collections.abc import Sequence

import pytest
from babel.messages.plurals import get_plural

from tests.translations.surface import sentences
from tests.translations.update import read, strings
from workshop.languages import CODES, ENGLISH, catalogue, first_of

OTHERS = [code for code in CODES if code != ENGLISH.code]
VALUE = re.compile(r"%\(\w+\)s|\{\w+\}")
SURFACE = sentences()


def of(sentence: str | Sequence[str]) -> tuple[str, ...]:
    return (sentence,) if isinstance(sentence, str) else tuple(sentence)


def test_the_surface_is_read_from_the_templates_and_modules() -> None:
    assert len(SURFACE) > 300
    assert "Join" in SURFACE  # a template
    assert "You abstained" in SURFACE  # a module
    assert "Voting is closed. The answers you gave before are counted." in SURFACE  # an error
    assert ("%(num)s point", "%(num)s points") in SURFACE


@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_has_each_sentence_of_a_phone_and_no_other(code: str) -> None:
    kept = {message.id for message in read(code) if message.id}
    assert kept == SURFACE


@pytest.mark.parametrize("code", OTHERS)
def test_no_sentence_is_left_in_english_and_none_is_marked_unsure(code: str) -> None:
    for message in read(code):
        if not message.id:
            continue
        assert not message.fuzzy
        for said in strings(message.string):
            assert said.strip(), message.id
            assert said not in of(message.id) or len(said) < 10, message.id


@pytest.mark.parametrize("code", OTHERS)
def test_the_values_of_a_sentence_stand_in_its_translation(code: str) -> None:
    for message in read(code):
        if message.id:
            wanted = [sorted(VALUE.findall(words)) for words in of(message.id)]
            for said in strings(message.string):
                assert sorted(VALUE.findall(said)) in wanted, message.id
                assert not re.search(r"%(?!\()", said), message.id


@pytest.mark.parametrize("code", OTHERS)
def test_a_plural_has_as_many_forms_as_the_language(code: str) -> None:
    many = get_plural(code).num_plurals
    for message in read(code):
        if message.pluralizable:
            assert len(strings(message.string)) == many, message.id


@pytest.mark.parametrize(
    ("code", "number", "said"),
    [
        ("cy", 1, "1 pwynt"),
        ("cy", 2, "2 bwynt"),
        ("cy", 3, "3 phwynt"),
        ("cy", 5, "5 pwynt"),
        ("pl", 1, "1 punkt"),
        ("pl", 3, "3 punkty"),
        ("pl", 12, "12 punktów"),
        ("pl", 22, "22 punkty"),
        ("ro", 2, "2 puncte"),
        ("ro", 20, "20 de puncte"),
        ("ar", 5, "5 نقاط"),
        ("ar", 11, "11 نقطة"),
    ],
)
def test_a_number_takes_the_form_that_goes_with_it(code: str, number: int, said: str) -> None:
    form = catalogue(code).ngettext("%(num)s point", "%(num)s points", number)
    assert form % {"num": number} == said


@pytest.mark.parametrize("code", OTHERS)
def test_a_catalogue_has_the_letters_of_its_language(code: str) -> None:
    letters = {"pa": "਀-੿", "bn": "ঀ-৿", "ur": "؀-ۿ", "ar": "؀-ۿ"}.get(code)
    if letters:
        for message in read(code):
            for said in strings(message.string) if message.id else ():
                plain = VALUE.sub("", said)
                assert re.search(f"[{letters}]", plain) or not re.search(r"[^\W\d]", plain)


def test_how_a_language_writes_decimals() -> None:
    assert first_of("pl-PL").decimal("3.5") == "3,5"
    assert first_of("cy").decimal("3.5") == "3.5"
    assert first_of("de", "").code == "en"
