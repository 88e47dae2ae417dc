"""What leaves in the Polis format can be read by anybody, and tells nothing of who somebody is."""

import csv
import io
import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.mark_tables import table_of
from tests.reports.made import a_round, a_statement
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import holds_back
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundState
from workshop.packs.cells import tidy
from workshop.packs.polis.reading import read_conversation
from workshop.ranking.ballots import Ballots
from workshop.reports.polis.package import polis_zip
from workshop.reports.polis.voted import Voted, fits, voted

TEXTS = ('=1+1 makes "two", doesn\'t it?', "'=2", "قل نعم 🏳\ufe0f\u200d🌈", "@all; plain")
STATEMENTS = [a_statement(Kind.SOLUTION, 3 + n, text) for n, text in enumerate(TEXTS)]
ROUND = replace(
    a_round(Kind.SOLUTION, 0, ballot=agreement(), size=4),
    question="Should we?",
    closed_at="2026-11-06T10:35:00.250Z",
)
ANSWERS: Sequence[Mapping[str, str]] = [
    {"S3": "agree", "S4": "disagree"},
    {"S3": "agree", "S4": "not-sure", "S6": "agree"},
    {"S3": "disagree"},
]


def told(
    answers: Sequence[Mapping[str, str]] = ANSWERS, *, round_: Round = ROUND, seed: int = 1
) -> Voted:
    ballots = Ballots(
        people=tuple(f"secret {number}" for number in range(len(answers))),
        groups=("secret group",) * len(answers),
        marks=table_of([{(label, ""): key for label, key in each.items()} for each in answers]),
    )
    return voted(round_, STATEMENTS, ballots, chance=random.Random(seed))  # noqa: S311 - a test


def unzipped(content: bytes) -> dict[str, str]:
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def files() -> dict[str, str]:
    return unzipped(polis_zip([told()], title="Jobs", simulated=2))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_files_have_the_columns_of_the_open_data() -> None:
    found = files()
    assert list(found) == [
        *("summary.csv", "votes.csv", "participant-votes.csv", "comments.csv", "format.json")
    ]
    heads = {name: text.split("\n", 1)[0] for name, text in found.items()}
    assert heads["votes.csv"] == "timestamp,datetime,comment-id,voter-id,vote"
    assert heads["participant-votes.csv"] == (
        "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2,3"
    )
    assert heads["comments.csv"] == (
        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body,label"
    )
    assert found["summary.csv"].splitlines() == [
        "topic,Jobs: Solutions",
        "url,",
        "views,3",
        "voters,3",
        "voters-in-conv,3",
        "commenters,0",
        "comments,4",
        "groups,0",
        "conversation-description,Should we?",
    ]


def test_lines_end_as_in_the_open_data_and_no_mark_is_before_them() -> None:
    for name, text in files().items():
        assert "\r" not in text, name
        assert not text.startswith("\ufeff"), name


def test_a_comment_has_its_place_its_words_its_label_and_the_counts_of_the_matrix() -> None:
    picked = ("comment-id", "author-id", "agrees", "disagrees", "moderated", "label")
    assert [[row[name] for name in picked] for row in rows(files()["comments.csv"])] == [
        ["0", "0", "2", "1", "1", "S3"],
        ["1", "0", "0", "1", "1", "S4"],
        ["2", "0", "0", "0", "1", "S5"],
        ["3", "0", "1", "0", "1", "S6"],
    ]
    assert [row["comment-body"] for row in rows(files()["comments.csv"])] == [
        "'" + TEXTS[0], "'" + TEXTS[1], TEXTS[2], "'" + TEXTS[3],
    ]  # fmt: skip


def test_a_person_has_no_group_and_the_counts_of_their_line() -> None:
    for row in rows(files()["participant-votes.csv"]):
        votes = [row[name] for name in "0123"]
        assert row["group-id"] == ""
        assert [row["n-votes"], row["n-agree"], row["n-disagree"]] == [
            str(4 - votes.count("")), str(votes.count("1")), str(votes.count("-1")),
        ]  # fmt: skip


def test_votes_and_matrix_say_the_same() -> None:
    found = files()
    listed = {(r["voter-id"], r["comment-id"]): r["vote"] for r in rows(found["votes.csv"])}
    matrix = {
        (row["participant"], place): row[place]
        for row in rows(found["participant-votes.csv"])
        for place in "0123"
        if row[place]
    }
    assert listed == matrix
    assert len(listed) == 6


def test_every_row_carries_the_close_of_voting_and_no_other_time() -> None:
    found = files()
    for name in ("votes.csv", "comments.csv"):
        assert {(row["timestamp"], row["datetime"]) for row in rows(found[name])} == {
            ("1793961300250", "Fri Nov 06 10:35:00 UTC 2026")
        }
    with ZipFile(io.BytesIO(polis_zip([told()], title="", simulated=0))) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_a_person_is_a_number_of_this_file_only() -> None:
    assert "secret" not in "".join(files().values())
    lines = [tuple(map(tuple, told(seed=seed).lines)) for seed in range(20)]
    assert len(set(lines)) > 1
    assert len({frozenset(Counter(each).items()) for each in lines}) == 1


def test_format_json_says_what_it_is() -> None:
    said = json.loads(files()["format.json"])
    assert said["format"] == "polis-export/1"
    assert (said["people"], said["comments"], said["votes"]) == (3, 4, 6)
    assert (said["question"], said["simulated_people"]) == ("Should we?", 2)


def test_several_rounds_have_a_folder_each() -> None:
    second = replace(ROUND, title="Über: alles / noch mal")
    third = replace(ROUND, title="再び")
    content = polis_zip([told(), told(round_=second), told(round_=third)], title="", simulated=0)
    folders = dict.fromkeys(name.rpartition("/")[0] for name in unzipped(content))
    assert list(folders) == ["1-solutions", "2-uber-alles-noch-mal", "3-round"]


@pytest.mark.parametrize("state", [s for s in RoundState if s is not RoundState.REVEALED])
def test_a_hidden_round_does_not_fit(state: RoundState) -> None:
    assert fits(ROUND)
    assert not fits(replace(ROUND, state=state))


def test_another_ballot_does_not_fit() -> None:
    assert not fits(replace(ROUND, ballot=holds_back()))


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from([statement.version_id for statement in STATEMENTS]),
            st.sampled_from([answer.key for answer in agreement().answers]),
            min_size=1,
        ),
        min_size=1,
        max_size=6,
    ),
    st.lists(st.text(max_size=20).map(tidy).filter(bool), min_size=4, max_size=4),
)
def test_what_is_written_and_read_again_is_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    answers: Sequence[Mapping[str, str]],
    texts: Sequence[str],
) -> None:
    worded = [replace(s, text=text) for s, text in zip(STATEMENTS, texts, strict=True)]
    written = replace(told(answers), statements=worded)
    path = Path(tmp_path_factory.mktemp("polis")) / "export.zip"
    path.write_bytes(polis_zip([written], title="=Jobs", simulated=0))
    read = read_conversation(path)
    assert read.title == "=Jobs: Solutions"
    assert [comment.text for comment in read.comments] == texts
    lines = [[person.votes.get(str(place)) for place in range(4)] for person in read.people]
    assert lines == [list(line) for line in written.lines]


def test_the_made_up_texts_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(polis_zip([told()], title="Jobs", simulated=0))
    assert [comment.text for comment in read_conversation(path).comments] == list(TEXTS)
