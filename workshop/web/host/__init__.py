"""The host's laptop: logging in, packs, workshops, and the desk that steers one."""

from flask import Blueprint

from workshop.web.host import (
    ballots,
    comments,
    desk,
    ending,
    keying,
    login,
    new,
    packs,
    paper,
    plan,
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
ending.add_to(blueprint)
results.add_to(blueprint)
comments.add_to(blueprint)
paper.add_to(blueprint)
keying.add_to(blueprint)
ballots.add_to(blueprint)
