"""Whatever is changed in a file is found, and named in words."""

import json
from collections.abc import Callable

import msgspec
import pytest

from tests.fixtures.people import Room
from tests.reports.verify.kept import whole_json
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
from tests.reports.verify.tampers import (
    another_bar,
    another_question,
    another_receipt,
    another_round,
    another_statement,
    another_value,
    cut_the_end,
    cut_the_end_and_say_so,
    double_a_vote,
    drop_a_receipt,
    drop_a_vote,
    drop_row,
    drop_the_round,
    fewer_joined_by_phone,
    first,
    flip_a_vote,
    insert_a_row,
    move_a_count,
    new_people,
    set_first,
    set_round,
    set_row,
    set_seal,
    swap_ranks,
    swap_rows,
    together,
    within_first,
    without_seals,
)
from workshop.errors import NotAnExport
from workshop.reports.document.of_detail import as_number, detail_of
from workshop.reports.verify.again import found_again
from workshop.reports.verify.check import Anchors, check
from workshop.reports.verify.reading import read

__all__ = ["whole_json"]

CASES: dict[str, tuple[Tamper, str]] = {
    "a changed vote": (flip_a_vote, "the count of “agree” is 3 in the file and 4 by its votes"),
    "a changed count": (move_a_count, "the count of “agree” is 8 in the file and 7 by its votes"),
    "a removed vote": (drop_a_vote, "the number of people who answered is 7 in the file and 6"),
    "a doubled vote": (double_a_vote, "twice"),
    "a vote on nothing": (another_statement, "S999"),
    "a vote in no round": (another_round, "A round of mine"),
    "a person more": (new_people, "people who voted is 7 in the file and 8 by its votes"),
    "a channel": (fewer_joined_by_phone, "that of phones, tablets and paper together is 6"),
    "a score": (set_first("score", 0.99), "the score is 0.99 in the file"),
    "no score": (set_first("score", None), "the score is nothing in the file"),
    "ranks": (swap_ranks, "the rank is"),
    "a tie": (set_first("tied", value=True), "“tied” is yes in the file and no by its votes"),
    "answers": (set_first("answers", 70), "who answered is 70"),
    "missing": (set_first("missing", 70), "who gave no answer is 70"),
    "a verdict": (set_first("verdict", "dissent"), "the verdict is dissent"),
    "a tier": (set_first("in_the_top", "clear-not"), "the tier is clear-not in the file"),
    "no tier": (set_first("in_the_top", None), "the tier is nothing in the file"),
    "a likely range": (within_first("likely", "low", -0.5), "the likely range of the score is"),
    "no likely range": (set_first("likely", None), "the likely range of the score is nothing"),
    "a chance": (set_first("chance", 0.01), "the chance to be in the top is 0.01"),
    "a range of ranks": (within_first("ranks", "high", 1), "the range of ranks is"),
    "a share": (within_first("support", "share", 0.99), "the support is 0.99"),
    "an end of a share": (
        within_first("opposed", "high", 0.99),
        "the upper end of the opposition is 0.99",
    ),
    "a division": (set_first("division", 0.5), "the division is 0.5"),
    "an agreement A": (set_first("agreement_a", 0.123), "the agreement A is 0.123"),
    "who could change it": (
        set_first("could_change_it", 5),
        "the number of people who could change it is 5",
    ),
    "who could change the top": (set_round("could_change_the_top", 6), "change the top is 6"),
    "a seed": (set_round("seed", 1), "the seed of what is drawn is 1"),
    "an alpha": (set_round("alpha", 0.5), "alpha is 0.5"),
    "support": (
        lambda told: first(told)["support"].update(people=1),
        "the number of people who agree is 1 in the file",
    ),
    "a label of a statement": (set_first("statement", "nonsense"), "its rules or counts"),
    "a ballot": (lambda told: told["rounds"][0]["ballot"].update(kind="show"), "its rules"),
    "words of a statement": (set_first("text", "Do nothing."), "question, rules or statements"),
    "the question": (another_question, "question, rules or statements"),
    "the bar for consensus": (another_bar, "question, rules or statements"),
    "words of an answer": (another_value, "question, rules or statements"),
    "weighting": (set_round("weighting", "group"), "question, rules or statements"),
    "all of a digest": (
        lambda told: told["method"].update(digest="0" * 64),
        "The digest of the votes is not that of the counts",
    ),
    "who voted": (set_round("voted", 6), "who voted is 6 in the file and 7 by its seal"),
    "a salt": (set_seal("salt", "0" * 64), "does not stand for the votes"),
    "no salt": (set_seal("salt", None), "the salt or the digest of its last seal is missing"),
    "a digest": (set_seal("digest", "0" * 64), "the digest of its seal is not that"),
    "a seal": (set_seal("seal", "0" * 64), "does not stand for the votes"),
    "a seal of other letters": (set_seal("seal", "none"), "its seal"),
    "characters": (set_seal("characters", "AAAA-AAAA"), "the characters AAAA-AAAA are not those"),
    "a reason": (set_seal("reason", "imported"), "its seals are not those that the audit has"),
    "a time of a seal": (
        set_seal("sealed_at", "2026-11-27T10:00:00.000Z"),
        "its seals are not those that the audit has",
    ),
    "its number": (set_seal("position", 2), "a seal is missing; number 1"),
    "no seals": (without_seals, "it was closed and has no seal"),
    "a removed receipt": (drop_a_receipt, "who voted is 7, and that of receipts is 6"),
    "another receipt": (another_receipt, "the list of receipts is not the one that was sealed"),
    "when it closed": (
        set_round("closed_at", "2026-11-26T23:00:00.000Z"),
        "the file says 2026-11-26T23:00:00.000Z",
    ),
    "no time": (set_round("revealed_at", None), "by the audit it was revealed at"),
    "a removed row": (drop_row(1), "Audit, row 2: a row before it was changed, moved or taken out"),
    "the first row": (drop_row(0), "Audit, row 1"),
    "the last row": (cut_the_end, "the end is not the one that the file names"),
    "the last row, and the length": (cut_the_end_and_say_so, "the end is not the one"),
    "rows in another order": (swap_rows, "Audit, row 2"),
    "a row more": (insert_a_row, "Audit, row 3"),
    "who did it": (set_row("actor", "somebody"), "Audit, row 3: it was changed"),
    "when it was done": (set_row("at", "2026-11-26T09:00:00.000Z"), "Audit, row 3"),
    "what was done": (set_row("detail", "nonsense"), "Audit, row 3"),
    "another chain": (
        lambda told: told["chain"].update(workshop="another"),
        "Audit, row 1",
    ),
    "another kind of chain": (
        lambda told: told["chain"].update(format="mine/1"),
        "“mine/1” is no chain",
    ),
    "a round left out": (drop_the_round, "is not in the file"),
    "a vote with its counts": (
        together(flip_a_vote, recounted),
        "does not stand for the votes in the file",
    ),
    "a vote, counts and seal": (
        together(flip_a_vote, recounted, resealed),
        "its seals are not those that the audit has",
    ),
    "a vote, counts, seal and records": (
        together(flip_a_vote, recounted, resealed, rewritten),
        "it was changed, its hash does not fit",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_found_and_named(whole_json: bytes, case: str) -> None:
    tamper, words = CASES[case]
    verdict = check(changed(whole_json, tamper))
    assert not verdict.is_whole
    assert [said for said in verdict.findings if words in said], verdict.findings


def test_the_file_that_all_of_them_change_is_whole(whole_json: bytes) -> None:
    assert check(whole_json).findings == ()


def test_what_only_chance_can_move_so_far_is_noted_and_is_no_finding(whole_json: bytes) -> None:
    """Another version of the numerical library draws other numbers from the same seed."""

    def drawn_otherwise(told: Told) -> None:
        each = first(told)
        each["chance"] = round(each["chance"] - 0.03, 6)
        each["ranks"]["high"] += 1

    verdict = check(changed(whole_json, drawn_otherwise))
    assert verdict.is_whole, verdict.findings
    near = [said for said in verdict.notes if "when drawn again" in said]
    assert [said for said in near if "the chance to be in the top" in said]
    assert [said for said in near if "the range of ranks" in said]


def test_numbers_that_no_workshop_has_are_refused_before_anything_is_counted_up_to_them(
    whole_json: bytes,
) -> None:
    def endless(told: Told) -> None:
        first(told)["counts"]["agree"] = 10**15

    with pytest.raises(NotAnExport, match="more votes or statements than a workshop can have"):
        check(changed(whole_json, endless))


VIEWERS = [
    "a changed count of a viewer",
    *("a score", "a salt", "a digest", "a seal", "the question", "another receipt", "who voted"),
]


@pytest.mark.parametrize("case", VIEWERS)
def test_a_file_without_votes_and_audit_is_checked_as_far_as_it_goes(room: Room, case: str) -> None:
    played(room)
    whole = exported(room, with_votes=False)
    assert check(whole).is_whole
    assert len([said for said in check(whole).notes if said.startswith("The file has no")]) == 2
    cases = CASES | {"a changed count of a viewer": (move_a_count, "does not stand for the votes")}
    tamper, words = cases[case]
    verdict = check(changed(whole, tamper))
    assert [said for said in verdict.findings if words in said], verdict.findings


def forged(content: bytes, *, moved: Callable[[Told], None] = flip_a_vote) -> bytes:
    """What somebody makes who can write everything: a file that fits in itself."""
    return changed(content, together(moved, recounted, reranked, resealed, rewritten, rechained))


def reranked(told: Told) -> None:
    """Give each statement everything that is worked out from the votes that now stand there."""
    found = read(json.dumps(told).encode())
    for round_, typed in zip(told["rounds"], found.rounds, strict=True):
        again = found_again(typed, [v for v in found.votes or () if v.round == typed.title])
        details = {each.placed.statement.label: each for each in again.details}
        for each in round_["statements"]:
            detail = detail_of(details[each["statement"]], version=each["version"], names={})
            each.update(msgspec.to_builtins(detail))
        round_["could_change_the_top"] = again.certain.left_out.people
        round_["alpha"] = as_number(again.alpha)


def test_a_forgery_that_fits_in_itself_is_found_by_what_somebody_has_from_elsewhere(
    room: Room,
) -> None:
    """No file alone can show it, and the check says so; each anchor does."""
    played(room)
    whole = exported(room)
    other = forged(whole)
    alone = check(other)
    assert alone.findings == ()
    assert any("A file alone cannot prove that it is the right one" in said for said in alone.notes)
    seen = str(check_seal(whole))
    assert check(whole, Anchors(seals=(seen,))).is_whole
    assert "has the characters" in check(other, Anchors(seals=(seen,))).findings[0]
    assert check(whole, Anchors(older=whole)).is_whole
    against = check(other, Anchors(older=whole)).findings
    assert any("it is another one than in the older file" in said for said in against)
    assert any("the seals of the older file are not in this one" in said for said in against)


def check_seal(content: bytes) -> str:
    """What stood on the screen."""
    told: list[str] = []
    changed(content, lambda found: told.append(found["rounds"][0]["seals"][-1]["characters"]))
    return told[0]
