"""A decision of a host about a comment or a suggestion. It is kept, so that it can be undone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One of `comment_id` and `suggestion_id` is set; `before` and `after` are their states."""

    id: str
    comment_id: str | None
    suggestion_id: str | None
    before: str
    after: str
    text: str = ""
