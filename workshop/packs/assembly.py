"""A sheet becomes a preview: rows are read, checked, and gathered into a pack."""

from collections.abc import Iterable
from dataclasses import replace

from workshop.domain.pack import ClosedLists, Pack
from workshop.packs.checks import Numbered, statement_problems
from workshop.packs.columns import NO_HEADER, read_header
from workshop.packs.pack_checks import NO_STATEMENTS
from workshop.packs.preview import Preview, PreviewRow
from workshop.packs.problems import Problem
from workshop.packs.rows import read_rows
from workshop.packs.sheet import Sheet


def preview_of(sheet: Sheet, cover: Pack, problems: Iterable[Problem] = ()) -> Preview:
    """Read the statements of a sheet into `cover`, a pack that has none yet.

    `problems` are those of the cover; they come first.
    """
    if not sheet.rows:
        return without_rows((*problems, Problem(None, "", NO_HEADER)))
    header = read_header(sheet.rows[0])
    if header.problems:
        return without_rows((*problems, *header.problems))
    rows = _checked(read_rows(sheet.rows[1:], header), cover.lists)
    notices = (*sheet.notices, *header.notices)
    return _gathered(rows, cover, problems=tuple(problems), notices=notices)


def without_rows(problems: Iterable[Problem]) -> Preview:
    """Return the preview of a file in which no row could be read."""
    return Preview(pack=None, problems=tuple(problems), rows=())


def _checked(rows: tuple[PreviewRow, ...], lists: ClosedLists) -> tuple[PreviewRow, ...]:
    numbered = [Numbered(each.number, each.statement) for each in rows if each.statement]
    found: dict[int | None, list[Problem]] = {each.number: [*each.problems] for each in rows}
    for problem in statement_problems(numbered, lists):
        found[problem.row].append(problem)
    return tuple(replace(each, problems=tuple(found[each.number])) for each in rows)


def _gathered(
    rows: tuple[PreviewRow, ...],
    cover: Pack,
    *,
    problems: tuple[Problem, ...],
    notices: tuple[Problem, ...],
) -> Preview:
    good = tuple(each.statement for each in rows if each.statement and not each.problems)
    empty = () if rows else (Problem(None, "", NO_STATEMENTS),)
    of_rows = (problem for each in rows for problem in each.problems)
    return Preview(
        pack=replace(cover, statements=good) if good else None,
        problems=(*problems, *empty, *of_rows),
        rows=rows,
        notices=notices,
    )
