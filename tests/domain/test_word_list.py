"""The word list holds back what it names, and nothing else; in time that grows with the text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.kind import Kind
from workshop.domain.word_list import (
    DEFAULT_WORDS,
    ENTRY_LIMIT,
    LIST_LIMIT,
    Pattern,
    WordList,
    read_entries,
)
from workshop.errors import FieldTooLong
from workshop.packs.seeds import seed

WORDS_ONLY = WordList(patterns=frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "This is shit",
        "SHIT!",
        "such \uff53\uff48\uff49\uff54 here",
        "(bollocks)",
        "Just shut\nup, please",
        "You_idiots",
        "idiot\u200d",
    ],
)
def test_a_coarse_word_holds_a_text_back_in_any_case(text: str) -> None:
    assert WORDS_ONLY.holds(text)


@pytest.mark.parametrize(
    "text",
    ["Scunthorpe", "Dickens wrote it", "shiitake", "The shop is up for sale"],
)
def test_a_word_inside_another_holds_nothing_back(text: str) -> None:
    entries = ("cunt", "dick", "shit", "shop up")
    assert not WordList(entries=entries, patterns=frozenset()).holds(text)


@pytest.mark.parametrize("slug", ["cedp", "mainstreaming-ced"])
def test_no_statement_of_a_pack_is_held_back(slug: str) -> None:
    held = [s.text for kind in Kind for s in seed(slug).of_kind(kind) if WordList().holds(s.text)]
    assert held == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (Pattern.EMAIL, "Write to anna.b@example.org"),
        (Pattern.EMAIL, "ANNA@EXAMPLE.CO.UK"),
        (Pattern.PHONE, "Ring 0121 496 0000"),
        (Pattern.PHONE, "+44 (0)121 496-0000"),
        (Pattern.PHONE, "call me: 07700900123."),
        (Pattern.LINK, "See https://example.org/a"),
        (Pattern.LINK, "www.example.net"),
        (Pattern.LINK, "look at example.com today"),
    ],
)
def test_what_looks_personal_is_held_back_only_if_the_list_says_so(
    pattern: Pattern, text: str
) -> None:
    assert WordList(entries=(), patterns=frozenset({pattern})).holds(text)
    others = frozenset(Pattern) - {pattern} - {Pattern.LINK}
    assert not WordList(entries=(), patterns=others).holds(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2010, 2011 and 2012 we lost 1,200 jobs, 0.5 % of all.",
        "2019-2020 was worse",
        "£25 000 000 for one road",
        "Meet @ the market",
        "It ended.There was no more",
        "5/6 of us, 24/7",
    ],
)
def test_figures_and_signs_of_plain_talk_are_not_taken_for_personal(text: str) -> None:
    assert not WordList().holds(text)


def test_an_entry_of_a_script_without_spaces_is_found_inside_a_line() -> None:
    listed = WordList(entries=("馬鹿",), patterns=frozenset())
    assert listed.holds("お前は馬鹿だ")
    assert not listed.holds("馬と鹿")


def test_an_empty_list_holds_nothing_back() -> None:
    assert not WordList(entries=(), patterns=frozenset()).holds("shit, see www.example.org")


def test_a_list_is_read_one_entry_a_line_each_once() -> None:
    typed = " one \r\n\r\ntwo  words\none\n...\n"
    assert read_entries(typed) == ("one", "two words")
    assert read_entries("\n".join(DEFAULT_WORDS)) == DEFAULT_WORDS


def test_a_list_or_an_entry_that_is_too_long_is_refused() -> None:
    with pytest.raises(FieldTooLong, match="Words and phrases is too long: 61 characters"):
        read_entries("x" * (ENTRY_LIMIT + 1))
    with pytest.raises(FieldTooLong):
        read_entries("x\n" * LIST_LIMIT)


word = st.text(alphabet="abcdef", min_size=1, max_size=4)


@given(st.lists(word, max_size=12), st.lists(word, min_size=1, max_size=3))
def test_a_phrase_is_found_exactly_where_its_words_follow_each_other(
    text: list[str], phrase: list[str]
) -> None:
    listed = WordList(entries=(" ".join(phrase),), patterns=frozenset())
    places = range(len(text) - len(phrase) + 1)
    expected = any(text[place : place + len(phrase)] == phrase for place in places)
    assert listed.holds(", ".join(text).title()) is expected


@given(st.text(max_size=300))
def test_no_text_makes_it_fail(text: str) -> None:
    assert WordList().holds(text) in {True, False}


ATTACKS = {
    "letters": "a" * 100_000,
    "words": "a " * 50_000,
    "beginnings": "shut " * 20_000,
    "at signs": "a@" * 50_000,
    "no dot": "a@" + "b" * 100_000,
    "digits": "1" * 100_000,
    "brackets": "(" * 100_000,
    "plus": "+1 " * 33_000,
    "hyphens": "a-" * 50_000,
    "dots": "a." * 50_000,
    "slashes": "http:/" * 16_000,
    "marks": "e\u0301" * 50_000,
}


@pytest.mark.parametrize("name", ATTACKS)
def test_a_hundred_thousand_characters_take_no_time(name: str) -> None:
    """They take 30 ms at most; a pattern that goes back over what it has read takes minutes."""
    began = time.process_time()
    WordList().holds(ATTACKS[name])
    assert time.process_time() - began < 1
