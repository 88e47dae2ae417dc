"""`/healthz`: whether this server can keep a vote."""

from flask import Blueprint, Response, jsonify

from workshop.errors import NotSaved
from workshop.web.access import Access, serves
from workshop.web.hall import hall

LEAST_FREE_BYTES = 20_000_000

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
@serves(Access.ANYONE)
def healthz() -> Response:
    """Answer 200 when the database takes a transaction and the disk has room, 503 otherwise."""
    with hall().store.writing():
        if hall().store.free_bytes() < LEAST_FREE_BYTES:
            raise NotSaved
    return jsonify(status="ok")
