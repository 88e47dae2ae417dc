from hypothesis import given
from hypothesis import strategies as st

from workshop.reports.letters import whole, whole_everywhere


@given(st.text())
def test_any_text_can_be_written_afterwards_and_whole_text_stays(text: str) -> None:
    found = whole(text)
    found.encode("utf-8")
    assert len(found) == len(text)
    if not any("\ud800" <= char <= "\udfff" for char in text):
        assert found == text


def test_it_looks_into_lists_and_mappings() -> None:
    assert whole_everywhere({"\ud800": ["a\udfff", ("b", 1, None)]}) == {
        "\ufffd": ["a\ufffd", ["b", 1, None]]
    }
