"""Where a statement was imported from, as text and back."""

import pytest

from workshop.domain.origin import CONVERSATION, Origin, origin_in


@pytest.mark.parametrize(
    ("origin", "text"),
    [
        (Origin("mainstreaming-ced", "S03"), "mainstreaming-ced:S03"),
        (Origin(CONVERSATION, "12"), "imported conversation:12"),
    ],
)
def test_an_origin_is_its_text(origin: Origin, text: str) -> None:
    assert (str(origin), origin_in(text)) == (text, origin)


def test_a_pack_that_is_called_so_is_a_pack() -> None:
    assert origin_in("imported conversation:12").is_conversation
    assert not origin_in("imported-conversation:12").is_conversation
    assert not origin_in("polis:12").is_conversation
