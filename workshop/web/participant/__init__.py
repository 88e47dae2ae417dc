"""The phone."""

from flask import Blueprint

from workshop.web.participant import (
    acting,
    acting_help,
    card,
    comments,
    flags,
    join,
    me_too,
    practice,
    privacy,
    receipts,
    room,
    suggest,
    tablet,
    votes,
)
from workshop.web.participant.answer_lines import own_answers
from workshop.web.participant.hearing import flag_word, mark_word
from workshop.web.participant.kept import outbox

blueprint = Blueprint("participant", __name__)
blueprint.add_app_template_filter(mark_word)
blueprint.add_app_template_filter(flag_word)
blueprint.add_app_template_global(outbox)
blueprint.add_app_template_global(own_answers)
join.add_to(blueprint)
card.add_to(blueprint)
practice.add_to(blueprint)
room.add_to(blueprint)
votes.add_to(blueprint)
comments.add_to(blueprint)
flags.add_to(blueprint)
me_too.add_to(blueprint)
suggest.add_to(blueprint)
tablet.add_to(blueprint)
acting.add_to(blueprint)
acting_help.add_to(blueprint)
receipts.add_to(blueprint)
privacy.add_to(blueprint)
