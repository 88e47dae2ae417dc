import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.packs.statements import BARRIER, PACK, SOLUTION
from tests.packs.strategies import packs
from workshop.domain.pack import Pack
from workshop.packs.document import decode, digest, encode
from workshop.packs.limits import DOCUMENT_LIMIT
from workshop.packs.problems import FileNotReadable, PackHasProblems
from workshop.packs.seeds import seeds


@settings(deadline=None)
@given(packs())
def test_to_decode_what_was_encoded_is_the_identity(pack: Pack) -> None:
    assert decode(encode(pack)) == pack


@pytest.mark.parametrize("pack", seeds(), ids=lambda pack: pack.slug)
def test_a_seed_survives_the_round_trip(pack: Pack) -> None:
    assert decode(encode(pack)) == pack


def test_the_text_is_canonical_json_with_sorted_names_and_no_spaces() -> None:
    text = encode(PACK)
    canonical = json.dumps(
        json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    assert text == canonical


def test_the_digest_is_the_same_for_equal_packs_and_differs_for_others() -> None:
    assert digest(decode(encode(PACK))) == digest(PACK)
    assert digest(replace(PACK, version="2")) != digest(PACK)
    assert re.fullmatch(r"[0-9a-f]{64}", digest(PACK))


def test_the_digest_of_a_known_pack_never_changes() -> None:
    assert digest(PACK) == "8959afc50a52ac8332390405f950f890923a8656f7ce43d0a702c00d46e3a355"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("null", id="null"),
        pytest.param("[]", id="a list"),
        pytest.param("{}", id="no fields"),
        pytest.param('{"slug":1}', id="a wrong type"),
        pytest.param('{"slug":"a","title":"A","statements":[1]}', id="a number as statement"),
        pytest.param(encode(PACK).replace('"barrier"', '"idea"'), id="an unknown kind"),
        pytest.param(encode(PACK)[:-1], id="cut short"),
        pytest.param(encode(PACK) + "x", id="more behind it"),
        pytest.param("[" * 100_000, id="deep lists"),
        pytest.param('{"x":' * 100_000, id="deep objects"),
        pytest.param("\ud800", id="a lone surrogate"),
        pytest.param("NaN", id="not a number"),
    ],
)
def test_a_text_that_is_no_pack_is_refused(text: str) -> None:
    with pytest.raises(FileNotReadable, match="This pack cannot be read"):
        decode(text)


def test_a_text_over_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(FileNotReadable, match="too large"):
        decode(" " * (DOCUMENT_LIMIT + 1))


def test_the_rules_are_checked_again_with_the_rows_of_the_file() -> None:
    bad = replace(PACK, slug="..", statements=(BARRIER, replace(SOLUTION, addresses=("B7",))))
    with pytest.raises(PackHasProblems) as refusal:
        decode(encode(bad))
    assert [(problem.row, problem.column) for problem in refusal.value.problems] == [
        (None, ""),
        (3, "addresses"),
    ]


def test_text_that_was_not_cleaned_is_refused() -> None:
    hidden = encode(PACK).replace("Split the contracts.", "Split\\u202e the contracts.")
    with pytest.raises(PackHasProblems, match="characters that cannot be shown"):
        decode(hidden)
