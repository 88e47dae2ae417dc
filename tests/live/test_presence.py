import pytest

from workshop.live.presence import Presence


@pytest.mark.parametrize(
    ("stored", "seen", "newest"),
    [
        (None, None, None),
        ("2026-01-01", None, "2026-01-01"),
        (None, "2026-01-02", "2026-01-02"),
        ("2026-01-01", "2026-01-02", "2026-01-02"),
        ("2026-01-03", "2026-01-02", "2026-01-03"),
    ],
)
def test_the_later_of_what_is_stored_and_what_was_seen_counts(
    stored: str | None, seen: str | None, newest: str | None
) -> None:
    presence = Presence()
    if seen:
        presence.note("a", seen)
    assert presence.newest({"a": stored, "b": None}) == {"a": newest, "b": None}
