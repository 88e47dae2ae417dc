"""The host's laptop: logging in, packs, workshops, and the desk that steers one."""

from flask import Blueprint

from workshop.web.host import (
    again,
    agenda,
    comments,
    desk,
    ending,
    groups,
    login,
    new,
    packs,
    plan,
    results,
    round_form,
    setup,
    steps,
    talk_form,
    timer,
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
agenda.add_to(blueprint)
round_form.add_to(blueprint)
talk_form.add_to(blueprint)
again.add_to(blueprint)
timer.add_to(blueprint)
groups.add_to(blueprint)
