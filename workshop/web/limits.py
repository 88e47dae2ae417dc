"""How often people may do what changes something: one table, a line a route that hosts do not own.

Whoever takes part is counted by who they are, because a whole room shares one address. Only what
strangers do is counted by address, in numbers for rooms. An app with a route that is in no line
does not start.
"""

from collections.abc import Callable

from flask import Flask, request
from flask.wrappers import Response

from workshop.errors import TooFast, TooManyTries
from workshop.live.limits import Rate
from workshop.web.access import NOT_FOR_HOSTS, current_participant, current_tablet, declared
from workshop.web.errors import answer_to
from workshop.web.guessing import told
from workshop.web.hall import hall
from workshop.web.remote import address

VOTES = Rate(name="votes", most=600, seconds=60)  # an outbox sends what it kept all at once
COMMENTS = Rate(name="comments", most=30, seconds=180)
TAPS = Rate(name="taps", most=60, seconds=60)
JOINS = Rate(name="joins", most=6000, seconds=600)
DOORS = Rate(name="doors", most=60, seconds=60)
WRONG_TOKENS = Rate(name="wrong tokens", most=60, seconds=60)
_LOOKS_WRONG = {403, 404, 409}


def _person() -> str:
    return current_participant().id


def _tablet() -> str:
    return current_tablet().id


LINES: dict[str, tuple[Rate, Callable[[], str]] | None] = {
    "participant.cast": (VOTES, _person),
    "participant.save": (COMMENTS, _person),
    "participant.take": (TAPS, _person),
    "participant.flag": (TAPS, _person),
    "participant.me_too": (TAPS, _person),
    "participant.name": (TAPS, _person),
    "participant.offer": (TAPS, _person),
    "participant.keep_contact": (TAPS, _person),
    "participant.forget": (TAPS, _person),
    "participant.begin_turn": (TAPS, _tablet),
    "participant.hand_over": (TAPS, _tablet),
    "participant.enter": (JOINS, address),
    "participant.accept": (JOINS, address),
    "participant.make_tablet": (DOORS, address),
    "host.take_link": (DOORS, address),
    "host.set_password": (DOORS, address),
    "host.accept": (DOORS, address),
    "host.log_out": (DOORS, address),
    "host.log_in": None,  # `logins` counts it, by address and by name
}


def init_app(app: Flask) -> None:
    """Count every request that changes something, after the guard has said who asks."""
    open_to_all = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "POST" in (rule.methods or set()) and declared(app, rule.endpoint) in NOT_FOR_HOSTS
    }
    if open_to_all != set(LINES):
        raise RuntimeError(open_to_all ^ set(LINES))
    app.before_request(_count)
    app.after_request(_count_wrong_tokens)


def _count() -> None:
    line = LINES.get(request.endpoint or "") if request.method == "POST" else None
    if line is None:
        return
    rate, who = line
    _take(rate, who())
    if rate is VOTES and request.form.get("comment"):
        _take(COMMENTS, who())


def _take(rate: Rate, who: str) -> None:
    wait = hall().limits.take(rate, who)
    if wait:
        raise TooFast(wait=told(wait))


def _count_wrong_tokens(response: Response) -> Response:
    """Answer a link or card that opens nothing with a wait, once there were many.

    One that opens something always does: 128 bits cannot be guessed, and a room may have cards.
    """
    asked = (request.view_args or {}).keys() & {"link", "card"}
    if not asked or response.status_code not in _LOOKS_WRONG:
        return response
    wait = hall().limits.take(WRONG_TOKENS, address())
    return answer_to(TooManyTries(wait=told(wait))) if wait else response
