"""The app for gunicorn with one worker of `cli.hosted`; the Procfile has the whole command."""

import os
import sys

from workshop import logs
from workshop.actions.entering import make_setup_link
from workshop.app import create_app
from workshop.cli.server import open_lanes
from workshop.settings import from_environment
from workshop.store.lock import hold

PATIENCE_SECONDS = 20  # at a reload gunicorn starts the next worker before the last one ends

_settings = from_environment(os.environ)
logs.start(_settings.log)
_lock = hold(_settings.database, patience=PATIENCE_SECONDS)
_hall = open_lanes(_settings)
_link = make_setup_link(_hall)
if _link:
    sys.stderr.write(f"Set up here  {_settings.base_url}/host/setup/{_link}  (works once)\n")

app = create_app(_settings, rooms=_hall)
logs.say("started")
