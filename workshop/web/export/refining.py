"""The files for the refinement stage; comments and votes are in them for those who may have them.

A helper reads comments, a facilitator has the votes, too: as with the single files.
"""

from typing import TypedDict

from flask import Blueprint
from flask.typing import ResponseReturnValue

from workshop.actions.files import document_file, refinement_file, tables_file, workbook_file
from workshop.actions.refinement.packing import pack_file
from workshop.web.access import Access, current_workshop, may, serves
from workshop.web.addresses import schema_url
from workshop.web.export.download import download
from workshop.web.hall import hall

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class _Leave(TypedDict):
    with_comments: bool
    with_votes: bool


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/workbook.xlsx", view_func=workbook)
    blueprint.add_url_rule("/everything.json", view_func=document)
    blueprint.add_url_rule("/tables.zip", view_func=tables)
    blueprint.add_url_rule("/refinement.csv", view_func=refinement)
    blueprint.add_url_rule("/pack.zip", view_func=pack)


@serves(Access.VIEWER)
def workbook(code: str) -> ResponseReturnValue:
    """Everything that revealed rounds say, as a workbook."""
    del code  # the guard has looked the workshop up
    content = workbook_file(hall(), workshop=current_workshop(), **_leave())
    return download(content, "workbook", suffix="xlsx", mimetype=_WORKBOOK)


@serves(Access.VIEWER)
def document(code: str) -> ResponseReturnValue:
    """The same for programs."""
    del code  # the guard has looked the workshop up
    content = document_file(hall(), workshop=current_workshop(), schema=schema_url(), **_leave())
    return download(content, "everything", suffix="json", mimetype="application/json")


@serves(Access.VIEWER)
def tables(code: str) -> ResponseReturnValue:
    """The tables of the workbook as CSV files."""
    del code  # the guard has looked the workshop up
    content = tables_file(hall(), workshop=current_workshop(), **_leave())
    return download(content, "tables", suffix="zip", mimetype="application/zip")


@serves(Access.VIEWER)
def refinement(code: str) -> ResponseReturnValue:
    """The refinement record of each statement."""
    del code  # the guard has looked the workshop up
    content = refinement_file(hall(), workshop=current_workshop(), with_comments=may("helper"))
    return download(content, "refinement")


@serves(Access.VIEWER)
def pack(code: str) -> ResponseReturnValue:
    """The refined statements, to begin the next workshop with."""
    del code  # the guard has looked the workshop up
    content = pack_file(hall(), workshop=current_workshop())
    return download(content, "pack", suffix="zip", mimetype="application/zip")


def _leave() -> _Leave:
    """Return what of a file whoever asks may have."""
    return {"with_comments": may("helper"), "with_votes": may("facilitator")}
