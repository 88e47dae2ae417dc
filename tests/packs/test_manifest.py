import pytest

from workshop.domain.pack import ClosedLists, Pack
from workshop.packs.manifest import read_manifest
from workshop.packs.problems import FileNotReadable

FULL = """
title = "Food"
language = "cy"
licence = "MIT"
version = "2.1"
cautions = ["Old.", "  Short\u202e. "]
[lists]
themes = ["land"]
scales = ["local", "national"]
actors = ["council"]
case_studies = ["markets"]
"""


def problems_of(text: str) -> list[str]:
    return [str(problem) for problem in read_manifest(text.encode(), slug="food")[1]]


def test_every_field_is_read_and_cleaned() -> None:
    pack, problems = read_manifest(FULL.encode(), slug="food")
    assert problems == ()
    assert pack == Pack(
        slug="food",
        title="Food",
        statements=(),
        language="cy",
        licence="MIT",
        version="2.1",
        cautions=("Old.", "Short."),
        lists=ClosedLists(
            themes=("land",),
            scales=("local", "national"),
            actors=("council",),
            case_studies=("markets",),
        ),
    )


def test_what_is_not_there_keeps_its_default() -> None:
    pack, problems = read_manifest(b'title = "Food"', slug="food")
    assert problems == ()
    assert pack == Pack(slug="food", title="Food", statements=())


def test_values_of_the_wrong_form_are_named() -> None:
    text = 'title = 3\nversion = ["1"]\ncautions = "Old."\n[lists]\nthemes = [1]\nactors = "x"\n'
    assert problems_of(text) == [
        "pack.toml, title: This must be a text in quotation marks.",
        "pack.toml, version: This must be a text in quotation marks.",
        "pack.toml, cautions: This must be a list of texts in square brackets.",
        "pack.toml, lists.themes: This must be a list of texts in square brackets.",
        "pack.toml, lists.actors: This must be a list of texts in square brackets.",
    ]


def test_lists_that_are_no_table_are_named() -> None:
    assert problems_of('title = "x"\nlists = ["land"]') == [
        "pack.toml, lists: This must be a part of its own that starts with [lists]."
    ]


def test_a_misspelt_name_is_named() -> None:
    assert problems_of('titel = "x"\n[lists]\nactor = []') == [
        "pack.toml, titel: This is not known. Check the spelling, or remove it.",
        "pack.toml, lists.actor: This is not known. Check the spelling, or remove it.",
    ]


@pytest.mark.parametrize(
    "data",
    [b"title =", b"\xff", b"a = 1\na = 2", b"x = " + b"[" * 5000],
    ids=["half", "not UTF-8", "twice", "deep"],
)
def test_a_file_that_is_not_toml_is_refused(data: bytes) -> None:
    with pytest.raises(FileNotReadable, match=r"pack\.toml cannot be read: "):
        read_manifest(data, slug="food")
