"""The DOCX file, opened by python-docx and by LibreOffice, as who goes on writing would."""

import io
import re
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from tests.fixtures.office import Convert
from tests.fixtures.people import Room
from tests.fixtures.reported import REWORDED, decided, noted, rows, section, tables, words
from workshop.actions.reporting import publish, report_file, report_now, save_report
from workshop.domain.report import Part
from workshop.reports.writeup.blocks import Cell

RIGHT_TO_LEFT = "من سيدفع ثمن السنة الأولى؟"


@pytest.fixture
def ready(room: Room) -> Room:
    decided(room)
    save_report(
        room.hall,
        workshop=room.now(),
        introduction=RIGHT_TO_LEFT,
        parts=[part.value for part in Part],
        seen=0,
        actor="alice",
    )
    return room


def opened(room: Room) -> Document:
    return docx.Document(io.BytesIO(report_file(room.hall, workshop=room.now())))


def test_it_has_real_headings_tables_with_heads_and_alternative_texts(ready: Room) -> None:
    document, made = opened(ready), report_now(ready.hall, ready.now())
    titles = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert titles == [each.title for each in made.sections]
    assert len(document.tables) == sum(len(tables(each)) for each in made.sections)
    assert len(list(document.element.iter(qn("w:tblHeader")))) == len(document.tables)
    pictures = list(document.element.iter(qn("wp:docPr")))
    assert len(pictures) > 20
    assert [each for each in pictures if not each.get("descr")] == []


def test_its_page_is_a4_with_a_number_and_its_language_is_said(ready: Room) -> None:
    document = opened(ready)
    page = document.sections[0]
    assert page.page_width is not None
    assert page.page_height is not None
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert "PAGE" in "".join(p.paragraph_format.element.xml for p in page.footer.paragraphs)
    language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language is not None
    assert language.get(qn("w:val")) == "en-GB"
    run = next(r for p in document.paragraphs for r in p.runs if r.text == RIGHT_TO_LEFT)
    assert run.font.rtl


def test_its_contents_point_at_headings_that_are_there(ready: Room) -> None:
    xml = opened(ready).element.xml
    for section_ in report_now(ready.hall, ready.now()).sections:
        assert f"PAGEREF part_{section_.key} " in xml
        assert f'w:name="part_{section_.key}"' in xml


def test_its_cells_are_those_of_the_report(ready: Room) -> None:
    document, made = opened(ready), report_now(ready.hall, ready.now())
    expected = [table for each in made.sections for table in tables(each)]
    for written, table in zip(document.tables, expected, strict=True):
        found = [[cell.text for cell in row.cells] for row in written.rows]
        for row in rows(table):
            assert [plain(cell) for cell in row] in found


def plain(cell: Cell) -> str:
    """A cell as a file has it: the address of a source stands behind its name."""
    return "\n".join(
        "".join(
            f"{run.text} ({run.link})" if run.link and not run.short else run.text for run in line
        )
        for line in cell.lines
    )


def test_it_says_that_it_is_a_draft_until_it_is_published(ready: Room) -> None:
    marks = [p.text for p in opened(ready).paragraphs if p.text.startswith("Draft")]
    publish(ready.hall, workshop=ready.now(), actor="alice")
    assert marks == ["Draft: not published."]
    assert [p.text for p in opened(ready).paragraphs if p.text.startswith("Draft")] == []


def test_a_table_begins_and_ends_a_page_with_more_than_one_row(ready: Room) -> None:
    document = opened(ready)
    longest = max(document.tables, key=lambda table: len(table.rows))
    kept = [
        all(p.paragraph_format.keep_with_next for cell in row.cells for p in cell.paragraphs)
        for row in longest.rows
    ]
    assert (kept[:2], kept[-2:]) == ([True, True], [True, False])
    before = [p for p in document.paragraphs if p.text.startswith("The pack:")]
    assert [p.paragraph_format.keep_with_next for p in before] == [True]


def test_the_annex_names_sources_without_their_addresses(ready: Room) -> None:
    annex = [
        cell.text
        for table in opened(ready).tables
        if table.cell(0, 1).text == "Where it comes from"
        for row in table.rows
        for cell in row.cells
    ]
    assert any("(stated in the source)" in text for text in annex)
    assert [text for text in annex if "https://" in text] == []


def test_words_that_a_file_cannot_hold_do_not_break_it(ready: Room) -> None:
    noted(ready, "S1", next_step="A line,\nanother one & <b>no mark</b> \U0001f600")
    assert "<b>no mark</b>" in "\n".join(
        cell.text for table in opened(ready).tables for row in table.rows for cell in row.cells
    )


def test_libreoffice_opens_it_with_page_numbers_in_its_contents(
    ready: Room, convert_text: Convert, tmp_path: Path
) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(report_file(ready.hall, workshop=ready.now()))
    document = pypdfium2.PdfDocument(convert_text(path, "pdf:writer_pdf_Export"))
    text = [page.get_textpage().get_text_bounded() for page in document]
    whole = " ".join(" ".join(text).split())
    made = report_now(ready.hall, ready.now())
    assert REWORDED in whole
    for table in tables(section(made, "results")):
        heads = " ".join(words(cell) for cell in table.head).split()
        assert [word for word in heads if word not in whole.split()] == []
    contents = dict(re.findall(r"^(.+?)\.{3,}(\d+)\s*$", text[0], re.MULTILINE))
    assert list(contents) == [each.title for each in made.sections]
    for title, number in contents.items():
        assert title in text[int(number) - 1]
    for row in rows(tables(section(made, "people"))[0]):
        assert " ".join(words(cell) for cell in row) in whole
