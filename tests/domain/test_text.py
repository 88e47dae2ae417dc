import unicodedata
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.text import clean, one_line, optional, required
from workshop.errors import FieldMissing, FieldTooLong

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"  # "I want", with its joiner
HEBREW = "בְּרֵאשִׁ֖ית"
TROUBLE = "\u200b\u200c\u200d\u202e\u2066\ufeff\u00ad\x00\r\n\t \u0301\u0338\u0e47\u20ddeaก\ud800"


class Read(Protocol):
    def __call__(self, text: str, /, *, field: str, limit: int) -> str: ...


_trouble = st.text(st.one_of(st.sampled_from(TROUBLE), st.characters(codec=None)), max_size=40)


@pytest.mark.parametrize(
    "char",
    [
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\xad",  # soft hyphen
        "\u061c",  # Arabic letter mark
        "\u200b",  # zero-width space
        "\u200e",
        "\u200f",
        "\u202a",
        "\u202e",  # right-to-left override
        "\u2060",  # word joiner
        "\u2066",
        "\u2069",
        "\ufeff",  # byte-order mark
        "\ud800",  # a lone surrogate
        "\ue000",  # private use
        "\ufffe",
        "\U0001ffff",
        "\U000e0041",  # a tag character
    ],
)
def test_what_deceives_or_breaks_is_removed(char: str) -> None:
    assert clean(f"lo{char}cal") == "local"


@pytest.mark.parametrize(
    "text", ["local", "Straße", "経済", PERSIAN, HEBREW, FAMILY, "क्षत्रिय", "👍🏽", "❤️", "a b"]
)
def test_letters_and_emoji_of_every_script_are_kept(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("typed", ["a\r\nb", "a\rb", "a\nb", "  a\nb\r\n\r\n"])
def test_lines_end_as_on_unix(typed: str) -> None:
    assert clean(typed) == "a\nb"


def test_a_letter_written_in_two_parts_becomes_one() -> None:
    assert clean("e\u0301") == "\xe9"


def test_a_hidden_character_does_not_keep_two_parts_of_a_letter_apart() -> None:
    assert clean("e\u200b\u0301") == "\xe9"


@pytest.mark.parametrize("mark", ["\u0338", "\u0e47", "\u20dd"])
@pytest.mark.parametrize("between", ["", "\u200b", "\x00"])
def test_at_most_four_marks_stay_on_a_letter(mark: str, between: str) -> None:
    assert clean("x" + f"{mark}{between}" * 60) == "x" + mark * 4


def test_a_joiner_begins_no_new_letter() -> None:
    assert clean("x" + "\u0338\u200d" * 60).count("\u0338") == 4


def test_every_letter_has_its_own_four_marks() -> None:
    tower = "x" + "\u0338" * 4
    assert clean(tower * 3) == tower * 3


@pytest.mark.parametrize(
    "typed", ["", " ", "\u200d", "\u200c \u200d", "\u200b\x00", "\n\t\n", "\xa0"]
)
def test_a_text_of_which_nothing_can_be_seen_is_empty(typed: str) -> None:
    assert clean(typed) == ""


@given(_trouble)
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)
    assert one_line(one_line(typed)) == one_line(typed)


@given(_trouble)
def test_a_clean_text_can_be_stored_and_is_in_nfc(typed: str) -> None:
    cleaned = clean(typed)
    assert cleaned.encode().decode() == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()
    assert [char for char in cleaned if unicodedata.category(char) in {"Cs", "Co"}] == []


@given(_trouble)
def test_a_line_has_no_line_break_and_single_spaces(typed: str) -> None:
    line = one_line(typed)
    assert line.splitlines() == ([line] if line else [])
    assert line.split() == (line.split(" ") if line else [])


@pytest.mark.parametrize("typed", ["", "   ", "\u202e", "\u200d"])
def test_a_required_line_with_nothing_left_names_its_field(typed: str) -> None:
    with pytest.raises(FieldMissing, match="Title"):
        required(typed, field="Title", limit=9)


@pytest.mark.parametrize("read", [required, optional])
def test_a_line_may_be_as_long_as_its_limit(read: Read) -> None:
    assert read("x" * 9, field="Title", limit=9) == "x" * 9


@pytest.mark.parametrize("read", [required, optional])
def test_a_line_over_its_limit_says_by_how_much(read: Read) -> None:
    with pytest.raises(FieldTooLong, match="Title is too long: 10 characters, at most 9") as caught:
        read("x" * 10, field="Title", limit=9)
    assert caught.value.values == {"field": "Title", "length": 10, "limit": 9}


def test_the_limit_counts_what_is_kept() -> None:
    assert required("  x\u200b\u200b\u200b   y ", field="Title", limit=3) == "x y"


def test_an_optional_line_may_be_empty() -> None:
    assert optional(" \u200b ", field="Place", limit=3) == ""
