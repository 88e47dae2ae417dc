"""Write each block of a report into a DOCX file."""

import io
from collections.abc import Iterable

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table as DocxTable
from docx.table import _Cell
from docx.table import _Row as DocxRow
from docx.text.paragraph import Paragraph as DocxParagraph

from workshop.reports.charts.palette import LIGHT, Colour
from workshop.reports.charts.png import TWICE, png
from workshop.reports.charts.script import printable, runs_right_to_left
from workshop.reports.writeup.blocks import (
    Block,
    Break,
    Callout,
    Cell,
    Drawn,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Rows,
    Run,
    Table,
)
from workshop.reports.writeup.word.elements import (
    CALLOUT,
    in_a_table,
    keep_ends_together,
    keep_rows_whole,
    repeat_head,
    rule,
    set_language,
)

WIDTH = 174  # millimetres between the margins
_BAR = 0.9  # of its column
_TAGS = {"barrier": LIGHT[Colour.BARRIER], "solution": LIGHT[Colour.SOLUTION]}
_STYLES = {"lead": "Lead", "small": "Small"}


def write(document: Document, blocks: Iterable[Block]) -> None:
    """Write blocks at the end of a document."""
    found = tuple(blocks)
    for block, following in zip(found, (*found[1:], None), strict=True):
        _write(document, block)
        if isinstance(block, Paragraph) and isinstance(following, Table):
            document.paragraphs[-1].paragraph_format.keep_with_next = True


def write_runs(paragraph: DocxParagraph, runs: Iterable[Run]) -> None:
    """Write words into a paragraph, each in its language."""
    for run in runs:
        address = f" ({run.link})" if run.link and not run.short else ""
        text = f"{printable(run.text)}{address}"
        made = paragraph.add_run(text)
        made.bold = True if run.strong or run.tag else None
        made.font.strike = True if run.change == "old" else None
        made.font.underline = True if run.change == "new" else None
        if run.tag:
            made.font.color.rgb = RGBColor.from_string(_TAGS[run.tag].lstrip("#"))
        if run.language:
            set_language(made, run.language, right_to_left=runs_right_to_left(run.text))


def _write(document: Document, block: Block) -> None:
    match block:
        case Heading():
            write_runs(document.add_heading(level=2), block.runs)
        case Paragraph():
            write_runs(document.add_paragraph(style=_STYLES.get(block.look)), block.runs)
        case Callout():
            write_runs(document.add_paragraph(style=CALLOUT), block.runs)
        case Listing():
            for item in block.items:
                write_runs(document.add_paragraph(style="List Bullet"), item)
        case Table():
            _table(document, block)
        case Picture():
            _picture(document.add_paragraph(), block, millimetres=WIDTH)
        case Break():
            document.add_paragraph().paragraph_format.page_break_before = True


def _table(document: Document, block: Table) -> None:
    caption = document.add_paragraph(block.caption, style="Caption")
    caption.paragraph_format.keep_with_next = True
    made: DocxTable = document.add_table(rows=0, cols=len(block.widths))
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    for column, width in zip(made.columns, block.widths, strict=True):
        column.width = Mm(width * WIDTH / 100)
    _row(made, block.head, block)
    for group in block.groups:
        _group(made, group, block)
    rule(made)
    repeat_head(made)
    keep_rows_whole(made)
    keep_ends_together(made, head=2 if block.groups[0].name else 1)
    document.add_paragraph(style="Small")


def _group(table: DocxTable, group: Rows, block: Table) -> None:
    if group.name:
        cells = _new_row(table)
        paragraph = cells[0].merge(cells[-1]).paragraphs[0]
        paragraph.add_run(group.name).bold = True
        paragraph.add_run(f" {group.about}" if group.about else "")
        paragraph.paragraph_format.keep_with_next = True
    for row in group.rows:
        _row(table, row, block)


def _row(table: DocxTable, row: Iterable[Cell], block: Table) -> None:
    cells = _new_row(table)
    for place, cell in enumerate(row):
        cells[place].width = Mm(block.widths[place] * WIDTH / 100)
        _cell(cells[place], cell, width=block.widths[place], is_head=cell in block.head)


def _new_row(table: DocxTable) -> tuple[_Cell, ...]:
    row: DocxRow = table.add_row()  # type: ignore[no-untyped-call] # python-docx left this one out
    return row.cells


def _cell(made: _Cell, cell: Cell, *, width: int, is_head: bool) -> None:
    first = made.paragraphs[0]
    lines = (first, *(made.add_paragraph() for _ in cell.lines[1:]))
    for paragraph, runs in zip(lines, cell.lines or ((),), strict=True):
        in_a_table(paragraph, is_head=is_head)
        write_runs(paragraph, runs)
        if cell.number:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for run in paragraph.runs if is_head else ():
            run.bold = True
    if cell.picture:
        _picture(first, cell.picture, millimetres=width * WIDTH / 100 * _BAR)


def _picture(paragraph: DocxParagraph, picture: Picture, *, millimetres: float) -> None:
    """Write a picture at twice its size, with what it says for who cannot see it."""
    if not isinstance(picture, Drawn):
        return
    file = io.BytesIO(png(picture.drawing, scale=TWICE))
    made = paragraph.add_run().add_picture(file, width=Mm(millimetres))
    named = made._inline.docPr  # noqa: SLF001 - python-docx has no alternative texts
    named.set("descr", picture.said)
    paragraph.paragraph_format.space_after = Pt(0)
