"""Whether it holds: every outcome has words, and says what the verdict says."""

from workshop.ranking.between.stability import Outcome
from workshop.ranking.division.consensus import Verdict
from workshop.reports.saying.outcomes import outcome_words, verdict_words
from workshop.reports.saying.tongue import ENGLISH

STABLE = {
    Outcome.STABLE_CONSENSUS: Verdict.CONSENSUS,
    Outcome.STABLE_DISSENT: Verdict.DISSENT,
    Outcome.STABLE_DIVISION: Verdict.NOT,
}


def test_what_is_stable_is_the_verdict() -> None:
    for outcome, verdict in STABLE.items():
        said = outcome_words(outcome, ENGLISH)
        assert said.startswith("Stable: ")
        assert said.endswith(verdict_words(verdict, ENGLISH)[1:])
    assert len({outcome_words(each, ENGLISH) for each in Outcome}) == len(Outcome)
