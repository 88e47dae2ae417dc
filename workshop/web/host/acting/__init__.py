"""`/host/w/<code>/who/`: ask the room who should act, and for offers of help."""

from flask import Blueprint

from workshop.web.host.acting import contacts, steps, who


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    who.add_to(blueprint)
    steps.add_to(blueprint)
    contacts.add_to(blueprint)
