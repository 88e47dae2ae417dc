import pytest
from flask import Flask

from workshop.web.ordinal import ordinal

SAID = {
    1: "1st",
    2: "2nd",
    3: "3rd",
    4: "4th",
    10: "10th",
    11: "11th",
    12: "12th",
    13: "13th",
    20: "20th",
    21: "21st",
    22: "22nd",
    23: "23rd",
    111: "111th",
}


@pytest.mark.parametrize("place", SAID)
def test_a_place_is_said_as_people_say_it(app: Flask, place: int) -> None:
    with app.test_request_context():
        assert ordinal(place) == SAID[place]
