"""The route table: printed QR codes must keep working, and each route demands what stands here."""

from flask import Flask

from tests.repository.route_table import ROUTES
from workshop.actions.tokens import card_token
from workshop.web.access import declared


def test_the_routes_and_whom_they_serve_are_as_written_down(app: Flask) -> None:
    found = {
        (
            " ".join(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})),
            rule.rule,
            str(declared(app, rule.endpoint)),
        )
        for rule in app.url_map.iter_rules()
    }
    assert found == ROUTES


def test_a_join_address_fits_a_small_square() -> None:
    assert len("HTTP://192.168.100.100:8000/J/ABCDEFGH") <= 42


def test_the_address_of_a_card_fits_a_small_square() -> None:
    longest = f"HTTP://192.168.100.100:8000/I/{card_token('key', 'id')}"
    assert len(longest) <= 67  # capitals and digits at correction Q in version 4
