import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.code import ALPHABET, new_code, normalise

# Source: design.md, section 6: no 0 O 1 I L in codes.
MISTAKEN = "0O1ILU"


def test_the_alphabet_has_no_letter_that_is_mistaken_for_another() -> None:
    assert [letter for letter in ALPHABET if letter in MISTAKEN] == []


def test_the_alphabet_has_30_different_characters() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 30


@pytest.mark.parametrize("length", [4, 6, 12])
def test_a_new_code_has_its_length_and_is_in_normal_form(length: int) -> None:
    code = new_code(length)
    assert len(code) == length
    assert normalise(code) == code


def test_new_codes_use_the_whole_alphabet() -> None:
    assert set(new_code(5_000)) == set(ALPHABET)


@pytest.mark.parametrize(
    "typed", ["KMP7", "kmp7", " kmp7 ", "k m p 7", "KM-P7", "-k-m-p-7-", "km- p7"]
)
def test_case_spaces_and_hyphens_do_not_matter(typed: str) -> None:
    assert normalise(typed) == "KMP7"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "KMP",
        "KMP\u0667",  # an Arabic seven
        "KMP\uff17",  # a full-width seven
        "KMP0",
        "KMPO",
        "KMP1",
        "KMPL",
        "KMPU",
        "KMP7!",
        "KMP7/..",
        "KMP7\n",
        "ABCDEFGHJKMNP",
        "A" * 41,
        "A" * 100_000,
    ],
)
def test_what_cannot_be_a_code_becomes_empty(typed: str) -> None:
    assert normalise(typed) == ""


@given(st.text())
def test_whatever_is_typed_becomes_a_code_or_nothing(typed: str) -> None:
    code = normalise(typed)
    assert code == "" or (4 <= len(code) <= 12 and set(code) <= set(ALPHABET))


@given(st.text(ALPHABET, min_size=4, max_size=12))
def test_a_code_survives_being_written_in_small_letters(code: str) -> None:
    assert normalise(code.lower()) == code
