"""A fresh link travels from the form that made it to the page that shows it, and is then gone.

The store keeps only its hash, and a page that is loaded again must not make a second one: so the
browser of its maker carries it over the redirect, signed, for two minutes at most.
"""

from datetime import timedelta

from flask import Response

from workshop.web import cookies

LASTS = timedelta(minutes=2)


def carry(response: Response, *, id_: str, token: str) -> Response:
    """Give the browser a fresh link, with the id of what it opens."""
    cookies.write(response, cookies.SHOWN_ONCE, f"{id_}.{token}", lasts=LASTS)
    return response


def carried() -> tuple[str, str]:
    """The id and the token that the browser carries; both empty when there is nothing to show."""
    id_, _, token = (cookies.read(cookies.SHOWN_ONCE) or "").partition(".")
    return id_, token


def drop(response: Response) -> Response:
    """Forget what has been shown."""
    cookies.forget(response, cookies.SHOWN_ONCE)
    return response
