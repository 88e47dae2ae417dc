"""A published report as it is kept: blocks as JSON, pictures as SVG text."""

import msgspec

from workshop.reports.writeup.blocks import Block, Cell, Drawn, Picture, Rows, Table, Writeup


def frozen(made: Writeup) -> bytes:
    """Return a report as it is kept."""
    sections = tuple(
        msgspec.structs.replace(section, blocks=tuple(_kept(block) for block in section.blocks))
        for section in made.sections
    )
    return msgspec.json.encode(msgspec.structs.replace(made, sections=sections))


def thawed(content: bytes) -> Writeup:
    """Return a report that was kept."""
    return msgspec.json.decode(content, type=Writeup)


def _kept(block: Block) -> Block:
    if isinstance(block, Drawn):
        return _plain(block)
    if isinstance(block, Table):
        return msgspec.structs.replace(block, groups=tuple(_group(each) for each in block.groups))
    return block


def _group(group: Rows) -> Rows:
    kept = tuple(tuple(_cell(cell) for cell in row) for row in group.rows)
    return msgspec.structs.replace(group, rows=kept)


def _cell(cell: Cell) -> Cell:
    if cell.picture is None:
        return cell
    return msgspec.structs.replace(cell, picture=_plain(cell.picture))


def _plain(picture: Picture) -> Picture:
    return Picture(svg=picture.svg, said=picture.said, width=picture.width)
