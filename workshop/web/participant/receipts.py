"""`/w/<code>/receipts`: shows somebody that their answers were counted as they gave them."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from flask.wrappers import Response

from workshop.actions.receipting import receipt_in, receipts_of
from workshop.domain.participant import Channel
from workshop.reports.receipt import in_fours, receipt_file
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.hall import hall


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/receipts", view_func=receipts)
    blueprint.add_url_rule("/w/<code>/receipts/<round_id>.txt", view_func=receipt)


@serves(Access.PARTICIPANT)
def receipts(code: str) -> ResponseReturnValue:
    """The receipts of this phone, one a round that is closed."""
    del code  # the guard has looked the workshop up
    workshop, participant = current_workshop(), current_participant()
    found = receipts_of(hall(), workshop=workshop, participant=participant)
    return render_template(
        "participant/receipts.html",
        workshop=workshop,
        receipts=found,
        in_fours=in_fours,
        on_tablet=participant.channel is Channel.TABLET,
    )


@serves(Access.PARTICIPANT)
def receipt(code: str, round_id: str) -> ResponseReturnValue:
    """One of them as a text file, to keep."""
    del code  # the guard has looked the workshop up
    workshop, participant = current_workshop(), current_participant()
    found = receipt_in(hall(), round_id, workshop=workshop, participant=participant)
    response = Response(receipt_file(workshop, found), mimetype="text/plain")
    name = f"receipt-{workshop.code}-{found.seal.characters}.txt"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
