"""The projected page. It follows what the facilitator shows, and shows it to anyone."""

from flask import Blueprint

from workshop.web.screen import page

blueprint = Blueprint("screen", __name__, url_prefix="/screen/<code>")
page.add_to(blueprint)
