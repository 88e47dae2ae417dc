"""`/w/<code>/tablet`: a tablet that people share, one turn after the other."""

from datetime import timedelta

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask.wrappers import Response

from workshop.actions.entering import log_out
from workshop.actions.sharing import end_turn, share_tablet, start_turn
from workshop.actions.tokens import TOKEN_LENGTH, new_token
from workshop.domain.agenda import Agenda, agenda
from workshop.domain.round import RoundState
from workshop.domain.workshop import Group, Workshop
from workshop.errors import BadInput
from workshop.live.board import Audience
from workshop.store import askings, groups, parts, workshops
from workshop.web import cookies
from workshop.web.access import (
    Access,
    current_tablet,
    current_workshop,
    find_participant,
    serves,
)
from workshop.web.fragments import page_or_block
from workshop.web.hall import hall
from workshop.web.tablet_link import read_link

SHARED_FOR = timedelta(days=2)
_BUDGET = {"yes": True, "no": False}


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/tablet", view_func=tablet)
    blueprint.add_url_rule("/w/<code>/tablet/turn", view_func=ask_group)
    blueprint.add_url_rule("/w/<code>/tablet/turn", view_func=begin_turn, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/tablet/done", view_func=hand_over, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/tablet/<link>", view_func=offer_tablet)
    blueprint.add_url_rule("/w/<code>/tablet/<link>", view_func=make_tablet, methods=["POST"])


@serves(Access.ANYONE)
def offer_tablet(code: str, link: str) -> ResponseReturnValue:
    """Ask whether this device is to be shared. Looking at the page does not use up the link."""
    del code  # the guard has looked the workshop up
    read_link(current_workshop(), link)
    return render_template("participant/share.html", workshop=current_workshop(), link=link)


@serves(Access.ANYONE)
def make_tablet(code: str, link: str) -> ResponseReturnValue:
    """Make this device a shared tablet.

    Whoever was logged in or had joined on it is forgotten: people who vote here must not find the
    desk, or somebody's answers, behind the page.
    """
    workshop = current_workshop()
    made = read_link(workshop, link)
    token = share_tablet(hall(), workshop=workshop, tablet_id=made.tablet_id, actor=made.actor)
    for login in cookies.read_all(cookies.HOST):
        log_out(hall(), login=login)
    response = make_response(redirect(url_for("participant.tablet", code=code), 303))
    cookies.forget_all(response)
    cookies.write(response, cookies.tablet_cookie(workshop.code), token, lasts=SHARED_FOR)
    return response


@serves(Access.TABLET)
def tablet(code: str) -> ResponseReturnValue:
    """Wait for the next person; in the middle of a turn lead back to it."""
    if find_participant() is not None:
        return redirect(url_for("participant.room", code=code), 303)
    workshop, version = current_workshop(), _version()
    with hall().store.reading() as database:
        now = workshops.by_code(database, workshop.code) or workshop
        plan = agenda(now, parts.of_workshop(database, now.id))
        offered = groups.voting(database, now.id)
        who = askings.of_workshop(database, now.id).is_open and not now.is_over
    return page_or_block(
        "participant/tablet.html",
        "now",
        workshop=now,
        version=version,
        agenda=plan,
        who=who,
        can_start=who or _is_open(now, plan),
        asks=_asks(now, offered),
        turn=new_token(),
    )


@serves(Access.TABLET)
def ask_group(code: str) -> ResponseReturnValue:
    """Ask the next person for the group, as phones do at the join."""
    if find_participant() is not None:
        return redirect(url_for("participant.room", code=code), 303)
    workshop = current_workshop()
    with hall().store.reading() as database:
        offered = groups.voting(database, workshop.id)
    return render_template(
        "participant/turn.html",
        workshop=workshop,
        groups=[group for group in offered if group.merged_into is None],
        turn=new_token(),
    )


@serves(Access.TABLET)
def begin_turn(code: str) -> ResponseReturnValue:
    """Begin a turn: a new participant, whom nothing ties to the one before."""
    workshop, token = current_workshop(), request.form.get("turn", "")
    if len(token) != TOKEN_LENGTH:
        raise BadInput
    start_turn(
        hall(),
        workshop=workshop,
        tablet=current_tablet(),
        token=token,
        group_id=request.form.get("group"),
        holds_budget=_BUDGET.get(request.form.get("budget", "")),
    )
    response = make_response(redirect(url_for("participant.room", code=code), 303))
    name = cookies.participant_cookie(workshop.code)
    cookies.write(response, name, token, lasts=SHARED_FOR)
    return response


@serves(Access.TABLET)
def hand_over(code: str) -> ResponseReturnValue:
    """End the turn on the server and in the browser; the answers count, and nobody sees them."""
    end_turn(hall(), tablet=current_tablet())
    response: Response = make_response(redirect(url_for("participant.tablet", code=code), 303))
    cookies.forget(response, cookies.participant_cookie(current_workshop().code))
    return response


def _version() -> str:
    return hall().board.version(current_workshop().id, Audience.PHONES)


def _is_open(workshop: Workshop, plan: Agenda) -> bool:
    current = plan.current
    return not workshop.is_over and current is not None and current.state is RoundState.OPEN


def _asks(workshop: Workshop, offered: tuple[Group, ...]) -> bool:
    return bool(offered) or workshop.asks_budget
