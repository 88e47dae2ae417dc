"""A file on its way to the browser, under a name that tells it from others."""

import re
import unicodedata

from flask.wrappers import Response

from workshop.domain.workshop import Workshop
from workshop.web.access import current_workshop


def download(
    content: bytes, name: str, *, suffix: str = "csv", mimetype: str = "text/csv"
) -> Response:
    """Return a file of the workshop in the URL."""
    response = Response(content, mimetype=mimetype)
    file_name = f"{_start(current_workshop())}-{name}.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def _start(workshop: Workshop) -> str:
    """Return what tells the file from others a week later: `local-firms-2026-11-26-K7RM`."""
    letters = unicodedata.normalize("NFKD", workshop.title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", letters.lower())
    return "-".join(
        part for part in ("-".join(words)[:50], workshop.held_on, workshop.code) if part
    )
