"""Language: every visible sentence goes through gettext. English is complete."""

from collections.abc import Callable
from typing import cast

from babel.support import Translations
from flask import Flask, g
from flask_babel import Babel, get_translations

from workshop import paths
from workshop.reports.saying.tongue import Tongue

LOCALE = "en"


def init_app(app: Flask) -> None:
    """Register Babel; templates get `_()`, `ngettext()`, `lang` and `direction`."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(paths.DATA / "translations")
    Babel(app, locale_selector=lambda: LOCALE)
    app.jinja_env.globals.update(lang="en-GB", direction="ltr", _=gettext, ngettext=ngettext)


def gettext(string: str, **values: object) -> str:
    """Return a sentence in the reader's language, its values filled in by name."""
    translated = str(_catalogue().ugettext(string))
    return translated % values if values else translated


def ngettext(one: str, many: str, num: int, **values: object) -> str:
    """Return the sentence for this number; `%(num)s` in it is the number."""
    return str(_catalogue().ungettext(one, many, num)) % ({"num": num} | values)


def tongue() -> Tongue:
    """Return the reader's language: for a sentence of `reports/saying/`, or for a file."""
    return Tongue(catalogue=_catalogue(), code=LOCALE)


def spoken(say: Callable[..., str]) -> Callable[..., str]:
    """Return what says a sentence, for templates: in the reader's language, its last argument."""
    return lambda *about: say(*about, tongue())


def _catalogue() -> Translations:
    """Look up the catalogue once a request: it is asked twenty times a page."""
    if "catalogue" not in g:
        g.catalogue = get_translations()
    return cast("Translations", g.catalogue)
