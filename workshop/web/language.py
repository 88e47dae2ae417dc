"""Language: every visible sentence goes through gettext, in the language of whoever reads it.

What phones show is there in every language of `workshop.languages`; hosts and screen read English.
"""

import gettext as catalogues
from collections.abc import Callable
from datetime import timedelta
from functools import lru_cache

from flask import Flask, Response, g, request, url_for
from flask_babel import Babel
from markupsafe import Markup, escape

from workshop.domain.workshop import Workshop
from workshop.languages import (
    ENGLISH,
    LANGUAGES,
    Language,
    catalogue,
    first_of,
    is_ours,
    language_of,
)
from workshop.reports.saying.tongue import Tongue
from workshop.web import cookies

_ = str  # marks a sentence for translation; it is translated where it is shown

COOKIE = "workshop-language"
ASKED = "language"
REMEMBERED = timedelta(days=365)
MACHINE = _("This translation is machine-assisted. Please check; the English counts.")
_REMEMBERED = 1024
_ENGLISH_ONLY = {"host", "screen", "export", "published", "schemas", "health"}


def init_app(app: Flask) -> None:
    """Register Babel; templates get `_()`, `ngettext()`, `lang` and `direction`."""
    Babel(app, locale_selector=lambda: chosen().code)
    app.jinja_env.globals.update(
        lang=ENGLISH.tag, direction=ENGLISH.direction, _=gettext, ngettext=ngettext, typed=typed
    )
    app.context_processor(_for_templates)
    app.after_request(_remember)


def chosen() -> Language:
    """The language of this request: asked for, kept, the browser's, the workshop's, English.

    It is chosen once, and again when the guard has found the workshop: a page asks a hundred times.
    """
    workshop = g.get("workshop")
    kept: tuple[object, Language] | None = g.get("language")
    if kept is None or kept[0] is not workshop:
        g.language = kept = (workshop, _choose(workshop))
    return kept[1]


def gettext(string: str, **values: object) -> str:
    """Return a sentence in the reader's language, its values filled in by name."""
    return _filled(_said(string), values)


def ngettext(one: str, many: str, num: int, **values: object) -> str:
    """Return the sentence for this number; `%(num)s` in it is the number."""
    return _filled(_catalogue().ngettext(one, many, num), {"num": num} | values)


def typed(words: str) -> str:
    """Return what a host may have typed: our own translation, or it is marked with its language."""
    said, workshop = _said(words), g.get("workshop")
    if not workshop or is_ours(words) or language_of(workshop.language) == chosen():
        return said
    return Markup('<bdi lang="{}">{}</bdi>').format(workshop.language, words)


def tongue() -> Tongue:
    """Return the reader's language: for a sentence of `reports/saying/`, or for a file."""
    return Tongue(catalogue=_catalogue(), code=chosen().code)


def spoken(say: Callable[..., str]) -> Callable[..., str]:
    """Return what says a sentence, for templates: in the reader's language, its last argument."""
    return lambda *about: say(*about, tongue())


def machine_note(language: Language) -> str:
    """Say in a language that no speaker has checked it; nothing where one has."""
    return catalogue(language.code).gettext(MACHINE) if language.machine else ""


def _is_phone() -> bool:
    """Whether this is for a phone. An address that leads nowhere is, unless it is a host's."""
    return request.blueprint not in _ENGLISH_ONLY and not request.path.startswith("/host")


def _choose(workshop: Workshop | None) -> Language:
    if not _is_phone():
        return ENGLISH
    return first_of(
        request.args.get(ASKED, ""),
        cookies.read_plain(COOKIE),
        _of_browser(),
        workshop.language if workshop else "",
    )


def _of_browser() -> str:
    """The first of the browser's languages that we speak, as it ranks them."""
    return next((tag for tag in request.accept_languages.values() if language_of(tag)), "")


def _said(string: str) -> str:
    """A sentence; nothing stays nothing, for a catalogue keeps its own data under it."""
    return _catalogue().gettext(string) if string else ""


def _catalogue() -> catalogues.NullTranslations:
    return catalogue(chosen().code)


def _filled(said: str, values: dict[str, object]) -> str:
    """Fill in the values; what is marked up among them stays so, and all else is text."""
    if any(isinstance(value, Markup) for value in values.values()):
        return escape(said) % values
    return said % values if values else said


def _for_templates() -> dict[str, object]:
    language = chosen()
    return {"lang": language.tag, "direction": language.direction, "switch": _switch()}


def _switch() -> dict[str, object] | None:
    """What the switch shows; None where there is one language. `page` is where its links lead."""
    if not _is_phone():
        return None
    return {
        "now": chosen(),
        "note": machine_note(chosen()),
        "languages": LANGUAGES,
        "page": _page(),
        "way": _way(_page()),
    }


@lru_cache(maxsize=_REMEMBERED)
def _way(page: str) -> str:
    """The address of the switch, which leads back to a page. Every page of a phone has it."""
    return url_for("front.languages", back=page)


def _page() -> str:
    """The address of this page; what a form made has none, so there it is the workshop's start."""
    if request.method in {"GET", "HEAD"}:
        return request.path
    workshop = g.get("workshop")
    return f"/w/{workshop.code}/" if workshop else "/"


def _remember(response: Response) -> Response:
    asked = request.args.get(ASKED, "") if request.query_string else ""
    language = language_of(asked) if asked and _is_phone() else None
    if language:
        cookies.write_plain(response, COOKIE, language.code, lasts=REMEMBERED)
    return response
