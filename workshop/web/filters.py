"""Filters for templates."""

from flask import Flask

from workshop.domain import timer
from workshop.domain.part import Part
from workshop.web.ago import ago
from workshop.web.days import day, day_within
from workshop.web.errors import sentence
from workshop.web.hall import hall
from workshop.web.language import gettext, ngettext
from workshop.web.ordinal import ordinal

MOST_WORDS = 30  # minutes; a longer timer keeps its first words until then


def init_app(app: Flask) -> None:
    """Register the filters."""
    app.jinja_env.filters["ago"] = ago
    app.jinja_env.filters["day"] = day
    app.jinja_env.filters["day_within"] = day_within
    app.jinja_env.filters["ordinal"] = ordinal
    app.jinja_env.filters["sentence"] = sentence
    app.jinja_env.filters["seconds_left"] = seconds_left
    app.jinja_env.filters["clock"] = timer.clock
    app.jinja_env.filters["about_minutes"] = about_minutes
    app.jinja_env.filters["planned_minutes"] = timer.planned_minutes
    app.jinja_env.filters["timer_words"] = timer_words


def seconds_left(part: Part) -> int | None:
    """How many seconds a part still has, None without a timer."""
    return timer.seconds_left(part, now=hall().clock())


def about_minutes(seconds: int) -> str:
    """Return what is left in calm words: `About 3 minutes left`."""
    if not seconds:
        return gettext("Time is up")
    if seconds < timer.MINUTE:
        return gettext("Less than a minute left")
    return ngettext(
        "About %(num)s minute left", "About %(num)s minutes left", timer.minutes_left(seconds)
    )


def timer_words(seconds: int) -> str:
    """Return what a phone says while this time runs down, for its script: a word for each minute.

    The time that is up comes first, then the last minute, then 1 minute, 2 minutes and so on.
    """
    most = min(timer.minutes_left(seconds), MOST_WORDS)
    minutes = range(1, most + 1)
    return "|".join(about_minutes(each) for each in (0, 1, *(60 * m for m in minutes)))
