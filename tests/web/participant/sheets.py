"""The form of a ballot, pressed as a browser without scripts does."""

from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from tests.fixtures.pages import parse
from tests.fixtures.people import Room

HTMX = {"HX-Request": "true"}


def ballot_form(page: TestResponse) -> tuple[str, MultiDict[str, str]]:
    """Where the ballot goes, and all that it sends by itself, a name as often as it stands."""
    form = next(form for form in parse(page).iter("form") if form.get("id") == "vote")
    fields = [
        (field.get("name", ""), field.get("value", ""))
        for field in form.iter("input")
        if field.get("type") != "radio" or field.get("checked") is not None
    ]
    return form.get("action", ""), MultiDict(fields)


def press(
    phone: FlaskClient, room: Room, changes: dict[str, str], *, htmx: bool = False
) -> TestResponse:
    """Fill in fields and press a button of the ballot that the phone shows."""
    action, fields = ballot_form(phone.get(f"/w/{room.workshop.code}/"))
    for name, value in changes.items():
        fields[name] = value
    return phone.post(action, data=fields, headers=HTMX if htmx else {})
