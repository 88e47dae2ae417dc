"""`/host/w/<code>/links`: the barriers of the top, with the solutions that address them."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from workshop.actions.telling import links_of
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.linked import Links
from workshop.reports.saying.answers import base_words
from workshop.reports.saying.names import many_labels
from workshop.reports.saying.numerals import number, sentence
from workshop.reports.saying.tiers import tier_word
from workshop.web.access import Access, current_workshop, serves
from workshop.web.hall import hall
from workshop.web.host.explained import explained
from workshop.web.host.result.words import percent
from workshop.web.language import gettext, ngettext, spoken, tongue


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/links", view_func=linked)


@serves(Access.VIEWER)
def linked(code: str) -> ResponseReturnValue:
    """Show the table; without both kinds of revealed votes say what is missing."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    links = links_of(hall(), workshop)
    return render_template(
        "host/linked.html",
        workshop=workshop,
        links=links,
        summary=_summary(links) if links else "",
        explained=explained(("gaps", "leverage", "tiers", "support")),
        percent=percent,
        tier_word=spoken(tier_word),
        base_words=spoken(base_words),
    )


def _summary(links: Links) -> str:
    """Which barriers have a gap, in one sentence."""
    gaps = [each.barrier for each in links.solved if each.gap]
    if not any(each.barrier.tier is Tier.CLEAR for each in links.solved):
        return gettext("No barrier is clear among the best, so there is no gap to speak of.")
    if not gaps:
        return gettext(
            "Every barrier that is clear among the best has a solution"
            " with half of those who answered behind it."
        )
    said = ngettext(
        "%(count)s clear barrier has no solution with half of those who answered behind it:"
        " %(who)s.",
        "%(count)s clear barriers have no solution with half of those who answered behind them:"
        " %(who)s.",
        len(gaps),
        count=number(len(gaps), tongue()),
        who=many_labels(gaps, tongue()),
    )
    return sentence(said)
