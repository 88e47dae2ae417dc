import csv
import io
from pathlib import Path

from tests.reports.made import COUNTS, barrier_result, result_of, solution_result
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.ranking.result import RoundResult
from workshop.reports.ranking import Ranking

GOLDEN = Path(__file__).parent / "golden"


def rows(file: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def test_a_small_ranking_is_written_as_it_always_was() -> None:
    ranking = Ranking(results=[barrier_result(), solution_result()], simulated=3)
    assert ranking.to_csv() == (GOLDEN / "ranking.csv").read_bytes()


def test_one_round_has_only_the_columns_of_its_own_answers() -> None:
    (first, *_) = rows(Ranking(results=[solution_result()]).to_csv())
    assert [name for name in first if name in {"agree", "disagree", "a_lot", "a_little", "no"}] == [
        "agree",
        "disagree",
    ]


def test_the_numbers_are_those_of_the_tallies() -> None:
    for row in rows(Ranking(results=[barrier_result(), solution_result()]).to_csv()):
        counts = COUNTS.get(row["statement"], {})
        offered = ["a-lot", "a-little", "no"] if row["kind"] == "barrier" else ["agree", "disagree"]
        assert {key: int(row[key.replace("-", "_")]) for key in offered} == {
            key: counts.get(key, 0) for key in offered
        }
        assert int(row["not_sure"]) == counts.get("not-sure", 0)
        assert int(row["answered"]) == sum(counts.values())


def test_a_tie_is_said_and_what_nobody_scored_has_neither_rank_nor_score() -> None:
    told = rows(Ranking(results=[barrier_result(), solution_result()]).to_csv())
    assert [(row["statement"], row["rank"], row["tied"], row["score"]) for row in told] == [
        ("B7", "1", "", "1.666667"),  # (2 * 2 + 1) / 3, "not sure" left out
        ("B8", "", "", ""),
        ("S1", "1", "tied", "0.375"),  # (5 - 2) / 8
        ("S10", "1", "tied", "0.375"),  # (10 - 4) / 16
        ("S2", "3", "", "-1.0"),
    ]


def test_an_answer_of_another_rounds_ballot_is_empty_and_not_zero() -> None:
    told = rows(Ranking(results=[barrier_result(), solution_result()]).to_csv())
    assert [(row["agree"], row["a_lot"]) for row in told] == [
        ("", "2"),
        ("", "0"),
        ("5", ""),
        ("10", ""),
        ("0", ""),
    ]


def test_without_a_result_there_is_a_header_only() -> None:
    assert rows(Ranking(results=[]).to_csv()) == []
    assert Ranking(results=[]).to_csv().startswith(b"\xef\xbb\xbfround,ballot,")


POINTS = result_of(points(5), {"S1": {"3": 1, "0": 1, "5": 1, "abstain": 1}, "S2": {"2": 1}})
ORDER = result_of(
    ranking(2), {"S1": {"1": 2, "after-2": 1, "abstain": 1}, "S2": {"2": 2, "after-1": 1}}
)
JUDGED = result_of(
    matrix(),
    {
        "S1": {
            "impact:2": 1,
            "impact:5": 2,
            "impact:not-my-field": 1,
            "feasibility:1": 1,
            "feasibility:4": 1,
            "feasibility:5": 1,
            "feasibility:not-my-field": 1,
        }
    },
)


def first_row(result: RoundResult, *names: str) -> list[str]:
    row = rows(Ranking(results=[result]).to_csv())[0]
    return [row[name] for name in names]


def test_points_have_their_sum_their_supporters_and_their_abstentions() -> None:
    told = first_row(POINTS, "statement", "score", "points", "supporters", "abstained", "answered")
    assert told == ["S1", "2.666667", "8", "2", "1", "4"]  # 8 points on 3 ballots


def test_a_ranking_has_its_borda_count_its_first_choices_and_its_places() -> None:
    told = first_row(ORDER, "statement", "borda", "score", "first_choices", "times_placed")
    assert told == ["S1", "4.0", "1.333333", "2", "2"]  # 2 + 2 + 0 on 3 ballots


def test_a_matrix_has_both_medians_and_counts_each_person_once() -> None:
    told = first_row(JUDGED, "median_impact", "median_feasibility", "not_my_field", "answered")
    assert told == ["5.0", "4.0", "1", "4"]


def test_what_a_ballot_does_not_have_is_empty_and_not_zero() -> None:
    assert first_row(POINTS, "borda", "median_impact", "not_sure", "weighting") == [
        *("", "", ""),
        "person",
    ]
    assert first_row(solution_result(), "points", "abstained") == ["", ""]
