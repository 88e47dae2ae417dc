"""The host's laptop: logging in, packs, workshops, people, and the desk that steers one."""

from flask import Blueprint

from workshop.web.host import (
    acting,
    again,
    agenda,
    ballots,
    copying,
    desk,
    ending,
    groups,
    invitations,
    keying,
    linked,
    links,
    login,
    moderate,
    new,
    organiser_links,
    organisers,
    packs,
    paper,
    people,
    plan,
    printing,
    putting,
    refine,
    report,
    results,
    round_form,
    setup,
    steps,
    suggestion,
    talk_form,
    timer,
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
putting.add_to(blueprint)
ending.add_to(blueprint)
results.add_to(blueprint)
refine.add_to(blueprint)
linked.add_to(blueprint)
report.add_to(blueprint)
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
agenda.add_to(blueprint)
round_form.add_to(blueprint)
talk_form.add_to(blueprint)
again.add_to(blueprint)
timer.add_to(blueprint)
groups.add_to(blueprint)
paper.add_to(blueprint)
keying.add_to(blueprint)
ballots.add_to(blueprint)
acting.add_to(blueprint)
