"""The host's laptop: logging in, packs, workshops, people, and the desk that steers one."""

from flask import Blueprint

from workshop.web.host import (
    copying,
    desk,
    ending,
    invitations,
    links,
    login,
    moderate,
    new,
    organiser_links,
    organisers,
    packs,
    people,
    plan,
    printing,
    results,
    setup,
    steps,
    suggestion,
    upload,
    voices,
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
moderate.add_to(blueprint)
suggestion.add_to(blueprint)
voices.add_to(blueprint)
copying.add_to(blueprint)
people.add_to(blueprint)
links.add_to(blueprint)
organisers.add_to(blueprint)
organiser_links.add_to(blueprint)
invitations.add_to(blueprint)
printing.add_to(blueprint)
