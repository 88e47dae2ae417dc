"""`/schemas/`: what files of this program look like, for programs that read them."""

from flask import Blueprint, Response

from workshop.reports.document.export import FIRST_NAME, SCHEMA_NAME, first_schema, schema
from workshop.web.access import Access, serves
from workshop.web.addresses import schema_url

blueprint = Blueprint("schemas", __name__, url_prefix="/schemas")


@blueprint.get(f"/{SCHEMA_NAME}")
@serves(Access.ANYONE)
def newest() -> Response:
    """The JSON Schema of the JSON file."""
    return Response(schema(schema_url()), mimetype="application/schema+json")


@blueprint.get(f"/{FIRST_NAME}")
@serves(Access.ANYONE)
def first() -> Response:
    """The JSON Schema of the JSON file as it was written before there were seals."""
    return Response(first_schema(schema_url(FIRST_NAME)), mimetype="application/schema+json")
