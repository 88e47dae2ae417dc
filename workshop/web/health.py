"""`/healthz`: whether this server can keep a vote."""

from flask import Blueprint, Response, jsonify

from workshop.web.access import Access, serves
from workshop.web.hall import hall

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
@serves(Access.ANYONE)
def healthz() -> Response:
    """Answer 200 when a write transaction can be opened, 503 otherwise."""
    with hall().store.writing():
        return jsonify(status="ok")
