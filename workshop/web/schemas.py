"""`/schemas/`: what files of this program look like, for programs that read them."""

from flask import Blueprint, Response

from workshop.reports.document.export import SCHEMA_NAME, schema
from workshop.web.access import Access, serves
from workshop.web.addresses import schema_url

blueprint = Blueprint("schemas", __name__, url_prefix="/schemas")


@blueprint.get(f"/{SCHEMA_NAME}")
@serves(Access.ANYONE)
def export() -> Response:
    """The JSON Schema of the JSON file."""
    return Response(schema(schema_url()), mimetype="application/schema+json")
