"""The DOCX file: its page, its styles, its contents, then the sections."""

import io
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from workshop.reports.charts.palette import LIGHT, Colour
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Run, Writeup
from workshop.reports.writeup.moments import day
from workshop.reports.writeup.word.elements import (
    CALLOUT,
    TABLE_HEAD,
    TABLE_TEXT,
    bookmark,
    element,
    field,
)
from workshop.reports.writeup.word.write import WIDTH, write, write_runs

_FACE = "Calibri"
_MARGIN = (210 - WIDTH) / 2
_SIZES = {"Title": 30, "Heading 1": 17, "Heading 2": 12.5, "Caption": 10.5, "Normal": 10.5}
_OWN = {CALLOUT: 10.5, "Lead": 12.5, "Small": 9.0, TABLE_TEXT: 9.5, TABLE_HEAD: 8.0}
_LANGUAGES = {"en": "en-GB"}


def docx_file(made: Writeup, tongue: Tongue, *, made_at: str, draft: bool) -> bytes:
    """Return the file; a draft says so on every page."""
    document = docx.Document()
    _page(document)
    _styles(document, tongue)
    _properties(document, made, made_at)
    _title(document, made, tongue, draft=draft)
    _contents(document, made, tongue)
    for number, section in enumerate(made.sections):
        bookmark(document.add_heading(section.title, level=1), f"part_{section.key}", number)
        write(document, section.blocks)
    write_runs(document.add_paragraph(style="Small"), made.foot)
    _footer(document, made, tongue, draft=draft)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(20)


def _styles(document: Document, tongue: Tongue) -> None:
    for name, size in _OWN.items():
        made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = document.styles["Normal"]
        _set(made, size)
    for name, size in _SIZES.items():
        _set(document.styles[name], size)
    document.styles[CALLOUT].element.get_or_add_rPr().append(element("b"))
    for border in document.styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None:
        for known in defaults.findall(qn("w:lang")):
            defaults.remove(known)
        code = _LANGUAGES.get(tongue.code, tongue.code)
        defaults.append(element("lang", val=code, eastAsia=code))


def _set(style: object, size: float) -> None:
    if not isinstance(style, ParagraphStyle):
        return
    style.font.name, style.font.size = _FACE, Pt(size)
    style.font.color.rgb = RGBColor.from_string(LIGHT[Colour.INK].lstrip("#"))
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    style.paragraph_format.space_after = Pt(4 if size < _SIZES["Heading 2"] else 6)


def _properties(document: Document, made: Writeup, made_at: str) -> None:
    about, moment = document.core_properties, datetime.fromisoformat(made_at)
    about.title, about.author, about.comments = made.title, "", ""
    about.language = made.language
    about.created = about.modified = moment.replace(tzinfo=None)


def _title(document: Document, made: Writeup, tongue: Tongue, *, draft: bool) -> None:
    write_runs(document.add_heading(level=0), [Run(text=made.title, language=made.language)])
    where = ", ".join(filter(None, (day(made.held_on, tongue), made.place)))
    said = tongue.gettext("Report of a workshop")
    document.add_paragraph(f"{said}. {where}" if where else said, style="Small")
    if draft:
        document.add_paragraph(tongue.gettext("Draft: not published."), style=CALLOUT)
    document.add_paragraph(made.lead, style="Lead")
    for warning in made.warnings:
        document.add_paragraph(warning, style=CALLOUT)
    for words in made.introduction:
        write_runs(document.add_paragraph(), [Run(text=words, language=made.language)])


def _contents(document: Document, made: Writeup, tongue: Tongue) -> None:
    """The contents: a field for word processors, filled with titles and fields for their pages."""
    document.add_paragraph(tongue.gettext("Contents"), style="Lead").runs[0].bold = True
    for section in made.sections:
        line = document.add_paragraph()
        line.paragraph_format.tab_stops.add_tab_stop(
            Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )
        line.paragraph_format.space_after = Pt(0)
        line.add_run(f"{section.title}\t")
        field(line, f"PAGEREF part_{section.key} \\h", "–", stale=True)  # noqa: RUF001 - a dash: no page yet


def _footer(document: Document, made: Writeup, tongue: Tongue, *, draft: bool) -> None:
    line = document.sections[0].footer.paragraphs[0]
    line.style = "Small"
    line.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    write_runs(line, [Run(text=made.title, language=made.language)])
    line.add_run(f" ({tongue.gettext('draft')})" if draft else "")
    line.add_run("\t")
    field(line, "PAGE", "1")
