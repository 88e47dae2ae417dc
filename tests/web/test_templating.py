"""Templates look their globals up in one place."""

from flask import Flask


def test_what_all_templates_share_is_one_dict(app: Flask) -> None:
    shared = app.jinja_env.globals
    page = app.jinja_env.get_template("participant/room.html")
    assert page.globals is shared
    assert type(shared) is dict
    other = app.jinja_env.from_string("{{ word }}", globals={"word": "own"})
    assert other.render() == "own"
    assert "word" not in shared
