"""The phone."""

from flask import Blueprint

from workshop.web.participant import card, comments, join, room, votes

blueprint = Blueprint("participant", __name__)
join.add_to(blueprint)
card.add_to(blueprint)
room.add_to(blueprint)
votes.add_to(blueprint)
comments.add_to(blueprint)
