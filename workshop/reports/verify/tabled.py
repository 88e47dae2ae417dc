"""The tables of a zip or of a workbook as an `Export`: as much of it as tables tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from workshop.domain.chain import FORMAT as CHAIN_FORMAT
from workshop.reports.document.export import FORMAT, Act, Chain, Export, Method, Vote, Workshop
from workshop.reports.document.round import Ballot, Round
from workshop.reports.tables.audit import AUDIT
from workshop.reports.tables.method import (
    DIGEST_KEY,
    HEAD_KEY,
    LENGTH_KEY,
    METHOD,
    PART,
    TITLE_KEY,
    WORKSHOP_KEY,
)
from workshop.reports.tables.rules import COUNTS, RECEIPTS, ROUNDS
from workshop.reports.tables.seals import SEALS
from workshop.reports.tables.table import Column, columns_of
from workshop.reports.tables.votes import VOTES
from workshop.reports.verify.grid import Grid, Line, TableDamaged, lines_of
from workshop.reports.verify.tabled_round import OF_A_ROUND, once, ranking_columns, round_of_lines

_ = str  # marks words for translation

MISSING = _(
    "The table “%(table)s” is missing. Somebody took it out, or an older version of this program"
    " wrote the file."
)
NO_FACT = _("“%(table)s”: the row with the %(name)s is missing.")
NO_ROUND = _("“%(table)s”, row %(row)s: the file has no round “%(round)s”.")
BAD_RULES = _("“%(table)s”, row %(row)s: the ballot of “%(round)s” cannot be read.")

COLUMNS: dict[str, tuple[Column, ...]] = {
    "rounds": columns_of(ROUNDS),
    "counts": columns_of(COUNTS),
    "seals": columns_of(SEALS),
    "receipts": columns_of(RECEIPTS),
    "method": METHOD,
    "votes": VOTES,
    "audit": columns_of(AUDIT),
}
TITLES = {"ranking": "Ranking", **{key: key.capitalize() for key in COLUMNS}}
_ALWAYS = ("rounds", "counts", "seals", "receipts", "method")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabled:
    """`export` as far as the tables go, and rows that tell more than is in it."""

    export: Export
    ranking: tuple[Line, ...]
    method: tuple[Line, ...]
    votes: tuple[Line, ...]


def tabled(grids: Mapping[str, Grid]) -> Tabled:
    """Return what these tables tell, by key or by title.

    Raises:
        TableDamaged: when a table, a column or a row that is needed is not there, or unreadable.
    """
    found = {key: _lines(grids, key) for key in COLUMNS}
    for key in _ALWAYS:
        if found[key] is None:
            raise TableDamaged(MISSING % {"table": TITLES[key]})
    lines = {key: each or () for key, each in found.items()}
    ballots = {each.text("round"): _ballot(each) for each in lines["rounds"]}
    grid = _grid(grids, "ranking")
    if grid is None:
        raise TableDamaged(MISSING % {"table": TITLES["ranking"]})
    ranking = lines_of(grid, ranking_columns(ballots.values()))
    once(lines["rounds"], "round")
    _check_rounds(ballots, [ranking, lines["counts"], lines["seals"], lines["receipts"]])
    told = {**lines, "ranking": ranking}
    rounds = tuple(
        round_of_lines(each, ballots[each.text("round")], _own(told, each.text("round")))
        for each in lines["rounds"]
    )
    return Tabled(
        export=_export(
            _Facts(
                {each.text("key"): each for each in lines["method"] if each.text("part") == PART}
            ),
            rounds,
            votes=None if found["votes"] is None else tuple(map(_vote, lines["votes"])),
            audit=found["audit"],
        ),
        ranking=ranking,
        method=lines["method"],
        votes=lines["votes"],
    )


def _export(
    facts: "_Facts",
    rounds: tuple[Round, ...],
    *,
    votes: tuple[Vote, ...] | None,
    audit: Sequence[Line] | None,
) -> Export:
    return Export(
        schema="",
        format=FORMAT,
        workshop=_workshop(facts.of(TITLE_KEY)),
        method=Method(software="", sentence="", digest=facts.of(DIGEST_KEY), digest_is=""),
        rounds=rounds,
        links=None,
        statements=(),
        refinement=(),
        decisions=(),
        comments=None,
        votes=votes,
        chain=_chain(facts, audit),
    )


@dataclass(frozen=True, slots=True)
class _Facts:
    known: Mapping[str, Line]

    def of(self, key: str) -> str:
        if key not in self.known:
            raise TableDamaged(NO_FACT % {"table": TITLES["method"], "name": key})
        return self.known[key].text("text")

    def number(self, key: str) -> int:
        self.of(key)
        return self.known[key].count("text")


def _grid(grids: Mapping[str, Grid], key: str) -> Grid | None:
    return grids.get(key) or grids.get(TITLES[key])


def _lines(grids: Mapping[str, Grid], key: str) -> tuple[Line, ...] | None:
    grid = _grid(grids, key)
    return None if grid is None else lines_of(grid, COLUMNS[key])


def _ballot(line: Line) -> Ballot:
    try:
        return msgspec.json.decode(line.text("rules"), type=Ballot)
    except (msgspec.DecodeError, RecursionError) as error:
        names = {"table": line.table, "row": line.number, "round": line.text("round")}
        raise TableDamaged(BAD_RULES % names) from error


def _check_rounds(ballots: Mapping[str, Ballot], tables: Sequence[Sequence[Line]]) -> None:
    for line in (line for table in tables for line in table):
        if line.text("round") not in ballots:
            names = {"table": line.table, "row": line.number, "round": line.text("round")}
            raise TableDamaged(NO_ROUND % names)


def _own(tables: Mapping[str, Sequence[Line]], title: str) -> dict[str, tuple[Line, ...]]:
    return {
        key: tuple(each for each in tables[key] if each.text("round") == title)
        for key in OF_A_ROUND
    }


def _vote(line: Line) -> Vote:
    return Vote(
        round=line.text("round"),
        person=line.text("person"),
        channel=line.text("channel") or None,
        statement=line.text("statement"),
        criterion=line.text("criterion"),
        answer=line.text("answer"),
    )


def _chain(facts: "_Facts", lines: Sequence[Line] | None) -> Chain:
    """Return the chain; the order of its rows is that of their numbers, whatever was sorted."""
    rows = None if lines is None else tuple(sorted(map(_act, lines), key=lambda row: row.position))
    return Chain(
        format=CHAIN_FORMAT,
        workshop=facts.of(WORKSHOP_KEY),
        head=facts.of(HEAD_KEY),
        length=facts.number(LENGTH_KEY),
        rows=rows,
    )


def _act(line: Line) -> Act:
    return Act(
        position=line.count("position"),
        at=line.text("at"),
        actor=line.text("actor"),
        action=line.text("action"),
        detail=line.text("detail"),
        previous=line.text("previous"),
        hash=line.text("hash"),
    )


def _workshop(title: str) -> Workshop:
    """Return a workshop of which only the title is told."""
    return Workshop(
        title=title,
        code="",
        purpose="",
        promise="",
        held_on="",
        place="",
        language="",
        caution="",
        head_count=None,
        simulated_people=0,
    )
