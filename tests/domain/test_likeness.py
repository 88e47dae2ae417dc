"""Close statements are found, others are not; tried on both packs and on words from nowhere."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.kind import Kind
from workshop.domain.likeness import close_to, likeness
from workshop.packs.seeds import seed

PACKS = {
    (slug, kind): [statement.text for statement in seed(slug).of_kind(kind)]
    for slug in ("cedp", "mainstreaming-ced")
    for kind in Kind
}
EVERY = [(slug, kind, text) for (slug, kind), texts in PACKS.items() for text in texts]

ELSEWHERE = (
    "The bus does not run after six in the evening",
    "There are no toilets in the park",
    "Young people leave because there is no work for them",
    "More benches",
    "Es fehlen sichere Radwege zur Schule",
    "経済と学校",
    "?!",
)


def close(text: str, texts: list[str]) -> tuple[str, ...]:
    return close_to(text, texts, reads=str)


def reworded(text: str) -> list[str]:
    """The same thing said a little differently."""
    words = text.rstrip(".").split()
    middle = len(words) // 2
    return [
        text.upper(),
        " ".join(words[:middle] + words[middle + 1 :]),
        " ".join(words[middle:] + words[:middle]),
        " ".join(words[: len(words) * 2 // 3]),
        f"I think that {text[0].lower()}{text[1:-1]} around here!",
        text.replace("e", "", 2),
        " ".join(random.Random(text).sample(words, len(words))),  # noqa: S311 - an order of words
    ]


@pytest.mark.parametrize(("slug", "kind", "text"), EVERY)
def test_a_statement_said_a_little_differently_finds_itself_first(
    slug: str, kind: Kind, text: str
) -> None:
    for wording in reworded(text):
        found = close(wording, PACKS[slug, kind])
        assert (wording, found[:1]) == (wording, (text,))


@pytest.mark.parametrize(("slug", "kind", "text"), EVERY)
def test_no_statement_of_a_pack_is_taken_for_another(slug: str, kind: Kind, text: str) -> None:
    others = [other for other in PACKS[slug, kind] if other != text]
    assert close(text, others) == ()


@pytest.mark.parametrize("text", ELSEWHERE)
@pytest.mark.parametrize("pack", PACKS)
def test_what_is_about_something_else_finds_nothing(pack: tuple[str, Kind], text: str) -> None:
    assert close(text, PACKS[pack]) == ()


def test_people_in_a_room_say_it_in_their_own_words() -> None:
    barriers = PACKS["mainstreaming-ced", Kind.BARRIER]
    (first, *_) = close("Contracts are too large for small farms to bid", barriers)
    assert first.startswith("Public food contracts are too big for small farms")
    (first, *_) = close("Banks don't lend to small or community firms", barriers)
    assert first.startswith("Banks would rather lend to big firms")


def test_at_most_three_come_back_the_closest_first() -> None:
    texts = [f"Councils buy too little local food in year {number}" for number in range(9)]
    found = close("Councils buy too little local food in year 7", texts)
    assert (found[0], len(found)) == (texts[7], 3)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("経済計画は地元の声を聞かない", "地元の声を聞かない経済計画"),
        ("Местные фирмы не получают заказов", "Местные фирмы заказов не получают"),
        ("الشركات الصغيرة لا تحصل على العقود", "لا تحصل الشركات الصغيرة على العقود"),
        ("छोटी फर्मों को ठेके नहीं मिलते", "ठेके छोटी फर्मों को नहीं मिलते"),
        ("\uff22\uff21\uff2e\uff2b\uff33 refuse", "banks refuse!"),
    ],
)
def test_it_works_in_any_script(one: str, other: str) -> None:
    assert close(one, [other, "Something else entirely"]) == (other,)


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_the_same_both_ways_and_between_nothing_and_all(one: str, other: str) -> None:
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert 0 <= likeness(one, other) <= 1 + 1e-9


@given(st.lists(st.text(alphabet="abcdefgh ", min_size=1, max_size=40), min_size=1, max_size=8))
def test_every_text_with_words_is_like_itself(texts: list[str]) -> None:
    for text in texts:
        if text.strip():
            assert likeness(text, text) == pytest.approx(1)
            assert likeness(text, f" {text.upper()}. ") == pytest.approx(1)
