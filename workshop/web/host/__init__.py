"""The host's laptop: logging in, packs, workshops, and the desk that steers one."""

from flask import Blueprint

from workshop.web.host import (
    comments,
    desk,
    ending,
    login,
    new,
    packs,
    plan,
    putting,
    results,
    setup,
    steps,
    upload,
    workshops,
)

blueprint = Blueprint("host", __name__, url_prefix="/host")
setup.add_to(blueprint)
login.add_to(blueprint)
workshops.add_to(blueprint)
upload.add_to(blueprint)
packs.add_to(blueprint)
new.add_to(blueprint)
plan.add_to(blueprint)
desk.add_to(blueprint)
steps.add_to(blueprint)
putting.add_to(blueprint)
ending.add_to(blueprint)
results.add_to(blueprint)
comments.add_to(blueprint)
