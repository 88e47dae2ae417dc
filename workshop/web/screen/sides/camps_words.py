"""The opinion map in words: how many camps there are and what they differ on, or why there is none.

Camps come from answers alone: they are no groups that people chose, and no names for people.
"""

from workshop.ranking.findings.model import Findings
from workshop.ranking.opinion.opinion_map import LEAST_PEOPLE, Why
from workshop.web.language import gettext, ngettext
from workshop.web.screen.numerals import number, sentence
from workshop.web.screen.sides.naming import labels, several

_ = str  # marks words for translation

_WHY = {
    Why.FEW_PEOPLE: _("Too few people for a map of opinions."),
    Why.SMALL_GROUPS: _("No separate camps: only a few people stand apart."),
    Why.NOT_APART: _("No separate camps: people's answers mix."),
}
_MORE = {
    Why.FEW_PEOPLE: _(
        "It takes %(least)s people who answered seven statements each, or all where there are"
        " fewer: of fewer people it would show who is who."
    ),
    Why.SMALL_GROUPS: _(
        "A camp has five people at least, so that nobody is singled out. What divides us is"
        " on its own page."
    ),
    Why.NOT_APART: _(
        "Who agrees on one statement differs on the next. Nobody stands against everybody else;"
        " talk about single statements."
    ),
}


def map_kicker(findings: Findings) -> str:
    """What stands over the sentence."""
    return str(gettext("%(title)s: who answers alike", title=gettext(findings.result.round.title)))


def map_base(findings: Findings) -> str:
    """How many people the map shows."""
    found = findings.map
    if found is None or found.why_not:
        return ""
    return ngettext(
        "%(num)s of %(voted)s person on the map",
        "%(num)s of %(voted)s people on the map",
        len(found.people),
        voted=findings.result.voted,
    )


def camps_sentence(findings: Findings) -> str:
    """Return the sentence: `Two camps: 18 and 12 people. They differ most on S4 and S9.`."""
    if findings.map is None or findings.map.why_not:
        return str(gettext(_WHY[_why(findings)]))
    sizes = several([str(camp.people) for camp in findings.camps])
    said = gettext(
        "%(many)s camps: %(sizes)s people.", many=number(len(findings.camps)), sizes=sizes
    )
    apart = {
        each.statement: each.weight for camp in findings.camps for each in reversed(camp.apart)
    }
    strongest = sorted(apart, key=lambda column: (-apart[column], column))[:3]
    if not strongest:
        return sentence(str(said))
    about = labels([findings.at(column).placed.statement for column in strongest])
    return sentence(f"{said} {gettext('They differ most on %(about)s.', about=about)}")


def why_no_map(findings: Findings) -> str:
    """More about why there is no map; empty where there is one."""
    if findings.map is not None and findings.map.why_not is None:
        return ""
    return str(gettext(_MORE[_why(findings)], least=LEAST_PEOPLE))


def _why(findings: Findings) -> Why:
    return (findings.map.why_not if findings.map else None) or Why.FEW_PEOPLE
