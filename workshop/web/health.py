"""`/healthz`: whether this server can keep a vote."""

from flask import Blueprint, Response, jsonify

from workshop.web.access import Access, serves
from workshop.web.hall import hall

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
@serves(Access.ANYONE)
def healthz() -> tuple[Response, int]:
    """Answer 200 when a change was kept a moment ago, 503 with the reason otherwise."""
    trouble = hall().pulse.trouble()
    if trouble is not None:
        return jsonify(status="nothing can be saved", why=trouble), 503
    return jsonify(status="ok"), 200
