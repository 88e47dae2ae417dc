"""`/host/w/<code>/export/charts.zip` and each chart by its name."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from workshop.actions.charting import chart_file, charts_file
from workshop.errors import NotFound
from workshop.store import rounds
from workshop.web.access import Access, current_workshop, serves
from workshop.web.export.download import download
from workshop.web.hall import hall
from workshop.web.language import tongue


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/charts.zip", view_func=charts)
    blueprint.add_url_rule("/chart/<round_id>/<name>.svg", view_func=chart_svg)
    blueprint.add_url_rule("/chart/<round_id>/<name>.png", view_func=chart_png)


@serves(Access.VIEWER)
def charts(code: str) -> ResponseReturnValue:
    """Every chart of the revealed rounds."""
    del code  # the guard has looked the workshop up
    content = charts_file(hall(), workshop=current_workshop(), tongue=tongue())
    return download(content, "charts", suffix="zip", mimetype="application/zip")


@serves(Access.VIEWER)
def chart_svg(code: str, round_id: str, name: str) -> ResponseReturnValue:
    """One chart, to be edited."""
    del code  # the guard has looked the workshop up
    content = _chart(round_id, name, suffix="svg")
    return download(content, name, suffix="svg", mimetype="image/svg+xml")


@serves(Access.VIEWER)
def chart_png(code: str, round_id: str, name: str) -> ResponseReturnValue:
    """One chart as a picture."""
    del code  # the guard has looked the workshop up
    return download(_chart(round_id, name, suffix="png"), name, suffix="png", mimetype="image/png")


def _chart(round_id: str, name: str, *, suffix: str) -> bytes:
    workshop = current_workshop()
    with hall().store.reading() as database:
        round_ = rounds.by_id(database, round_id, workshop_id=workshop.id)
    if round_ is None:
        raise NotFound
    return chart_file(
        hall(), workshop=workshop, round_=round_, name=name, suffix=suffix, tongue=tongue()
    )
