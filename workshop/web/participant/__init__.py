"""The phone."""

from flask import Blueprint

from workshop.web.participant import comments, join, room, tablet, votes

blueprint = Blueprint("participant", __name__)
join.add_to(blueprint)
room.add_to(blueprint)
votes.add_to(blueprint)
comments.add_to(blueprint)
tablet.add_to(blueprint)
