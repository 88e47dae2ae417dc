"""The zip: five files a round, in a folder each where there are several rounds."""

import io
import re
import unicodedata
from collections.abc import Sequence
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec

from workshop.reports.polis.tables import (
    comments_csv,
    participant_votes_csv,
    summary_csv,
    votes_csv,
)
from workshop.reports.polis.voted import Voted

FORMAT = "polis-export/1"

_NO_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip knows
_NOTES = (
    "Votes: 1 is agree, 0 is not sure (pass), -1 is disagree; empty where nobody answered.",
    "Every row carries the time at which voting closed. Who voted when is not told.",
    "The numbers of people are drawn for this file. Groups are not told.",
    "A room is not a survey.",
)


def polis_zip(rounds: Sequence[Voted], *, title: str, simulated: int) -> bytes:
    """Return the zip of these rounds of the workshop with this title.

    `simulated` is how many people of the workshop are a rehearsal.
    """
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for number, told in enumerate(rounds, start=1):
            folder = f"{number}-{_slug(told.round.title)}/" if len(rounds) > 1 else ""
            for name, content in _files(told, title=title, simulated=simulated).items():
                entry = ZipInfo(folder + name, date_time=_NO_TIME)
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, content)
    return target.getvalue()


def _files(told: Voted, *, title: str, simulated: int) -> dict[str, bytes]:
    return {
        "summary.csv": summary_csv(told, title=title),
        "votes.csv": votes_csv(told),
        "participant-votes.csv": participant_votes_csv(told),
        "comments.csv": comments_csv(told),
        "format.json": _format(told, title=title, simulated=simulated),
    }


def _format(told: Voted, *, title: str, simulated: int) -> bytes:
    facts = {
        "format": FORMAT,
        "workshop": title,
        "round": told.round.title,
        "question": told.round.question,
        "closed_at": told.round.closed_at,
        "people": len(told.lines),
        "comments": len(told.statements),
        "votes": told.votes,
        "simulated_people": simulated,
        "opened_after_reveal": told.round.reopened,
        "notes": _NOTES,
    }
    return msgspec.json.format(msgspec.json.encode(facts), indent=2) + b"\n"


def _slug(title: str) -> str:
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", letters.lower()))[:40].strip("-") or "round"
