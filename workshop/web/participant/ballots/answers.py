"""Agreement and scale: one press on one answer."""

from collections.abc import Sequence

from werkzeug.datastructures import MultiDict

from workshop.domain.ballot import Ballot
from workshop.domain.ballots.marks import Mark


def read(form: MultiDict[str, str], ballot: Ballot, version_ids: Sequence[str]) -> dict[Mark, str]:
    """Return the answer that was pressed."""
    del ballot, version_ids  # the rules of the ballot judge it
    return {(form.get("version", ""), ""): form.get("answer", "")}
