"""Files for the organisers."""

from flask import Blueprint

from workshop.web.export import charts, contacts, files, refining

blueprint = Blueprint("export", __name__, url_prefix="/host/w/<code>/export")
files.add_to(blueprint)
refining.add_to(blueprint)
charts.add_to(blueprint)
contacts.add_to(blueprint)
