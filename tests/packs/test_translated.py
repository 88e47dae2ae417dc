"""Columns of other languages: read, checked and written."""

from dataclasses import replace

import pytest

from tests.packs.statements import BARRIER, PACK
from workshop.domain.translation import Translation
from workshop.packs.document import decode, digest, encode
from workshop.packs.pack_checks import pack_problems
from workshop.packs.upload import read_upload
from workshop.reports.pack.files import statements_csv

CSV = (
    "kind,text,text_cy,text_pl_machine,Text-PL,text_de\n"
    "barrier,Too big.,Rhy fawr.,Za duże.,,Zu groß.\n"
    "solution,Split it.,,Podzielić maszynowo.,Podzielić.,\n"
)


def test_the_columns_of_the_languages_of_phones_are_read() -> None:
    preview = read_upload(CSV.encode(), filename="spoken.csv")
    assert preview.pack is not None
    first, second = preview.pack.statements
    assert first.translations == (
        Translation(language="cy", text="Rhy fawr."),
        Translation(language="pl", text="Za duże.", machine=True),
    )
    assert second.translations == (Translation(language="pl", text="Podzielić."),)
    assert [notice.column for notice in preview.notices] == ["text_de"]


def test_a_translation_keeps_the_rules_of_a_text() -> None:
    long = "x" * 201
    preview = read_upload(f"kind,text,text_cy\nbarrier,a,{long}\n".encode(), filename="a.csv")
    assert [(problem.row, problem.column) for problem in preview.problems] == [(2, "text_cy")]


@pytest.mark.parametrize(
    "translations",
    [
        (Translation(language="de", text="Zu groß."),),
        (Translation(language="cy", text="a"), Translation(language="cy", text="b")),
        (Translation(language="cy", text=""),),
        (Translation(language="cy", text="\u202e"),),
    ],
)
def test_a_document_with_a_bad_translation_is_refused(
    translations: tuple[Translation, ...],
) -> None:
    pack = replace(PACK, statements=(replace(BARRIER, translations=translations),))
    assert pack_problems(pack)


def test_a_pack_says_its_translations_and_without_them_is_as_it_was() -> None:
    spoken = replace(BARRIER, translations=(Translation(language="cy", text="Rhy fawr."),))
    pack = replace(PACK, statements=(spoken, PACK.statements[1]))
    assert decode(encode(pack)) == pack
    assert digest(pack) != digest(PACK)
    assert "translations" not in encode(PACK)
    assert b"text_cy" not in statements_csv(PACK)
    assert statements_csv(pack).splitlines()[0].endswith(b",text_cy")
