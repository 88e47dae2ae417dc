"""The opinion map in words: its camps, what they differ on, or why there is no map.

Camps come from answers alone: they are no groups that people chose, and no names for people.
"""

from workshop.ranking.findings.camps import Camp
from workshop.ranking.findings.model import Findings
from workshop.ranking.opinion.opinion_map import LEAST_PEOPLE, Why
from workshop.reports.saying.names import labels, several
from workshop.reports.saying.numerals import number, sentence
from workshop.reports.saying.tongue import Tongue

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
    Why.SMALL_GROUPS: _("A camp has five people at least, so that nobody is singled out."),
    Why.NOT_APART: _(
        "Who agrees on one statement differs on the next. Nobody stands against everybody else;"
        " talk about single statements."
    ),
}
_MOST_NAMED = 3


def camps_sentence(findings: Findings, tongue: Tongue) -> str:
    """Return the sentence: `Two camps: 18 and 12 people. They differ most on S4 and S9.`."""
    if findings.map is None or findings.map.why_not:
        return tongue.gettext(_WHY[_why(findings)])
    camps = findings.camps
    said = tongue.gettext(
        "%(many)s camps: %(sizes)s people.",
        many=number(len(camps), tongue),
        sizes=several([str(camp.people) for camp in camps], tongue),
    )
    strongest = _strongest(findings)
    if not strongest:
        return sentence(said)
    about = labels([findings.at(column).placed.statement for column in strongest], tongue)
    return sentence(f"{said} {tongue.gettext('They differ most on %(about)s.', about=about)}")


def why_no_map(findings: Findings, tongue: Tongue) -> str:
    """More about why there is no map; empty where there is one."""
    if findings.map is not None and findings.map.why_not is None:
        return ""
    return tongue.gettext(_MORE[_why(findings)], least=LEAST_PEOPLE)


def map_base(findings: Findings, tongue: Tongue) -> str:
    """How many people the map shows."""
    found = findings.map
    if found is None or found.why_not:
        return ""
    return tongue.ngettext(
        "%(num)s of %(voted)s person on the map",
        "%(num)s of %(voted)s people on the map",
        len(found.people),
        voted=findings.result.voted,
    )


def camp_name(place: int, tongue: Tongue) -> str:
    """What a camp is called; the first has place 0."""
    return tongue.gettext("Camp %(number)s", number=place + 1)


def stands_words(camp: Camp, findings: Findings, tongue: Tongue) -> str:
    """What sets a camp apart: `For S4 and S9. Against S12.`; or that nothing does."""
    sides = {"agree": _("For %(named)s."), "disagree": _("Against %(named)s.")}
    said = []
    for stance, words in sides.items():
        found = [
            findings.at(a.statement).placed.statement for a in camp.apart if a.stance == stance
        ]
        said += [tongue.gettext(words, named=labels(found, tongue))] if found else []
    return " ".join(said) or tongue.gettext("Nothing sets it apart alone.")


def _strongest(findings: Findings) -> list[int]:
    """What the camps differ most on, as columns."""
    weights = {
        each.statement: each.weight for camp in findings.camps for each in reversed(camp.apart)
    }
    return sorted(weights, key=lambda column: (-weights[column], column))[:_MOST_NAMED]


def _why(findings: Findings) -> Why:
    return (findings.map.why_not if findings.map else None) or Why.FEW_PEOPLE
