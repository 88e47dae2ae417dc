"""What DOCX can and python-docx has no words for: fields, marks, borders, languages."""

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

CALLOUT, TABLE_TEXT, TABLE_HEAD = "Callout", "Table Text", "Table Head"
_HAIR, _THICK = "4", "18"  # eighths of a point
_BESIDE = "57"  # twentieths of a point: one millimetre


def element(tag: str, /, **values: str) -> BaseOxmlElement:
    """Return an element, its values as attributes of the same name space."""
    made = OxmlElement(f"w:{tag}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def field(paragraph: Paragraph, instruction: str, shown: str, *, stale: bool = False) -> None:
    """Add a field; what it shows is put right by whoever opens the file, at once if `stale`."""
    begin = element("fldChar", fldCharType="begin", **({"dirty": "true"} if stale else {}))
    code = element("instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    for part in (begin, code, element("fldChar", fldCharType="separate")):
        paragraph.add_run()._r.append(part)  # noqa: SLF001 - python-docx has no fields
    paragraph.add_run(shown)
    paragraph.add_run()._r.append(element("fldChar", fldCharType="end"))  # noqa: SLF001 - as above


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Name a paragraph, so that a field can say on which page it is."""
    start = element("bookmarkStart", id=str(number), name=name)
    paragraph._p.insert(1, start)  # noqa: SLF001 - python-docx has no bookmarks
    paragraph._p.append(element("bookmarkEnd", id=str(number)))  # noqa: SLF001 - as above


def set_language(run: Run, language: str, *, right_to_left: bool) -> None:
    """Say which language words are in, and which way they run."""
    run.font.rtl = True if right_to_left else None
    side = "bidi" if right_to_left else "val"
    run._r.get_or_add_rPr().append(element("lang", **{side: language}))  # noqa: SLF001 - no word for it


def in_a_table(paragraph: Paragraph, *, is_head: bool = False) -> None:
    """Set a paragraph as words of a table; looking the style up by name takes ten times as long."""
    style = TABLE_HEAD if is_head else TABLE_TEXT
    paragraph._p.style = style.replace(" ", "")  # noqa: SLF001 - see above


def keep_ends_together(table: Table, *, head: int) -> None:
    """Let no row stand alone at the foot of a page under the `head` rows, or on top of the next."""
    last = len(table.rows) - 1
    for number in {*range(head + 1), last - 1} - {last}:
        for cell in table.rows[max(0, number)].cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def repeat_head(table: Table) -> None:
    """Let the first row stand on top of the table on every page."""
    _row(table, 0).append(element("tblHeader"))


def keep_rows_whole(table: Table) -> None:
    """Let no row break over two pages."""
    for number in range(len(table.rows)):
        _row(table, number).insert(0, element("cantSplit"))


def rule(table: Table) -> None:
    """Draw a thick line over the table and a hairline under each row, and nothing else."""
    borders = element("tblBorders")
    for side, size in (("top", _THICK), ("bottom", _HAIR), ("insideH", _HAIR)):
        borders.append(element(side, val="single", sz=size, space="0", color="auto"))
    sides = element("tblCellMar")
    for side in ("left", "right"):
        sides.append(element(side, w=_BESIDE, type="dxa"))
    table._tbl.tblPr.append(borders)  # noqa: SLF001 - python-docx knows only styles
    table._tbl.tblPr.append(sides)  # noqa: SLF001 - as above


def _row(table: Table, number: int) -> BaseOxmlElement:
    found: BaseOxmlElement = table.rows[number]._tr.get_or_add_trPr()  # noqa: SLF001 - no word for it
    return found
