"""The chain of the audit: what is changed, taken out, put in, moved or cut off is found."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest

from workshop.domain.chain import Break, Broken, Link, first_break, following, hash_of, start_of

ROOM = "w1"


def chain(length: int, workshop: str = ROOM) -> list[Link]:
    links: list[Link] = []
    for number in range(length):
        links.append(
            following(
                (links[-1].position, links[-1].hash) if links else None,
                workshop=workshop,
                at=f"2026-11-26T10:00:0{number}.000Z",
                actor="facilitator:é",
                action="round open",
                detail='{"round":"r\\u00e9"}',
            )
        )
    return links


def broken(links: list[Link], whole: list[Link]) -> Break | None:
    return first_break(links, workshop=ROOM, head=whole[-1].hash, length=len(whole))


def rehashed(links: list[Link]) -> list[Link]:
    """The rows with a hash that fits each, and the links between them left as they were."""
    return [replace(link, hash=hash_of(link)) for link in links]


def test_a_whole_chain_holds_and_so_does_an_empty_one() -> None:
    assert broken(chain(4), chain(4)) is None
    assert first_break([], workshop=ROOM, head=start_of(ROOM), length=0) is None


def test_the_hash_can_be_made_by_any_program() -> None:
    first, second = chain(2)
    bare = '["workshop-audit/1","w1",2,"2026-11-26T10:00:01.000Z","facilitator:é","round open",'
    told = f'{bare}{json.dumps(second.detail)},"{first.hash}"]'
    assert second.hash == sha256(told.encode()).hexdigest()
    assert first.previous == sha256(b"workshop-audit/1\nw1").hexdigest()


CHANGES: dict[str, Callable[[Link], Link]] = {
    "at": lambda link: replace(link, at="2026-11-26T11:00:00.000Z"),
    "actor": lambda link: replace(link, actor="facilitator:mallory"),
    "action": lambda link: replace(link, action="round close"),
    "detail": lambda link: replace(link, detail="{}"),
    "workshop": lambda link: replace(link, workshop="w2"),
    "hash": lambda link: replace(link, hash="0" * 64),
}


@pytest.mark.parametrize("field", CHANGES)
def test_a_changed_field_is_found_where_it_stands(field: str) -> None:
    whole = chain(4)
    links = [*whole]
    links[1] = CHANGES[field](links[1])
    assert broken(links, whole) == Break(position=2, why=Broken.CHANGED)


def test_a_changed_row_with_a_hash_that_fits_it_breaks_the_next_one() -> None:
    whole = chain(4)
    links = [*whole]
    links[1] = replace(links[1], actor="mallory")
    assert broken(rehashed(links), whole) == Break(position=3, why=Broken.MISSING)


@pytest.mark.parametrize("gone", range(3))
def test_a_row_that_was_taken_out_is_missed_at_its_place(gone: int) -> None:
    whole = chain(4)
    links = [*whole[:gone], *whole[gone + 1 :]]
    assert broken(links, whole) == Break(position=gone + 1, why=Broken.MISSING)


def test_rows_at_another_place_are_found() -> None:
    whole = chain(4)
    assert broken([whole[0], whole[2], whole[1], whole[3]], whole) == Break(
        position=2, why=Broken.MISSING
    )


def test_an_end_that_was_cut_off_is_missed() -> None:
    whole = chain(4)
    assert broken(whole[:3], whole) == Break(position=4, why=Broken.CUT)


def test_the_chain_of_another_workshop_does_not_pass_for_this_one() -> None:
    other = chain(4, workshop="w2")
    assert first_break(other, workshop=ROOM, head=other[-1].hash, length=4) is not None
