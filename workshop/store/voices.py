"""What people may write in each workshop. Without a row the choices are the usual ones."""

import msgspec

from workshop.domain.voices import Commenting, Suggesting, Voices
from workshop.domain.word_list import Pattern, WordList
from workshop.store.connection import Database


def of_workshop(database: Database, workshop_id: str) -> Voices:
    """The choices of a workshop."""
    rows = list(database.query("select * from voices where workshop_id = ?", [workshop_id]))
    if not rows:
        return Voices()
    (row,) = rows
    return Voices(
        suggestions=Suggesting(row["suggestions"]),
        comments=Commenting(row["comments"]),
        readable=bool(row["readable"]),
        word_list=WordList(
            entries=msgspec.json.decode(row["words"], type=tuple[str, ...]),
            patterns=frozenset(Pattern(name) for name in row["patterns"].split()),
        ),
    )


def save(database: Database, workshop_id: str, voices: Voices) -> None:
    """Store the choices of a workshop."""
    database.execute(
        """
        insert into voices (workshop_id, suggestions, comments, readable, words, patterns)
        values (:workshop_id, :suggestions, :comments, :readable, :words, :patterns)
        on conflict (workshop_id) do update
        set suggestions = excluded.suggestions, comments = excluded.comments,
            readable = excluded.readable, words = excluded.words, patterns = excluded.patterns
        """,
        {
            "workshop_id": workshop_id,
            "suggestions": voices.suggestions,
            "comments": voices.comments,
            "readable": int(voices.readable),
            "words": msgspec.json.encode(voices.word_list.entries).decode(),
            "patterns": " ".join(sorted(voices.word_list.patterns)),
        },
    )
