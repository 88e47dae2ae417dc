"""The list of a person's own answers. Each line is drawn once for all who gave the same answer."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from flask import get_template_attribute, url_for
from markupsafe import Markup

from workshop.domain.ballot import Ballot
from workshop.domain.statement import Statement
from workshop.web.language import chosen
from workshop.web.participant.ballots.wording import Own
from workshop.web.participant.view import Phone

MOST_DRAWN = 4096


class _For(NamedTuple):
    """For whom a line is drawn. The language decides the words that are ours."""

    language: str
    code: str
    is_long: bool


def own_answers(phone: Phone) -> Markup:
    """Return a line for each answer, in this person's order; a whole ballot's best ones first."""
    if phone.shown is None:
        return Markup("")
    about = _For(chosen().code, phone.workshop.code, bool(phone.shown.ballot.criteria))
    given = _in_words(phone, phone.shown.ballot)
    return Markup("".join(_line(about, statement, own) for statement, own in given))  # noqa: S704 - drawn by a template, which escapes


def _in_words(phone: Phone, ballot: Ballot) -> Iterator[tuple[Statement, Own]]:
    """Each statement that was answered; the same answer is put in words once."""
    names = [criterion.key for criterion in ballot.criteria] or [""]
    words: dict[tuple[str | None, ...], Own | None] = {}
    for statement in phone.as_answered:
        given = tuple([phone.marks.get((statement.version_id, name)) for name in names])
        if given not in words:
            words[given] = phone.own(statement)
        own = words[given]
        if own:
            yield statement, own


def forget() -> None:
    """Drop what is kept: a workshop was deleted."""
    _line.cache_clear()


@lru_cache(maxsize=MOST_DRAWN)
def _line(about: _For, statement: Statement, own: Own) -> Markup:
    address = url_for("participant.statement", code=about.code, label=statement.label)
    row = get_template_attribute("participant/_vote.html", "row")
    line: Markup = row(statement, own, address, about.is_long)
    return line
