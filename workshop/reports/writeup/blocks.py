"""What a report is made of. Each block knows what it says; how it looks is for who writes it."""

from typing import ClassVar, TypeAlias

from msgspec import Struct

from workshop.reports.charts.drawing import Drawing


class Run(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Some words in a row.

    `language` is that of a statement or of what a host typed; empty for the report's own words.
    `tag` is the kind of the statement that the words name. `change`: `old` words were taken out,
    `new` ones put in. `link` is an address on the web; `short`: where nobody can
    follow it, it is left out, as it stands elsewhere or takes more room than the words.
    """

    text: str
    strong: bool = False
    language: str = ""
    tag: str = ""
    change: str = ""
    link: str = ""
    short: bool = False


Runs: TypeAlias = tuple[Run, ...]


class Picture(Struct, frozen=True, kw_only=True, tag="picture"):
    """A picture as SVG that stands inside a page, and what it shows in words."""

    kind: ClassVar[str] = "picture"
    svg: str
    said: str
    width: float


class Drawn(Picture, frozen=True, kw_only=True, tag="picture"):
    """A picture of a report that is not published yet: it can be written in other formats, too."""

    drawing: Drawing


class Heading(Struct, frozen=True, kw_only=True, tag="heading"):
    """A heading inside a section."""

    kind: ClassVar[str] = "heading"
    runs: Runs


class Paragraph(Struct, frozen=True, kw_only=True, tag="paragraph", omit_defaults=True):
    """A paragraph; `look` is `lead`, `small`, or empty."""

    kind: ClassVar[str] = "paragraph"
    runs: Runs
    look: str = ""


class Listing(Struct, frozen=True, kw_only=True, tag="list"):
    """A list without an order."""

    kind: ClassVar[str] = "list"
    items: tuple[Runs, ...]


class Cell(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One cell, of some lines. `head`: it names its row or column; `number`: it is set like one."""

    lines: tuple[Runs, ...] = ()
    head: bool = False
    number: bool = False
    picture: Picture | None = None


class Rows(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Rows that belong together, under a name if they have one."""

    rows: tuple[tuple[Cell, ...], ...]
    name: str = ""
    about: str = ""


class Table(Struct, frozen=True, kw_only=True, tag="table"):
    """A table with a caption. `widths` are parts of 100, one a column."""

    kind: ClassVar[str] = "table"
    caption: str
    head: tuple[Cell, ...]
    groups: tuple[Rows, ...]
    widths: tuple[int, ...]


class Callout(Struct, frozen=True, kw_only=True, tag="callout"):
    """What nobody may overlook."""

    kind: ClassVar[str] = "callout"
    runs: Runs


class Break(Struct, frozen=True, tag="break"):
    """What follows begins on a new page."""

    kind: ClassVar[str] = "break"


Block: TypeAlias = Heading | Paragraph | Listing | Table | Picture | Callout | Break


class Section(Struct, frozen=True, kw_only=True):
    """One section with its title; `key` is its name in addresses."""

    key: str
    title: str
    blocks: tuple[Block, ...]


class Promised(Struct, frozen=True, kw_only=True):
    """A proposal as it was published, so that it can be said later what became of it."""

    statement_id: str
    kind: str
    label: str
    text: str
    language: str


class Writeup(Struct, frozen=True, kw_only=True):
    """A report. `title`, `place` and `introduction` are in the `language` of the workshop.

    `lead` is the one sentence under the title, `warnings` what must be known before all else.
    `patterns` are the fills that its pictures share, as SVG.
    """

    title: str
    language: str
    held_on: str
    place: str
    lead: str
    warnings: tuple[str, ...]
    introduction: tuple[str, ...]
    sections: tuple[Section, ...]
    proposals: tuple[Promised, ...]
    foot: Runs
    patterns: str
