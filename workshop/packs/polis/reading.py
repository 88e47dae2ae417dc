"""A folder or a zip becomes a conversation."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from workshop.packs.polis import files
from workshop.packs.polis.comments import TOO_MANY, Told, read_comments
from workshop.packs.polis.conversation import Comment, Conversation, Person
from workshop.packs.polis.files import Files, read_files
from workshop.packs.polis.limits import MOST_COMMENTS, MOST_GROUPS
from workshop.packs.polis.matrix import read_matrix
from workshop.packs.polis.problems import unreadable
from workshop.packs.polis.summary import DESCRIPTION, TOPIC, URL, read_summary
from workshop.packs.polis.vote_list import read_votes

_ = str  # marks a sentence for translation; it is translated where it is shown

NO_VOTES = _("It has neither %(matrix)s nor %(votes)s.")
NO_COMMENTS = _("There is no comment to import.")
NOBODY = _("There is nobody in it who voted.")
TOO_MANY_GROUPS = _("There are too many opinion groups. At most %(limit)s can be imported.")
UNWRITTEN = _("Comment %(id)s")


def read_conversation(path: Path, *, moderated_out: bool = False) -> Conversation:
    """Read a conversation; `moderated_out` keeps also the comments a moderator took out.

    Raises:
        ConversationHasProblems: with everything that must be put right.
    """
    found = read_files(path)
    told = read_comments(files.COMMENTS, found[files.COMMENTS])
    people, voted_on = _people(path, found)
    comments = _comments(path, told, voted_on, moderated_out=moderated_out)
    summary = _summary(found)
    conversation = Conversation(
        title=summary.get(TOPIC, ""),
        comments=comments,
        people=_on(people, comments),
        description=summary.get(DESCRIPTION, ""),
        url=summary.get(URL, ""),
    )
    _refuse_unusable(path, conversation)
    return conversation


def _people(path: Path, found: Files) -> tuple[tuple[Person, ...], Iterable[str]]:
    """The people, and the comments that the file of votes names."""
    for name in (files.MATRIX, files.OLD_MATRIX):
        if name in found:
            return read_matrix(name, found[name])
    if files.VOTES not in found:
        raise unreadable(path.name, NO_VOTES, matrix=files.MATRIX, votes=files.VOTES)
    people = read_votes(files.VOTES, found[files.VOTES])
    return people, {id_ for person in people for id_ in person.votes}


def _comments(
    path: Path, told: Mapping[str, Told], voted_on: Iterable[str], *, moderated_out: bool
) -> tuple[Comment, ...]:
    """The comments by their number; one that has no text is called by it."""
    ids = sorted({*told, *voted_on}, key=int)
    if len(ids) > MOST_COMMENTS:
        raise unreadable(path.name, TOO_MANY, limit=MOST_COMMENTS)
    unknown = Told("", out=False)
    return tuple(
        Comment(id=id_, text=told.get(id_, unknown).text or UNWRITTEN % {"id": id_})
        for id_ in ids
        if moderated_out or not told.get(id_, unknown).out
    )


def _on(people: Iterable[Person], comments: Iterable[Comment]) -> tuple[Person, ...]:
    """The people with their votes on these comments only."""
    kept = {comment.id for comment in comments}
    return tuple(
        replace(person, votes={id_: vote for id_, vote in person.votes.items() if id_ in kept})
        for person in people
    )


def _summary(found: Files) -> dict[str, str]:
    content = found.get(files.SUMMARY)
    return read_summary(files.SUMMARY, content) if content else {}


def _refuse_unusable(path: Path, conversation: Conversation) -> None:
    if not conversation.comments:
        raise unreadable(path.name, NO_COMMENTS)
    if not conversation.votes:
        raise unreadable(path.name, NOBODY)
    if len(conversation.groups) > MOST_GROUPS:
        raise unreadable(path.name, TOO_MANY_GROUPS, limit=MOST_GROUPS)
