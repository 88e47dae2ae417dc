"""The hall of the running app, and its settings."""

from flask import Flask, current_app

from workshop.actions.hall import Hall
from workshop.settings import Settings


def init_app(app: Flask, settings: Settings, hall: Hall) -> None:
    """Give the app its hall."""
    app.extensions["workshop-hall"] = hall
    app.extensions["workshop-settings"] = settings


def hall() -> Hall:
    """The hall of the app that serves this request."""
    return hall_of(current_app)


def hall_of(app: Flask) -> Hall:
    """The hall of an app."""
    found: Hall = app.extensions["workshop-hall"]
    return found


def settings() -> Settings:
    """The settings of the app that serves this request."""
    found: Settings = current_app.extensions["workshop-settings"]
    return found
