"""The refinement desk: what writers decide on statements after the vote, and note beside them."""

from flask import Blueprint

from workshop.web.host.refine import desk, lineage, merging, notes, statement


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    desk.add_to(blueprint)
    lineage.add_to(blueprint)
    merging.add_to(blueprint)
    statement.add_to(blueprint)
    notes.add_to(blueprint)
