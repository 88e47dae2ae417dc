"""What changed since the vote that a round repeats, in words."""

from dataclasses import dataclass
from fractions import Fraction

from workshop.ranking.between.stability import Outcome
from workshop.ranking.findings.changed import Change, Changes
from workshop.reports.saying.moves import NOT_SAME, OTHER_WORDS
from workshop.reports.saying.numerals import decimal, sentence
from workshop.reports.saying.outcomes import outcome_words
from workshop.web.host.result.words import percent
from workshop.web.language import gettext, ngettext, tongue

_LEAST_P = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One statement of both votes: the outcome, the changed share, and what the tests say.

    `wording`: that its words were others, where the meaning stayed.
    """

    change: Change
    wording: str
    outcome: str
    share: str
    tests: tuple[str, ...]


def changed_rows(changes: Changes) -> tuple[Changed, ...]:
    """Return a row for each statement that both votes asked."""
    return tuple(
        Changed(
            change=each,
            wording=_wording(each),
            outcome=_outcome(each),
            share=_share(each),
            tests=_tests(each),
        )
        for each in changes.changes
    )


def _wording(change: Change) -> str:
    is_compared = change.reworded and not change.other_meaning
    return f"{sentence(gettext(OTHER_WORDS))}." if is_compared else ""


def _outcome(change: Change) -> str:
    if change.other_meaning:
        return gettext("Reworded: %(said)s", said=gettext(NOT_SAME))
    return outcome_words(change.stability.outcome, tongue()) if change.stability else ""


def _share(change: Change) -> str:
    if change.stability is None or change.stability.outcome is Outcome.TOO_FEW:
        return ""
    share = change.stability.changed
    return gettext(
        "%(people)s of %(both)s changed (%(share)s)",
        people=share.people,
        both=share.of,
        share=percent(share.share),
    )


def _tests(change: Change) -> tuple[str, ...]:
    said = []
    if change.bowker is not None:
        said.append(
            gettext("All answers, Bowker: p %(p)s.", p=_p(change.bowker.p))
            if change.bowker.changed
            else gettext("Nobody gave another answer.")
        )
    if change.mcnemar is not None and (change.mcnemar.won or change.mcnemar.lost):
        won = ngettext(
            "%(num)s person came to agree", "%(num)s people came to agree", change.mcnemar.won
        )
        said.append(
            gettext(
                "%(won)s, %(lost)s ceased to; McNemar: p %(p)s.",
                won=won,
                lost=change.mcnemar.lost,
                p=_p(change.mcnemar.p),
            )
        )
    return tuple(said)


def _p(value: float) -> str:
    return f"< {_LEAST_P}" if value < _LEAST_P else f"= {decimal(Fraction(value), places=3)}"
