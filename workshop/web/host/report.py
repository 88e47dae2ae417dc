"""`/host/w/<code>/report/`: choose what the report says, see it, take it away, publish it."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.reporting import (
    brief_now,
    chosen,
    is_draft,
    publish,
    report_file,
    report_now,
    save_report,
    withdraw,
)
from workshop.errors import BadInput, ReportHasChanged
from workshop.reports.writeup.blocks import Writeup
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.export.download import download
from workshop.web.hall import hall
from workshop.web.host.report_sight import Typed, sight_of
from workshop.web.language import gettext, tongue

SAVE = "save_report"  # its endpoint; the action has that name
_CONFLICT = 409
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    path = "/w/<code>/report"
    blueprint.add_url_rule(f"{path}/", view_func=report)
    blueprint.add_url_rule(f"{path}/", view_func=save_report_form, methods=["POST"], endpoint=SAVE)
    blueprint.add_url_rule(f"{path}/draft", view_func=draft)
    blueprint.add_url_rule(f"{path}/for/<actor>", view_func=brief)
    blueprint.add_url_rule(f"{path}/report.docx", view_func=report_docx)
    blueprint.add_url_rule(f"{path}/see", view_func=see_report, methods=["POST"])
    blueprint.add_url_rule(f"{path}/take", view_func=take_report, methods=["POST"])
    blueprint.add_url_rule(f"{path}/publish", view_func=publish_report, methods=["POST"])
    blueprint.add_url_rule(f"{path}/withdraw", view_func=withdraw_report, methods=["POST"])


@serves(Access.FACILITATOR)
def report(code: str) -> ResponseReturnValue:
    """Show what was chosen, and the ways to the report."""
    del code  # the guard has looked the workshop up
    return render_template("host/report.html", **sight_of(done=request.args.get("done", "")))


@serves(Access.FACILITATOR)
def save_report_form(code: str) -> ResponseReturnValue:
    """Keep the choices; what cannot be used comes back with all that was typed."""
    return _refused() or redirect(url_for("host.report", code=code, done="kept"), 303)


@serves(Access.FACILITATOR)
def see_report(code: str) -> ResponseReturnValue:
    """Keep the choices, and go to the report with them."""
    return _refused() or redirect(url_for("host.draft", code=code), 303)


@serves(Access.FACILITATOR)
def take_report(code: str) -> ResponseReturnValue:
    """Keep the choices, and go to the file with them.

    A page stays where it is when a file comes. Where something was kept, it would be out of date
    from then on: so a new one comes, with the way to the file.
    """
    before = _kept_choices()
    if refused := _refused():
        return refused
    if _kept_choices() == before:
        return redirect(url_for("host.report_docx", code=code), 303)
    return redirect(url_for("host.report", code=code, done="kept-for-file"), 303)


@serves(Access.FACILITATOR)
def draft(code: str) -> ResponseReturnValue:
    """Show the report as it reads now."""
    del code  # the guard has looked the workshop up
    made = _as_it_reads()
    return render_template(
        "report/draft.html",
        workshop=current_workshop(),
        made=made,
        draft=is_draft(hall(), current_workshop(), made),
        kicker=gettext("Report of a workshop"),
    )


@serves(Access.FACILITATOR)
def brief(code: str, actor: str) -> ResponseReturnValue:
    """Show what is asked of one actor."""
    del code  # the guard has looked the workshop up
    made = brief_now(hall(), current_workshop(), slug=actor, tongue=tongue())
    return render_template(
        "report/draft.html",
        workshop=current_workshop(),
        made=made,
        draft=is_draft(hall(), current_workshop(), _as_it_reads()),
        kicker=gettext("Brief from a workshop"),
    )


def _as_it_reads() -> Writeup:
    return report_now(hall(), current_workshop(), tongue=tongue())


@serves(Access.FACILITATOR)
def report_docx(code: str) -> ResponseReturnValue:
    """The report as it reads now, for a word processor."""
    del code  # the guard has looked the workshop up
    content = report_file(hall(), workshop=current_workshop(), tongue=tongue())
    return download(content, "report", suffix="docx", mimetype=_DOCX)


@serves(Access.FACILITATOR)
def publish_report(code: str) -> ResponseReturnValue:
    """Keep the choices, and publish the report as it reads with them."""
    if refused := _refused():
        return refused
    publish(hall(), workshop=current_workshop(), actor=current_host(), tongue=tongue())
    return redirect(url_for("host.report", code=code, done="published"), 303)


@serves(Access.FACILITATOR)
def withdraw_report(code: str) -> ResponseReturnValue:
    """Take the published report back, whatever was typed beside it; then keep that."""
    withdraw(hall(), workshop=current_workshop(), actor=current_host())
    return _refused(done="withdrawn") or redirect(
        url_for("host.report", code=code, done="withdrawn"), 303
    )


def _refused(*, done: str = "") -> ResponseReturnValue | None:
    """Keep what came in the form, or return the page that says why not, with all of it.

    A request without the form keeps nothing. `done` is what was done nevertheless.
    """
    if "seen" not in request.form:
        return None
    typed = Typed(request.form.get("introduction", ""), tuple(request.form.getlist("parts")))
    try:
        _keep(typed, seen=request.form["seen"])
    except (BadInput, ReportHasChanged) as error:
        theirs = status_of(error) == _CONFLICT
        shown = sight_of(typed=typed, wrong=sentence(error), theirs=theirs, done=done)
        return render_template("host/report.html", **shown), status_of(error)
    return None


def _keep(typed: Typed, *, seen: str) -> None:
    save_report(
        hall(),
        workshop=current_workshop(),
        introduction=typed.introduction,
        parts=typed.parts,
        seen=int(seen) if seen.isdecimal() else -1,
        actor=current_host(),
    )


def _kept_choices() -> int:
    """The position of the choices that stand."""
    return chosen(hall(), current_workshop()).position
