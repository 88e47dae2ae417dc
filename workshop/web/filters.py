"""Filters for templates."""

from datetime import date

from flask import Flask
from flask_babel import format_date

from workshop.web.ago import ago
from workshop.web.errors import sentence


def init_app(app: Flask) -> None:
    """Register the filters."""
    app.jinja_env.filters["ago"] = ago
    app.jinja_env.filters["day"] = day
    app.jinja_env.filters["sentence"] = sentence


def day(text: str) -> str:
    """Return a date as people write it: `Thursday 26 November 2026`; empty stays empty."""
    return format_date(date.fromisoformat(text), "EEEE d MMMM y") if text else ""
