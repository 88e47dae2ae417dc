"""`/host/w/<code>/export/`: the page of files, and the files."""

import re
import unicodedata

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from flask.wrappers import Response

from workshop.actions.exporting import (
    comments_file,
    early_ranking_file,
    polis_file,
    ranking_file,
    votes_file,
)
from workshop.actions.telling import links_of
from workshop.domain.round import RoundState
from workshop.domain.workshop import Workshop
from workshop.reports.polis.voted import fits
from workshop.store import participants, rounds
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.hall import hall


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
    revealed = [round_ for round_ in agenda if round_.state is RoundState.REVEALED]
    hidden = [r for r in agenda if r.state in {RoundState.OPEN, RoundState.CLOSED}]
    return render_template(
        "host/files.html",
        workshop=workshop,
        revealed=revealed,
        hidden=hidden,
        simulated=simulated,
        is_linked=links_of(hall(), workshop) is not None,
        for_polis=[round_ for round_ in revealed if fits(round_)],
        not_for_polis=[round_ for round_ in revealed if not fits(round_)],
    )


@serves(Access.VIEWER)
def ranking(code: str) -> ResponseReturnValue:
    """The ranking of the revealed rounds."""
    del code  # the guard has looked the workshop up
    return _download(ranking_file(hall(), workshop=current_workshop()), "ranking")


@serves(Access.FACILITATOR)
def early_ranking(code: str) -> ResponseReturnValue:
    """The ranking of every round, asked for on purpose: a POST, because it is recorded."""
    del code  # the guard has looked the workshop up
    content = early_ranking_file(hall(), workshop=current_workshop(), actor=current_host())
    return _download(content, "ranking-early")


@serves(Access.HELPER)
def comments(code: str) -> ResponseReturnValue:
    """The comments."""
    del code  # the guard has looked the workshop up
    return _download(comments_file(hall(), workshop=current_workshop()), "comments")


@serves(Access.FACILITATOR)
def votes(code: str) -> ResponseReturnValue:
    """The votes of the revealed rounds, to count them again."""
    del code  # the guard has looked the workshop up
    return _download(votes_file(hall(), workshop=current_workshop()), "votes")


@serves(Access.FACILITATOR)
def polis(code: str) -> ResponseReturnValue:
    """The votes of the revealed agreement rounds in the Polis format."""
    del code  # the guard has looked the workshop up
    content = polis_file(hall(), workshop=current_workshop())
    return _download(content, "polis", suffix="zip", mimetype="application/zip")


def _download(
    content: bytes, name: str, *, suffix: str = "csv", mimetype: str = "text/csv"
) -> Response:
    response = Response(content, mimetype=mimetype)
    file_name = f"{_file_start(current_workshop())}-{name}.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def _file_start(workshop: Workshop) -> str:
    """Return what tells the file from others a week later: `local-firms-2026-11-26-K7RM`."""
    letters = unicodedata.normalize("NFKD", workshop.title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", letters.lower())
    return "-".join(
        part for part in ("-".join(words)[:50], workshop.held_on, workshop.code) if part
    )
