import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.domain.kind import Kind
from workshop.domain.text import one_line
from workshop.packs.cells import kind_of, tidy, words


@settings(deadline=None)
@given(st.text())
def test_tidy_text_stays_the_same_when_it_is_tidied_again(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@settings(deadline=None)
@given(st.text(st.characters(codec="ascii")))
def test_plain_text_is_tidied_as_any_text_is(text: str) -> None:
    assert tidy(text) == one_line(text)


def test_letters_join_when_what_stood_between_them_is_removed() -> None:
    assert tidy("e\u200b\u0301") == "\u00e9"


def test_words_are_divided_by_bars_and_blank_ones_are_left_out() -> None:
    assert words(" SME | | large  business|") == ("SME", "large business")


@pytest.mark.parametrize("word", ["barrier", "Barrier", " BARRIER\u200b "])
def test_a_kind_is_read_in_any_case(word: str) -> None:
    assert kind_of(word) is Kind.BARRIER


@pytest.mark.parametrize("word", ["", "idea", "barrier solution"])
def test_another_word_is_no_kind(word: str) -> None:
    assert kind_of(word) is None
