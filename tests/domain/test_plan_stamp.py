"""What a form saw of a plan, and which of its fields were left alone."""

from dataclasses import replace

import pytest

from tests.domain.made import a_workshop
from workshop.domain.plan import fields_of, stamp, untouched
from workshop.domain.workshop import WorkshopState

NOW = replace(a_workshop(WorkshopState.DRAFT), purpose="To test.", place="Leeds")


def test_a_stamp_changes_with_each_field_and_nothing_else() -> None:
    changed = [
        replace(NOW, title="x"),
        replace(NOW, purpose="x"),
        replace(NOW, promise="x"),
        replace(NOW, held_on="x"),
        replace(NOW, place="x"),
    ]
    assert len({stamp(planned) for planned in (NOW, *changed)}) == 6
    assert stamp(replace(NOW, screen_page=4, state=WorkshopState.LIVE)) == stamp(NOW)


@pytest.mark.parametrize("name", ["title", "purpose", "promise", "held_on", "place"])
def test_only_the_field_that_was_typed_in_is_touched(name: str) -> None:
    typed = fields_of(NOW) | {name: "mine"}
    assert untouched(stamp(NOW), typed, NOW) == set(fields_of(NOW)) - {name}


def test_a_field_is_left_alone_when_only_its_spaces_differ() -> None:
    assert "purpose" in untouched(stamp(NOW), fields_of(NOW) | {"purpose": " To\r\ntest. "}, NOW)


@pytest.mark.parametrize("seen", ["", "-", "nonsense", "-" * 99])
def test_without_a_stamp_every_field_counts_as_typed_in(seen: str) -> None:
    assert untouched(seen, fields_of(NOW), NOW) == set()
