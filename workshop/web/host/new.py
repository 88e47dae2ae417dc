"""`/host/new`: make a workshop from a pack and a plan."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.founding import found_workshop
from workshop.domain.pack import Pack
from workshop.domain.plan import DEFAULT_GROUPS, read_plan
from workshop.domain.template import Template, total_minutes, usual_template
from workshop.errors import BadInput, FieldMissing
from workshop.web.access import Access, current_host, organiser_here, serves
from workshop.web.errors import status_of
from workshop.web.hall import hall, settings
from workshop.web.host.asking import EMPTY, Asked, kept
from workshop.web.host.labels import labels
from workshop.web.host.shelf import shelf, take
from workshop.web.host.themes import themes
from workshop.web.language import gettext

CODE_LENGTH = 4
CODE_LENGTH_IN_PUBLIC = 8  # codes on the open internet must not be guessed

_ = str  # marks words for translation


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/new", view_func=choose)
    blueprint.add_url_rule("/new/<slug>", view_func=new)
    blueprint.add_url_rule("/new/<slug>", view_func=make, methods=["POST"])


@serves(Access.ORGANISER)
def choose() -> ResponseReturnValue:
    """Ask which pack the workshop is about."""
    return render_template("host/choose.html", packs=shelf())


@serves(Access.ORGANISER)
def new(slug: str) -> ResponseReturnValue:
    """Ask for the plan and the statements; every statement is ticked."""
    pack = take(slug)
    groups = "\n".join(gettext(name) for name in DEFAULT_GROUPS)
    return _page(pack, EMPTY.with_value("groups", groups), {entry.id for entry in pack.statements})


@serves(Access.ORGANISER)
def make(slug: str) -> ResponseReturnValue:
    """Make the workshop and go to its desk; a wrong field comes back with all that was typed."""
    pack = take(slug)
    chosen = request.form.getlist("statement")
    try:
        wanted = read_plan(request.form)
        known = _known(pack, chosen)
        template = _template(request.form.get("template", Template.VOTES))
        workshop = found_workshop(
            hall(),
            wanted=wanted,
            pack=pack,
            chosen=known,
            code_length=code_length(),
            actor=current_host(),
            owner_id=organiser_here().id,
            template=template,
        )
    except BadInput as error:
        return _page(pack, kept(request.form, error), set(chosen)), status_of(error)
    return redirect(url_for("host.desk", code=workshop.code), 303)


def code_length() -> int:
    """How many characters a new code has here."""
    return CODE_LENGTH_IN_PUBLIC if settings().secure else CODE_LENGTH


def _known(pack: Pack, chosen: list[str]) -> list[str]:
    known = [entry.id for entry in pack.statements if entry.id in set(chosen)]
    if not known:
        raise FieldMissing(field=_("Statements"))
    return known


def _template(typed: str) -> Template:
    try:
        return Template(typed)
    except ValueError:
        raise BadInput from None


def _page(pack: Pack, asked: Asked, chosen: set[str]) -> str:
    return render_template(
        "host/new.html",
        pack=pack,
        themes=themes(pack),
        labels=labels(pack),
        asked=asked,
        chosen=chosen,
        templates=[(each, total_minutes(each)) for each in Template],
        template=asked.value("template") or usual_template(len(pack.statements)),
    )
