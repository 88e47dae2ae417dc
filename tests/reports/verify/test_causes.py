"""What was changed is said first, in one sentence, and what follows from it stands under it."""

import pytest

from tests.fixtures.people import Room
from tests.reports.verify.kept import whole_book, whole_json, whole_zip
from tests.reports.verify.played import (
    Tamper,
    Told,
    changed,
    exported,
    played,
    rechained,
    recounted,
    resealed,
    rewritten,
)
from tests.reports.verify.tables_of_file import rezipped
from tests.reports.verify.tampers import (
    another_bar,
    drop_a_receipt,
    drop_a_vote,
    drop_row,
    first,
    flip_a_vote,
    move_a_count,
    new_people,
    set_first,
    set_round,
    set_seal,
    together,
    without_seals,
)
from workshop.domain.round import Weighting
from workshop.reports.verify.check import check

__all__ = ["whole_book", "whole_json", "whole_zip"]

CASES: dict[str, tuple[Tamper, str]] = {
    "a vote": (flip_a_vote, "“Once more”: single votes on S"),
    "a removed vote": (drop_a_vote, "“Once more”: single votes on "),
    "a count": (move_a_count, "“Once more”: the counts of S3 were changed. The single votes"),
    "both": (
        together(flip_a_vote, move_a_count),
        "“Once more”: votes and counts were changed. They do not fit each other on S",
    ),
    "both alike": (
        together(flip_a_vote, recounted),
        "“Once more”: its votes and its counts fit each other and not the seal.",
    ),
    "a salt": (set_seal("salt", "0" * 64), "“Once more”: its seal was changed. Its counts fit"),
    "a score": (
        set_first("score", 0.99),
        "“Once more”: results that are shown were changed, those of S3.",
    ),
    "a rule": (another_bar, "“Once more”: question, rules or statements were changed."),
    "the weighting": (
        set_round("weighting", "group"),
        "“Once more”: question, rules or statements were changed.",
    ),
    "a person": (new_people, "“Once more”: the ways by which people voted are phone 7"),
    "a receipt": (drop_a_receipt, "“Once more”: the list of receipts is not the one"),
    "a row of the audit": (drop_row(2), "Audit, row 3: a row before it was changed, moved or"),
}


@pytest.mark.parametrize("case", CASES)
def test_one_change_is_one_thing_that_is_wrong(whole_json: bytes, case: str) -> None:
    tamper, words = CASES[case]
    verdict = check(changed(whole_json, tamper))
    (cause,) = verdict.causes
    assert cause.words.startswith(words)
    assert {*verdict.findings} <= {cause.words, *cause.follow}


def test_votes_that_were_sealed_anew_are_told_beside_results_that_nobody_mended(
    whole_json: bytes,
) -> None:
    verdict = check(changed(whole_json, together(flip_a_vote, recounted, resealed)))
    anew, results = verdict.causes
    assert anew.words.startswith("“Once more”: the votes were changed and sealed anew.")
    assert results.words.startswith("“Once more”: results that are shown were changed, those of S")


def test_without_a_seal_it_does_not_say_which_of_both_was_changed(whole_json: bytes) -> None:
    verdict = check(changed(whole_json, together(flip_a_vote, without_seals)))
    assert verdict.causes[0].words.startswith("“Once more”: votes or counts of S")


def test_of_a_file_without_votes_it_does_not_speak_of_votes(room: Room) -> None:
    played(room)
    content = changed(exported(room, with_votes=False), move_a_count)
    assert check(content).causes[0].words.startswith("“Once more”: its counts do not fit its seal.")


def test_where_each_group_counts_the_same_results_do_not_follow_from_votes(room: Room) -> None:
    played(room, weighting=Weighting.GROUP)
    tamper = together(flip_a_vote, set_first("answers", 70))
    votes, results = check(changed(exported(room), tamper)).causes
    assert "single votes on" in votes.words
    assert results.follow == (
        "“Once more”, S3: the number of people who answered is 70 in the file and 7 by its counts.",
    )


def test_draws_from_other_votes_are_not_called_chance(whole_json: bytes) -> None:
    def drawn_otherwise(told: Told) -> None:
        first(told)["chance"] -= 0.03

    assert any(
        "when drawn again" in said for said in check(changed(whole_json, drawn_otherwise)).notes
    )
    verdict = check(changed(whole_json, together(drawn_otherwise, flip_a_vote)))
    assert not any("when drawn again" in said for said in verdict.notes)


def test_each_change_has_a_sentence_of_its_own(whole_json: bytes) -> None:
    tamper = together(flip_a_vote, another_bar, drop_row(2))
    verdict = check(changed(whole_json, tamper))
    assert [cause.words.partition(":")[0] for cause in verdict.causes[:2]] == ["“Once more”"] * 2
    assert verdict.causes[2].words.startswith("Audit, row 3")
    told = [said for each in verdict.causes for said in (each.words, *each.follow)]
    assert {*verdict.findings} <= {*told}
    assert len(told) == len({*told}), "nothing is told twice"


def test_a_whole_forgery_without_a_chain_that_fits_is_told_by_the_chain(whole_json: bytes) -> None:
    tamper = together(resealed, rewritten, rechained, drop_row(2))
    (cause,) = check(changed(whole_json, tamper)).causes
    assert cause.words.startswith("Audit, row 3")


def test_a_count_in_the_tables_is_one_thing_too(whole_zip: bytes) -> None:
    def fewer(tables: dict[str, list[dict[str, str]]]) -> None:
        tables["counts"][0]["people"] = "6"

    (cause,) = check(rezipped(whole_zip, fewer)).causes
    assert cause.words.startswith("“Once more”: the counts of S3 were changed.")
    assert "“ranking.csv”, row 2, “count_agree”: it says “7”" in "\n".join(cause.follow)
