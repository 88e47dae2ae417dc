"""Who answered what about one statement, in words: always with the number of all who did."""

from collections.abc import Mapping

from workshop.domain.ballot import Ballot, BallotKind, Stance
from workshop.ranking.findings.model import Detail
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_LONGEST = 18
_BASES: Mapping[BallotKind, str] = {
    BallotKind.POINTS: _("%(agree)s of %(all)s gave it points"),
    BallotKind.RANKING: _("%(agree)s of %(all)s gave it a place"),
    BallotKind.MATRIX: _("%(agree)s of %(all)s who could say: a big change, and easy"),
}


def listed(*parts: str) -> str:
    """Parts of a sentence in a row, without those that have nothing to say."""
    return "; ".join(filter(None, parts))


def base_words(detail: Detail, ballot: Ballot, tongue: Tongue) -> str:
    """Who is behind a statement, of how many: `18 of 23 who answered; 4 not sure`."""
    agree = detail.support.agree
    if not detail.answers:
        return tongue.gettext("Nobody answered")
    whole = _BASES.get(ballot.kind, _("%(agree)s of %(all)s who answered"))
    said = tongue.gettext(whole, agree=agree.people, all=agree.of)
    return listed(said, *besides(detail, ballot, tongue))


def both_ways(detail: Detail, tongue: Tongue) -> str:
    """Who agrees and who disagrees: `18 of 23 who answered agree; 1 disagrees; 4 not sure`."""
    sides = detail.support
    agree = tongue.ngettext(
        "%(num)s of %(answers)s who answered agrees",
        "%(num)s of %(answers)s who answered agree",
        sides.agree.people,
        answers=detail.answers,
    )
    against = tongue.ngettext("%(num)s disagrees", "%(num)s disagree", sides.disagree.people)
    unsure, silent = unsure_words(detail.unsure.unsure, tongue), no_answer(detail.missing, tongue)
    return listed(agree, against if sides.disagree.people else "", unsure, silent)


def behind_words(detail: Detail, ballot: Ballot, tongue: Tongue) -> str:
    """Who is behind a statement, read by itself: `31 of 37 agree; 3 not sure`.

    Of other ballots in their own words: `18 of 23 said “a lot or a little”`.
    """
    if not detail.answers or ballot.kind in _BASES:
        return base_words(detail, ballot, tongue)
    return listed(_for_it(detail, ballot, tongue), *besides(detail, ballot, tongue))


def sides_words(detail: Detail, ballot: Ballot, tongue: Tongue) -> str:
    """Both sides in the words of the ballot: `18 of 23 said “a lot”; 1 “no”; 4 not sure`."""
    if not detail.answers:
        return tongue.gettext("Nobody answered")
    _, no = both_sides(ballot, tongue)
    sides = detail.support
    if _is_agreeing(ballot, tongue):
        against = tongue.ngettext("%(num)s disagrees", "%(num)s disagree", sides.disagree.people)
    else:
        against = tongue.gettext("%(people)s “%(answer)s”", people=sides.disagree.people, answer=no)
    said = _for_it(detail, ballot, tongue)
    return listed(said, against if sides.disagree.people else "", *besides(detail, ballot, tongue))


def _for_it(detail: Detail, ballot: Ballot, tongue: Tongue) -> str:
    agree = detail.support.agree
    if _is_agreeing(ballot, tongue):
        return tongue.ngettext(
            "%(num)s of %(all)s agrees", "%(num)s of %(all)s agree", agree.people, all=agree.of
        )
    yes, _no = both_sides(ballot, tongue)
    return tongue.gettext(
        "%(people)s of %(all)s said “%(answer)s”", people=agree.people, all=agree.of, answer=yes
    )


def _is_agreeing(ballot: Ballot, tongue: Tongue) -> bool:
    """Whether "agree" and "disagree" are the words of its sides."""
    return both_sides(ballot, tongue)[0] == tongue.gettext("agree")


def answered_words(detail: Detail, tongue: Tongue) -> str:
    """How many answered, and how many of those who voted gave no answer here."""
    answered = tongue.ngettext("%(num)s answered", "%(num)s answered", detail.answers)
    return listed(answered, no_answer(detail.missing, tongue))


def besides(detail: Detail, ballot: Ballot, tongue: Tongue) -> tuple[str, str, str]:
    """Who is not behind a statement, and on neither side."""
    unsure = detail.unsure.unsure
    doubt = unsure_words(unsure, tongue)
    if ballot.kind is BallotKind.MATRIX and unsure:
        doubt = tongue.ngettext("not the field of %(num)s", "not the field of %(num)s", unsure)
    abstained = abstaining(detail.placed.standing.tally.abstained, tongue)
    return doubt, abstained, no_answer(detail.missing, tongue)


def unsure_words(people: int, tongue: Tongue) -> str:
    """How many are not sure; nothing where nobody is."""
    return tongue.ngettext("%(num)s not sure", "%(num)s not sure", people) if people else ""


def abstaining(people: int, tongue: Tongue) -> str:
    """How many handed in an empty ballot on purpose; nothing where nobody did."""
    return tongue.ngettext("%(num)s abstained", "%(num)s abstained", people) if people else ""


def no_answer(people: int, tongue: Tongue) -> str:
    """How many voted in the round and gave no answer here: whether they saw it, nobody knows."""
    if not people:
        return ""
    return tongue.ngettext("%(num)s gave no answer", "%(num)s gave no answer", people)


def both_sides(ballot: Ballot, tongue: Tongue) -> tuple[str, str]:
    """The words of both sides: `agree`, `disagree`; `a lot or a little`, `no`."""
    if ballot.kind is BallotKind.MATRIX:
        return tongue.gettext("much, and easy"), tongue.gettext("little, and hard")
    yes, no = _side(ballot, Stance.AGREE, tongue), _side(ballot, Stance.DISAGREE, tongue)
    if max(len(yes), len(no)) > _LONGEST or not yes or not no:
        return tongue.gettext("agree"), tongue.gettext("disagree")
    return yes, no


def _side(ballot: Ballot, stance: Stance, tongue: Tongue) -> str:
    names = [tongue.gettext(answer.label).lower() for answer in ballot.of(stance)]
    if len(names) > 1:
        return tongue.gettext("%(some)s or %(last)s", some=", ".join(names[:-1]), last=names[-1])
    return "".join(names)
