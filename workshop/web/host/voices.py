"""`/host/w/<code>/voices`: what people may write, and what holds it back."""

import dataclasses

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from workshop.actions.moderating import change_voices
from workshop.domain.voices import Commenting, Suggesting, Voices
from workshop.domain.word_list import LIST_LIMIT, Pattern, WordList, read_entries
from workshop.errors import BadInput
from workshop.store import voices as stored
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/voices", view_func=voices)
    blueprint.add_url_rule("/w/<code>/voices", view_func=save_voices, methods=["POST"])


@serves(Access.FACILITATOR)
def voices(code: str) -> ResponseReturnValue:
    """Show the choices of the workshop."""
    del code  # the guard has looked the workshop up
    with hall().store.reading() as database:
        choices = stored.of_workshop(database, current_workshop().id)
    return _page(choices, words="\n".join(choices.word_list.entries), kept="kept" in request.args)


@serves(Access.FACILITATOR)
def save_voices(code: str) -> ResponseReturnValue:
    """Keep the choices; a list that cannot be used comes back with all that was typed."""
    typed = request.form.get("words", "")
    choices = _choices(request.form)
    try:
        entries = read_entries(typed)
    except BadInput as error:
        return _page(choices, words=typed, said=sentence(error)), status_of(error)
    wanted = dataclasses.replace(
        choices, word_list=dataclasses.replace(choices.word_list, entries=entries)
    )
    change_voices(hall(), workshop=current_workshop(), wanted=wanted, actor=current_host())
    return redirect(url_for("host.voices", code=code, kept=1), 303)


def _choices(form: MultiDict[str, str]) -> Voices:
    """The choices in a form, without the words.

    Raises:
        BadInput: when one of them is none that was offered.
    """
    try:
        return Voices(
            suggestions=Suggesting(form.get("suggestions", "")),
            comments=Commenting(form.get("comments", "")),
            readable=form.get("readable") == "1",
            word_list=WordList(entries=(), patterns=_patterns(form)),
        )
    except ValueError:
        raise BadInput from None


def _patterns(form: MultiDict[str, str]) -> frozenset[Pattern]:
    return frozenset(Pattern(name) for name in form.getlist("patterns"))


def _page(choices: Voices, *, words: str, kept: bool = False, said: str = "") -> str:
    return render_template(
        "host/voices.html",
        workshop=current_workshop(),
        choices=choices,
        words=words,
        limit=LIST_LIMIT,
        kept=kept,
        said=said,
    )
