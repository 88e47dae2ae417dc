"""How much a request may send: little from phones, more from hosts, a file where one is uploaded.

The limits hold before anything of a body is read. A form of many small fields is cheap to send and
dear to read, so fields are counted, too.
"""

from flask import Flask, abort, current_app, request

from workshop.web.access import NOT_FOR_HOSTS, declared

FOR_PHONES = 64_000
FOR_HOSTS = 512_000  # two thousand statements to tick, a report's introduction
FOR_UPLOADS = 3_000_000
MOST_FIELDS = 1_000
MOST_FIELDS_OF_HOSTS = 4_000  # a tick for each of two thousand statements, and what goes with it

_UPLOADS = {"host.show_preview", "host.keep"}


def init_app(app: Flask) -> None:
    """Refuse a body that is too large, and a form with too many fields, after the guard."""
    app.before_request(_measure)


def most(app: Flask, endpoint: str | None) -> int:
    """How many bytes a route takes."""
    if endpoint is None or declared(app, endpoint) in NOT_FOR_HOSTS:
        return FOR_PHONES
    return FOR_UPLOADS if endpoint in _UPLOADS else FOR_HOSTS


def _measure() -> None:
    allowed = most(current_app, request.endpoint)
    fields = MOST_FIELDS if allowed == FOR_PHONES else MOST_FIELDS_OF_HOSTS
    request.max_content_length = allowed
    request.max_form_memory_size = allowed
    request.max_form_parts = fields
    if request.method == "POST" and _sent() > fields:
        abort(413)


def _sent() -> int:
    return sum(len(values) for _, values in request.form.lists())
