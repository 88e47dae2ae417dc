"""`/host/packs/upload`: choose a file, see what it would become, then keep it."""

from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.importing import import_pack
from workshop.domain.pack import Pack
from workshop.errors import BadInput
from workshop.packs import document
from workshop.packs.preview import Preview
from workshop.packs.problems import PackHasProblems, Problem
from workshop.packs.upload import read_upload
from workshop.web.access import Access, current_host, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.shelf import set_apart, uploaded
from workshop.web.language import gettext


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A preview as its page shows it. `content` carries the pack to the confirmation."""

    preview: Preview
    pack: Pack | None
    content: str
    replaces: bool


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/packs/upload", view_func=upload)
    blueprint.add_url_rule("/packs/upload", view_func=show_preview, methods=["POST"])
    blueprint.add_url_rule("/packs/import", view_func=keep, methods=["POST"])


@serves(Access.ORGANISER)
def upload() -> ResponseReturnValue:
    """Ask for a file."""
    return render_template("host/upload.html", problems=())


@serves(Access.ORGANISER)
def show_preview() -> ResponseReturnValue:
    """Show what a file would become. Nothing is stored.

    A workbook is read in a child process, which the event loop can wait for; a thread could not.
    """
    file = request.files.get("file")
    data, name = (file.read(), file.filename or "") if file else (b"", "")
    try:
        preview = read_upload(data, filename=name)
    except BadInput as error:
        return render_template("host/upload.html", problems=_reasons(error)), status_of(error)
    page = render_template("host/preview.html", upload=_upload(preview), said=in_words)
    return page, 200 if preview.ready else 422


@serves(Access.ORGANISER)
def keep() -> ResponseReturnValue:
    """Keep the pack that the host has seen; every rule is checked again."""
    pack = set_apart(document.decode(request.form.get("pack", "")))
    is_new = import_pack(hall(), pack=pack, actor=current_host())
    return redirect(url_for("host.pack", slug=pack.slug, kept="now" if is_new else "before"), 303)


def in_words(problem: Problem) -> str:
    """A problem with its place, in the reader's language: `Row 7, text: ...`."""
    said = gettext(problem.sentence) % problem.values
    row = "" if problem.row is None else gettext("Row %(row)s", row=problem.row)
    place = ", ".join(part for part in (row, problem.column) if part)
    return f"{place}: {said}" if place else said


def _upload(preview: Preview) -> Upload:
    pack = set_apart(preview.pack) if preview.pack else None
    return Upload(
        preview=preview,
        pack=pack,
        content=document.encode(pack) if pack and preview.ready else "",
        replaces=pack is not None and pack.slug in {known.slug for known in uploaded()},
    )


def _reasons(error: BadInput) -> tuple[str, ...]:
    if isinstance(error, PackHasProblems):
        return tuple(in_words(problem) for problem in error.problems)
    return (sentence(error),)
