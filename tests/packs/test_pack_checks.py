from dataclasses import replace

import pytest

from tests.packs.statements import BARRIER, PACK
from workshop.domain.pack import ClosedLists, Pack
from workshop.packs.limits import MOST_ROWS
from workshop.packs.pack_checks import pack_problems


def problems_of(pack: Pack) -> list[str]:
    return [str(problem) for problem in pack_problems(pack)]


def test_a_good_pack_has_no_problems() -> None:
    assert problems_of(PACK) == []


def test_a_pack_without_statements_is_refused() -> None:
    assert problems_of(replace(PACK, statements=())) == [
        "There are no statements yet. Add at least one row below the header."
    ]


def test_a_pack_with_too_many_statements_is_refused_at_once() -> None:
    assert problems_of(replace(PACK, statements=(BARRIER,) * (MOST_ROWS + 1))) == [
        "The pack has more than 2000 statements. Split it."
    ]


@pytest.mark.parametrize("slug", ["", "A", "a--b", "-a", "a b", "../a", "x" * 61])
def test_a_slug_is_small_letters_digits_and_single_dashes(slug: str) -> None:
    assert problems_of(replace(PACK, slug=slug)) == [
        "The folder needs a name of small letters, digits and single dashes."
    ]


@pytest.mark.parametrize("language", ["en", "cy", "pt-BR", "zh-Hant-HK"])
def test_a_language_is_a_code(language: str) -> None:
    assert problems_of(replace(PACK, language=language)) == []


@pytest.mark.parametrize("language", ["", "English", "e", "en_GB", 'en" onclick'])
def test_a_language_that_is_not_a_code_is_refused(language: str) -> None:
    assert problems_of(replace(PACK, language=language)) == [
        "pack.toml, language: This must be a language code, such as en, cy or pt-BR."
    ]


def test_a_title_is_needed() -> None:
    assert problems_of(replace(PACK, title="")) == ["pack.toml, title: Please fill this in."]


def test_texts_about_the_pack_have_limits_and_are_clean() -> None:
    pack = replace(PACK, title="x" * 121, licence="a\u202eb", cautions=("x" * 1001,))
    assert problems_of(pack) == [
        "pack.toml, title: This is too long: 121 characters. At most 120 are allowed.",
        "pack.toml, licence: This holds characters that cannot be shown.",
        "pack.toml, cautions: This is too long: 1001 characters. At most 1000 are allowed.",
    ]


def test_lists_have_limits_and_no_empty_words() -> None:
    scales = tuple(f"scale {number}" for number in range(51))
    pack = replace(PACK, lists=ClosedLists(case_studies=("food", ""), scales=("local", *scales)))
    assert problems_of(pack) == [
        "pack.toml, lists.scales: This list is too long: 52 texts. At most 50 are allowed.",
        "pack.toml, lists.case_studies: One of the texts in this list is empty.",
    ]
