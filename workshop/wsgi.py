"""The app for gunicorn with one gevent worker; the Procfile has the whole command."""

import os

from workshop.actions.hall import open_hall
from workshop.app import create_app
from workshop.cli.server import in_a_thread
from workshop.settings import from_environment
from workshop.store.connection import Store

_settings = from_environment(os.environ)
_hall = open_hall(Store(_settings.database, aside=in_a_thread), aside=in_a_thread)

app = create_app(_settings, rooms=_hall)
