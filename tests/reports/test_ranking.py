import csv
import io
from pathlib import Path

from tests.reports.made import COUNTS, barrier_result, solution_result
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
        assert int(row["seen"]) == sum(counts.values())


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
