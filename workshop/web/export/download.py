"""A file as the answer to a request, under a name that tells it from others a week later."""

import re
import unicodedata

from flask.wrappers import Response

from workshop.domain.workshop import Workshop
from workshop.web.access import current_workshop


def download(
    content: bytes, name: str, *, suffix: str = "csv", mimetype: str = "text/csv"
) -> Response:
    """Return the file, to be kept and not to be shown."""
    response = Response(content, mimetype=mimetype)
    file_name = f"{_file_start(current_workshop())}-{name}.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def _file_start(workshop: Workshop) -> str:
    """Return `local-firms-2026-11-26-K7RM`."""
    letters = unicodedata.normalize("NFKD", workshop.title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", letters.lower())
    return "-".join(
        part for part in ("-".join(words)[:50], workshop.held_on, workshop.code) if part
    )
