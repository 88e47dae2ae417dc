import pytest
from flask import Flask

from tests.fixtures.house import Clock
from workshop.actions.hall import Hall
from workshop.web.ago import ago, in_words


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-3, "just now"),
        (0, "just now"),
        (4, "just now"),
        (5, "5 seconds ago"),
        (59, "59 seconds ago"),
        (60, "1 minute ago"),
        (119, "1 minute ago"),
        (3_599, "59 minutes ago"),
        (3_600, "1 hour ago"),
        (86_399, "23 hours ago"),
        (86_400, "1 day ago"),
        (864_000, "10 days ago"),
    ],
)
def test_a_span_is_said_in_its_largest_unit(app: Flask, seconds: int, said: str) -> None:
    with app.test_request_context():
        assert in_words(seconds) == said


def test_the_time_is_counted_from_what_is_stored(app: Flask, hall: Hall, clock: Clock) -> None:
    at = hall.now()
    clock.pass_by(minutes=7)
    with app.test_request_context():
        assert ago(at) == "7 minutes ago"
