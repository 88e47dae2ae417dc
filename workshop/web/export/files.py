"""`/host/w/<code>/export/`: the page of files, and the files."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from workshop.actions.exporting import (
    comments_file,
    early_ranking_file,
    polis_file,
    ranking_file,
    votes_file,
)
from workshop.actions.telling import links_of
from workshop.domain.round import RoundState
from workshop.reports.polis.voted import fits
from workshop.reports.saying.forward import forward_sentence
from workshop.store import participants, rounds
from workshop.store.lineages import lineage_of
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.export.download import download
from workshop.web.hall import hall
from workshop.web.language import tongue


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/", view_func=files)
    blueprint.add_url_rule("/ranking.csv", view_func=ranking)
    blueprint.add_url_rule("/ranking-early.csv", view_func=early_ranking, methods=["POST"])
    blueprint.add_url_rule("/comments.csv", view_func=comments)
    blueprint.add_url_rule("/votes.csv", view_func=votes)
    blueprint.add_url_rule("/polis.zip", view_func=polis)


@serves(Access.VIEWER)
def files(code: str) -> ResponseReturnValue:
    """What can be downloaded now, and what is in it."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    with hall().store.reading() as database:
        agenda = rounds.of_workshop(database, workshop.id)
        simulated = participants.in_rehearsal(database, workshop.id)
        standings = lineage_of(database, workshop.id).standings()
    revealed = [round_ for round_ in agenda if round_.state is RoundState.REVEALED]
    hidden = [r for r in agenda if r.state in {RoundState.OPEN, RoundState.CLOSED}]
    return render_template(
        "host/files.html",
        workshop=workshop,
        revealed=revealed,
        hidden=hidden,
        simulated=simulated,
        decided=sum(each.way is not None and not each.is_made for each in standings),
        forward=forward_sentence(standings, tongue()),
        is_linked=links_of(hall(), workshop) is not None,
        for_polis=[round_ for round_ in revealed if fits(round_)],
        not_for_polis=[round_ for round_ in revealed if not fits(round_)],
    )


@serves(Access.VIEWER)
def ranking(code: str) -> ResponseReturnValue:
    """The ranking of the revealed rounds."""
    del code  # the guard has looked the workshop up
    return download(ranking_file(hall(), workshop=current_workshop()), "ranking")


@serves(Access.FACILITATOR)
def early_ranking(code: str) -> ResponseReturnValue:
    """The ranking of every round, asked for on purpose: a POST, because it is recorded."""
    del code  # the guard has looked the workshop up
    content = early_ranking_file(hall(), workshop=current_workshop(), actor=current_host())
    return download(content, "ranking-early")


@serves(Access.HELPER)
def comments(code: str) -> ResponseReturnValue:
    """The comments."""
    del code  # the guard has looked the workshop up
    return download(comments_file(hall(), workshop=current_workshop()), "comments")


@serves(Access.FACILITATOR)
def votes(code: str) -> ResponseReturnValue:
    """The votes of the revealed rounds, to count them again."""
    del code  # the guard has looked the workshop up
    return download(votes_file(hall(), workshop=current_workshop()), "votes")


@serves(Access.FACILITATOR)
def polis(code: str) -> ResponseReturnValue:
    """The votes of the revealed agreement rounds in the Polis format."""
    del code  # the guard has looked the workshop up
    content = polis_file(hall(), workshop=current_workshop())
    return download(content, "polis", suffix="zip", mimetype="application/zip")
