"""Which passwords are guessed first."""

import pytest

from workshop.domain.password import LEAST, _common, is_guessed_first

ABOUT = ("Dora Müller", "An evening on plans")


@pytest.mark.parametrize(
    "password",
    [
        "qwertyuiop",
        "QWERTYUIOP",
        "basketball",
        "Basketball!",
        "1234567890",
        "password123",
        "1111111111",
        "abababababab",
        "workshop2026",
        "WorkshopWorkshop",
        "workshop password",
        "dora-müller-1",
        "Evening plans!",
        "plans evening 26",
        "MüllerMüller99",
        "workshop12".translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)}),
    ],
)
def test_a_common_one_or_one_of_words_from_here_is_guessed_first(password: str) -> None:
    assert is_guessed_first(password, about=ABOUT)


@pytest.mark.parametrize(
    "password",
    [
        "four words in a row",
        "ten letter",
        "dora walks by the canal",
        "an evening with otters",
        "пять слов подряд тут",
        "ጥሩ የይለፍ ቃል ነው",
        "!7 &2-#4?=8 9",
        "🐙🦊🐝🌧️🚲🎻🥨🪁🧦🫖",
    ],
)
def test_any_other_of_any_kind_of_characters_will_do(password: str) -> None:
    assert not is_guessed_first(password, about=ABOUT)


def test_the_list_has_three_thousand_that_are_long_enough() -> None:
    """OWASP ASVS 6.2.4: the top 3,000 of those that our least length lets through."""
    assert len(_common()) >= 3_000
    assert all(len(word) >= LEAST and word == word.casefold() for word in _common())


def test_a_short_word_in_a_name_forbids_nothing() -> None:
    assert not is_guessed_first("banana bread at nine", about=["A. N. Na"])
