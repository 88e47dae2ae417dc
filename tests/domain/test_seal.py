"""The characters of a seal, as people type them."""

from hashlib import sha256

import pytest

from workshop.domain.seal import characters, is_typed, typed_characters


@pytest.mark.parametrize("number", range(40))
def test_the_characters_of_every_seal_can_be_typed(number: int) -> None:
    shown = characters(sha256(str(number).encode()).hexdigest())
    typed = shown.lower().replace("-", " ")
    assert is_typed(typed)
    assert typed_characters(typed) == shown


@pytest.mark.parametrize("typed", ["", "K7QM", "K7QM-2F6", "K7QM-2F6XA", "K7QM-2F9X", "KÖQM-2F6X"])
def test_a_slip_of_the_hand_is_no_seal(typed: str) -> None:
    assert not is_typed(typed)
