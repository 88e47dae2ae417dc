"""The app: a table of contents."""

import secrets
from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop import paths
from workshop.actions.hall import Hall
from workshop.settings import Settings
from workshop.store.secrets import read_or_keep
from workshop.web import (
    access,
    assets,
    bodies,
    cookies,
    errors,
    export,
    filters,
    fragments,
    front,
    hall,
    health,
    host,
    journal,
    language,
    limits,
    live,
    metrics,
    outbox,
    participant,
    published,
    schemas,
    screen,
    security,
    templating,
)

F = TypeVar("F", bound=Callable[..., Any])

_JINJA = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}


class _App(Flask):
    """No view here is asynchronous, so each call of one need not be looked at."""

    def ensure_sync(self, func: F) -> F:
        """Return the function as it is."""
        return func


def create_app(settings: Settings, *, rooms: Hall) -> Flask:
    """Return the app over a hall that is open."""
    app = _App(__name__, template_folder=str(paths.TEMPLATES), static_folder=None)
    app.jinja_environment = templating.OneLayer
    app.jinja_options = app.jinja_options | _JINJA
    app.config["MAX_CONTENT_LENGTH"] = bodies.FOR_PHONES  # `bodies` allows more where it must
    app.config["TRUSTED_HOSTS"] = _trusted(settings)
    app.secret_key = settings.secret_key or _kept_key(rooms)
    app.session_interface = cookies.NoSession()

    hall.init_app(app, settings, rooms)
    journal.init_app(app)
    metrics.init_app(app)
    language.init_app(app)
    filters.init_app(app)
    fragments.init_app(app)
    assets.init_app(app)
    security.init_app(app)
    errors.init_app(app)
    outbox.init_app(app)
    app.register_blueprint(front.blueprint)
    app.register_blueprint(health.blueprint)
    app.register_blueprint(metrics.blueprint)
    app.register_blueprint(schemas.blueprint)
    app.register_blueprint(published.blueprint)
    app.register_blueprint(live.blueprint)
    app.register_blueprint(participant.blueprint)
    app.register_blueprint(screen.blueprint)
    app.register_blueprint(host.blueprint)
    app.register_blueprint(export.blueprint)
    access.init_app(app)
    limits.init_app(app)
    bodies.init_app(app)
    _believe_proxies(app, settings)
    return app


def _believe_proxies(app: Flask, settings: Settings) -> None:
    """Take people's addresses from our own proxies, and from nobody else."""
    count = settings.proxies_before_us
    if count:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign] # as Flask's own manual does
            app.wsgi_app, x_for=count, x_proto=count, x_host=0
        )


def _trusted(settings: Settings) -> list[str] | None:
    """Return the names we answer to, our own always among them; None answers to any.

    A laptop at a venue has an address that nobody knows before; what is hosted has a name.
    """
    if not settings.trusted_hosts and not settings.secure:
        return None
    own = urlsplit(settings.base_url).hostname or ""
    return [*settings.trusted_hosts, own, "127.0.0.1", "localhost", "[::1]"]


def _kept_key(rooms: Hall) -> str:
    with rooms.store.writing() as database:
        return read_or_keep(database, "cookie-key", fresh=secrets.token_urlsafe(32))
