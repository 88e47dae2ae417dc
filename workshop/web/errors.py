"""Errors as people meet them: a page, or a sentence in the page's place for problems."""

from flask import Flask, g, make_response, render_template, request
from flask.globals import request_ctx
from flask.wrappers import Response
from werkzeug.exceptions import HTTPException

from workshop import logs
from workshop.errors import (
    BadInput,
    NotAllowed,
    NotFound,
    NotRead,
    NotSaved,
    Refused,
    TooBusy,
    WorkshopError,
)
from workshop.web import outbox
from workshop.web.days import day
from workshop.web.fragments import wants_block
from workshop.web.journal import route_here
from workshop.web.language import gettext

_ = str  # marks words for translation

_STATUS: tuple[tuple[type[WorkshopError], int], ...] = (
    (NotFound, 404),
    (NotAllowed, 403),
    (BadInput, 422),
    (TooBusy, 429),
    (Refused, 409),
    (NotSaved, 503),
    (NotRead, 503),
    (WorkshopError, 500),
)

_STATUS_OF_LOGIN = 403  # somebody else might be let in
_WAIT = 5  # seconds, where nothing says better

_NAMES = {"field", "criterion"}  # values that are words of ours
_DAYS = {"day"}  # values that are dates

_SENTENCES = {
    400: _("We could not understand what was sent. Nothing was changed."),
    404: NotFound.sentence,
    405: _("This address cannot be used like that. Nothing was changed."),
    413: _("That is more than we can take at once. Nothing was changed."),
}


def init_app(app: Flask) -> None:
    """Answer every error with a sentence."""
    app.register_error_handler(WorkshopError, answer_to)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unforeseen)


def sentence(error: WorkshopError) -> str:
    """The sentence of an error in the reader's language."""
    return gettext(error.sentence) % {name: _said(name, it) for name, it in error.values.items()}


def _said(name: str, value: object) -> object:
    if name in _NAMES:
        return gettext(str(value))
    return day(str(value)) if name in _DAYS else value


def status_of(error: WorkshopError) -> int:
    """The HTTP status that fits an error."""
    return next(status for kind, status in _STATUS if isinstance(error, kind))


def retry_after(error: WorkshopError) -> dict[str, str]:
    """The header that tells programs how long to wait; none when waiting does not help."""
    if not isinstance(error, TooBusy):
        return {}
    return {"Retry-After": str(error.values.get("wait", _WAIT))}


def answer_to(error: WorkshopError) -> Response:
    """The page or the sentence for an error of ours."""
    if isinstance(error, NotSaved | NotRead):
        logs.warn("storage refused", error=type(error).__name__, code=_code(error))
    response = _answer(sentence(error), status_of(error))
    response.headers.update(retry_after(error))
    return response


def _code(error: WorkshopError) -> str:
    """What SQLite calls its refusal, such as `SQLITE_FULL`; empty when it was not asked."""
    return str(getattr(error.__cause__, "sqlite_errorname", ""))


def _http(error: HTTPException) -> Response:
    if error.code is None or error.code < 400:  # noqa: PLR2004 - redirects are no errors
        return make_response(error.get_response())
    return _answer(gettext(_SENTENCES.get(error.code, WorkshopError.sentence)), error.code)


def _unforeseen(error: Exception) -> Response:
    logs.fail("unforeseen", error, route=route_here())
    return _answer(gettext(WorkshopError.sentence), 500)


def _answer(said: str, status: int) -> Response:
    if outbox.asks():
        outbox.tell_refused(status)
    if request_ctx.url_adapter is None or outbox.wants_sentence():  # None: a host name, not ours
        return outbox.in_a_sentence(said, status)
    if wants_block():
        response = make_response(render_template("shared/_problem.html", said=said), status)
        response.headers["HX-Retarget"] = "#problem"
        response.headers["HX-Reswap"] = "innerHTML"
        return response
    back = g.workshop if "host" in g and "workshop" in g else None
    asks = status == _STATUS_OF_LOGIN and request.path.startswith("/host/")
    page = render_template(
        "errors/error.html", said=said, status=status, back=back, may_log_in=asks
    )
    return make_response(page, status)
