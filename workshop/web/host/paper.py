"""`/host/w/<code>/paper`: everything for people without a phone; and the count of the room."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.counting import count_heads
from workshop.actions.sharing import end_tablet
from workshop.domain.workshop import read_head_count
from workshop.errors import BadInput
from workshop.store import parts, sheets, tablets
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.addresses import tablet_url
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.host.desk import show
from workshop.web.qr import qr_square
from workshop.web.tablet_link import MINUTES, make_link


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/paper", view_func=paper)
    blueprint.add_url_rule("/w/<code>/heads", view_func=heads, methods=["POST"])
    blueprint.add_url_rule(
        "/w/<code>/tablets/<tablet_id>/end", view_func=finish_tablet, methods=["POST"]
    )


@serves(Access.HELPER)
def paper(code: str) -> ResponseReturnValue:
    """Show each round with its ballots to print and to key in, and the tablets."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    with hall().store.reading() as database:
        agenda = [part.round for part in parts.of_workshop(database, workshop.id) if part.round]
        entered = {round_.id: len(sheets.of_round(database, round_.id)) for round_ in agenda}
        shared = tablets.of_workshop(database, workshop.id)
    link = make_link(workshop)
    return render_template(
        "host/paper.html",
        workshop=workshop,
        rounds=agenda,
        entered=entered,
        tablets=shared,
        link=link,
        minutes=MINUTES,
        square=qr_square(tablet_url(workshop.code, link)),
    )


@serves(Access.HELPER)
def heads(code: str) -> ResponseReturnValue:
    """Keep how many people are in the room; an empty field takes the count back."""
    workshop = current_workshop()
    try:
        people = read_head_count(request.form.get("people", ""))
    except BadInput as error:
        return show(said=sentence(error), status=status_of(error))
    count_heads(hall(), workshop=workshop, people=people, actor=current_host())
    if wants_block():
        return show()
    return redirect(url_for("host.desk", code=code), 303)


@serves(Access.HELPER)
def finish_tablet(code: str, tablet_id: str) -> ResponseReturnValue:
    """End a shared tablet; what was voted on it stays."""
    end_tablet(hall(), workshop=current_workshop(), tablet_id=tablet_id, actor=current_host())
    return redirect(url_for("host.paper", code=code, _anchor="tablets"), 303)
