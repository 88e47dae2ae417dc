"""The zip of CSV tables: what is changed in it is named, and what does no harm is let be."""

import io
import random
from collections.abc import Callable
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.fixtures.people import Room
from tests.fixtures.refined import refined
from tests.fixtures.rounds import now, take
from tests.reports.verify.kept import whole_zip
from tests.reports.verify.played import exported, played
from tests.reports.verify.tables_of_file import Change, Tables, rezipped
from workshop.actions.casting import cast_ballot
from workshop.actions.files import tables_file
from workshop.domain.round import RoundStep
from workshop.errors import NotAnExport, NothingToVerify
from workshop.reports.verify.check import Anchors, check
from workshop.store import statements

__all__ = ["whole_zip"]


def zip_of(room: Room, *, with_votes: bool = True) -> bytes:
    return tables_file(
        room.hall, workshop=room.now(), with_votes=with_votes, with_comments=with_votes
    )


def setting(table: str, row: int, column: str, cell: str) -> Change:
    return lambda tables: tables[table][row].__setitem__(column, cell)


def dropping(table: str, row: int = 0) -> Change:
    return lambda tables: tables[table].pop(row)


def doubling(table: str) -> Change:
    return lambda tables: tables[table].append(dict(tables[table][0]))


def taking_out(table: str) -> Change:
    return lambda tables: tables.pop(table)


def flip_a_vote(tables: Tables) -> None:
    vote = next(each for each in tables["votes"] if each["answer"] == "disagree")
    vote["answer"] = "agree"


def without_facts(tables: Tables) -> None:
    tables["method"] = [row for row in tables["method"] if row["key"] != "audit_head"]


def seal_in_the_method(tables: Tables) -> None:
    row = next(each for each in tables["method"] if each["name"] == "Seal of the votes")
    row["text"] = "AAAA-AAAA. Sealed when voting closed."


CASES: dict[str, tuple[Change, str]] = {
    "a vote": (flip_a_vote, "the count of “agree” is 3 in the file and 4 by its votes"),
    "a removed vote": (dropping("votes"), "by its votes"),
    "a doubled vote": (doubling("votes"), "twice"),
    "a count": (setting("counts", 0, "people", "6"), "is 6 in the file and 7 by its votes"),
    "a removed count": (dropping("counts"), "is 0 in the file and 7 by its votes"),
    "a doubled count": (doubling("counts"), "this stands there twice."),
    "a huge count": (
        setting("counts", 0, "people", "40000"),
        "is 40000 in the file and 7 by its votes",
    ),
    "no count": (setting("counts", 0, "people", "many"), "“counts.csv”, row 2, “people”: “many”"),
    "a number with a line in it": (setting("counts", 0, "people", "1_0"), "“1_0” is no number"),
    "half a person": (setting("counts", 0, "people", "1.5"), "“1.5” is no number"),
    "a count in the ranking": (
        setting("ranking", 0, "count_agree", "1"),
        "“ranking.csv”, row 2, “count_agree”: it says “1”, and by the counts it is",
    ),
    "no number of people": (
        setting("ranking", 0, "voted", "many"),
        "“voted”: it says “many”, and by the counts it is “7”",
    ),
    "a channel": (
        setting("votes", 0, "channel", "tablet"),
        "phone 7 in the file and phone 7, tablet 1 by its votes",
    ),
    "a ballot": (setting("votes", 0, "ballot", "points"), "“votes.csv”, row 2, “ballot”: it says"),
    "a size": (
        setting("ranking", 0, "effective", "70"),
        "the number of people it is as certain as is 70",
    ),
    "a score": (setting("ranking", 0, "score", "0.99"), "the score is 0.99 in the file"),
    "a tier": (setting("ranking", 0, "in_the_top", "Clearly not"), "the tier is clear-not"),
    "another tier": (setting("ranking", 0, "in_the_top", "Best"), "“Best” is none of the words"),
    "a verdict": (setting("ranking", 0, "verdict", "The room disagrees"), "verdict is dissent"),
    "a range": (setting("ranking", 0, "likely_low", "0.9"), "the likely range of the score is 0.9"),
    "a share": (setting("ranking", 0, "opposed", "0.9"), "the opposition is 0.9"),
    "who voted": (setting("ranking", 0, "voted", "9"), "row 2, “voted”: it says “9”"),
    "a question beside it": (setting("ranking", 0, "question", "Why?"), "“question”: it says"),
    "a removed statement": (dropping("ranking"), "in the ranking"),
    "a doubled statement": (doubling("ranking"), "“ranking.csv”, row 6: this stands there twice"),
    "the words of a statement": (setting("ranking", 0, "text", "Stop."), "question, rules or"),
    "the question": (setting("rounds", 0, "question", "Why?"), "question, rules or statements"),
    "the rules": (setting("rounds", 0, "rules", "{}"), "the ballot of “Once more” cannot be read"),
    "the weighting": (setting("rounds", 0, "weighting", "group"), "question, rules or statements"),
    "a removed round": (dropping("rounds"), "the file has no round “Once more”"),
    "a seed": (setting("rounds", 0, "seed", "7"), "the seed of what is drawn is 7"),
    "a seal": (setting("seals", 0, "characters", "AAAA-AAAA"), "AAAA-AAAA are not those of its"),
    "a removed seal": (dropping("seals"), "it was closed and has no seal"),
    "the seal in the method": (seal_in_the_method, "it says of the seal of “Once more”"),
    "a receipt": (setting("receipts", 0, "receipt", "0" * 32), "the list of receipts is not"),
    "a removed receipt": (dropping("receipts"), "that of receipts is 6"),
    "a removed row of the audit": (dropping("audit", 1), "Audit, row 2: a row before it"),
    "who did it": (setting("audit", 2, "actor", "somebody"), "Audit, row 3: it was changed"),
    "the end of the audit": (dropping("audit", -1), "the end is not the one that the file names"),
    "no end of the audit": (without_facts, "the row with the audit_head is missing"),
    "seals taken out": (taking_out("seals"), "The table “Seals” is missing."),
    "the ranking taken out": (taking_out("ranking"), "The table “Ranking” is missing."),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_found_and_named(whole_zip: bytes, case: str) -> None:
    change, words = CASES[case]
    verdict = check(rezipped(whole_zip, change))
    assert [said for said in verdict.findings if words in said], verdict.findings


@pytest.mark.parametrize("with_votes", [True, False])
def test_every_ballot_holds_and_what_is_said_is_that_of_the_json_file(
    room: Room, with_votes: bool
) -> None:
    refined(room)
    verdict = check(zip_of(room, with_votes=with_votes))
    assert verdict.findings == ()
    other = check(exported(room, with_votes=with_votes))
    assert (verdict.held, verdict.notes) == (other.held, other.notes)


def test_a_count_of_an_answer_that_was_not_on_offer_is_found(room: Room) -> None:
    refined(room, names=("agreement", "holds-back"))

    def elsewhere(tables: Tables) -> None:
        row = next(each for each in tables["ranking"] if each["round"] == "holds-back")
        assert row["count_agree"] == ""
        row["count_agree"] = "5"

    (said,) = check(rezipped(zip_of(room), elsewhere)).findings
    assert "“count_agree”: it says “5”, and by the counts it is “”." in said


def shuffled(tables: Tables) -> None:
    for rows in tables.values():
        random.Random(4).shuffle(rows)  # noqa: S311 - a test


def with_other_numbers(tables: Tables) -> None:
    """As a spreadsheet of another country saves them."""
    for row in tables["ranking"]:
        for key in ("score", "likely_low", "support", "rank"):
            row[key] = row[key].replace(".", ",")
        row["voted"] = f"{row['voted']}.0"


HARMLESS = {"rows in another order": shuffled, "numbers written otherwise": with_other_numbers}


@pytest.mark.parametrize("case", HARMLESS)
def test_what_does_no_harm_is_let_be(whole_zip: bytes, case: str) -> None:
    assert check(rezipped(whole_zip, HARMLESS[case])).findings == ()


def test_a_swapped_file_is_found(room: Room) -> None:
    """The counts of an earlier evening with the same round."""
    round_ = played(room)
    with ZipFile(io.BytesIO(zip_of(room, with_votes=False))) as archive:
        older = archive.read("counts.csv")
    again = take(room, now(room, round_), RoundStep.REOPEN)
    with room.hall.store.reading() as database:
        asked = statements.of_round(database, again.id)
    given = {(each.version_id, ""): "agree" for each in asked}
    cast_ballot(room.hall, round_=again, participant_id=room.somebody().id, given=given, sequence=1)
    take(room, again, RoundStep.CLOSE, RoundStep.REVEAL)
    assert check(zip_of(room)).is_whole
    verdict = check(with_member(zip_of(room), "counts.csv", older))
    assert any("does not stand for the votes" in said for said in verdict.findings)


def test_a_zip_is_compared_with_what_somebody_has_from_elsewhere(room: Room) -> None:
    played(room)
    older = exported(room)
    with room.hall.act("report changed", actor="alice", workshop_id=room.workshop.id):
        pass
    newer = zip_of(room)
    assert check(newer, Anchors(older=older)).is_whole
    assert check(exported(room), Anchors(older=newer)).is_whole
    (said,) = check(newer, Anchors(seals=("AAAA-AAAA",))).findings
    assert "has the characters AAAA-AAAA" in said


def with_member(content: bytes, name: str, member: bytes) -> bytes:
    with ZipFile(io.BytesIO(content)) as archive:
        members = {each: archive.read(each) for each in archive.namelist()}
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for each, kept in (members | {name: member}).items():
            archive.writestr(each, kept)
    return target.getvalue()


EMPTY_ZIP = b"PK\x05\x06" + bytes(18)
HOSTILE: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a bomb": (
        lambda content: with_member(content, "votes.csv", bytes(100_000_000)),
        "too large inside",
    ),
    "half a zip": (lambda content: content[:-200], "cannot be read"),
    "counts without end": (
        lambda content: rezipped(content, setting("counts", 0, "people", "1e300")),
        "more votes or statements than a workshop can have",
    ),
    "counts below zero": (
        lambda content: rezipped(content, setting("counts", 0, "people", "-9000000")),
        "more votes or statements than a workshop can have",
    ),
    "a zip of something else": (
        lambda _: with_member(with_member(EMPTY_ZIP, "a.txt", b"a"), "b.csv", b"b"),
        "no file of this program",
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_zip_is_refused_in_words(whole_zip: bytes, case: str) -> None:
    hostile, words = HOSTILE[case]
    with pytest.raises(NotAnExport, match=words):
        check(hostile(whole_zip))


def test_a_pack_has_nothing_to_check() -> None:
    with pytest.raises(NothingToVerify, match="a pack for starting another workshop"):
        check(with_member(EMPTY_ZIP, "mine/pack.toml", b""))


@pytest.mark.parametrize(
    ("member", "words"),
    [
        (b'round,statement\n"never closed', "“votes.csv” cannot be read from row"),
        (b"\xff\xfe\xfd", "“votes.csv” cannot be read from row 1 on"),
        (b"", "“votes.csv”: the column “Round” is missing."),
    ],
)
def test_a_table_that_cannot_be_read_is_named(whole_zip: bytes, member: bytes, words: str) -> None:
    (said,) = check(with_member(whole_zip, "votes.csv", member)).findings
    assert said.startswith(words)
