"""The log of requests: the rule of the route, never the path, which holds links and codes."""

import time

from flask import Flask, Response, g, request

from workshop import logs

_MILLISECONDS = 1000
_METHODS = {"GET", "HEAD", "POST", "OPTIONS"}


def init_app(app: Flask) -> None:
    """Log every request when it is answered; `route` is the rule, empty when there is none."""
    app.before_request(_begin)
    app.after_request(_end)


def route_here() -> str:
    """The rule of the route that serves this request; empty when there is none."""
    return request.url_rule.rule if request.url_rule else ""


def seconds_here() -> float:
    """For how long this request is being served."""
    began: float = g.get("began", time.perf_counter())  # refused before: a host name not ours
    return time.perf_counter() - began


def _begin() -> None:
    g.began = time.perf_counter()


def _end(response: Response) -> Response:
    logs.say(
        "request",
        method=request.method if request.method in _METHODS else "other",
        route=route_here(),
        status=response.status_code,
        ms=round(seconds_here() * _MILLISECONDS, 1),
    )
    return response
