"""A record as the JSON file."""

from collections.abc import Sequence
from itertools import groupby

import msgspec

from workshop.domain.comment import Comment as Written
from workshop.domain.statement import Wording as HadWording
from workshop.domain.vote import CastMark
from workshop.ranking.findings.linked import Links as Found
from workshop.reports.comments import in_order
from workshop.reports.document.export import (
    FORMAT,
    SCHEMA_NAME,
    Comment,
    Export,
    Link,
    Links,
    Method,
    Solved,
    Vote,
    Workshop,
)
from workshop.reports.document.of_detail import as_number
from workshop.reports.document.of_refinement import decisions_of, refined_of
from workshop.reports.document.of_round import round_of
from workshop.reports.document.statement import Known, Wording
from workshop.reports.letters import whole_everywhere
from workshop.reports.record import Record
from workshop.reports.refinement.book import book_from
from workshop.reports.tables.method import DIGEST, NO_SURVEY
from workshop.reports.tables.statements import asked_in, labels_of
from workshop.reports.votes import HEADER, vote_rows


def json_file(record: Record, *, schema: str = SCHEMA_NAME) -> bytes:
    """Return the file; `schema` is where its schema stands."""
    found = whole_everywhere(msgspec.to_builtins(export_of(record, schema=schema)))
    return msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"


def export_of(record: Record, *, schema: str) -> Export:
    """Return everything that a record tells."""
    book = book_from(record)
    return Export(
        schema=schema,
        format=FORMAT,
        workshop=_workshop(record),
        method=Method(
            software=record.software,
            sentence=NO_SURVEY,
            digest=record.digest,
            digest_is=DIGEST,
        ),
        rounds=tuple(round_of(record, found) for found in record.findings),
        links=_links(record, record.links) if record.links else None,
        statements=_statements(record),
        refinement=refined_of(book),
        decisions=decisions_of(book),
        comments=None if record.comments is None else _comments(record, record.comments),
        votes=None if record.marks is None else _votes(record, record.marks),
    )


def _workshop(record: Record) -> Workshop:
    workshop = record.workshop
    return Workshop(
        title=workshop.title,
        code=workshop.code,
        purpose=workshop.purpose,
        promise=workshop.promise,
        held_on=workshop.held_on,
        place=workshop.place,
        language=workshop.language,
        caution=workshop.caution,
        head_count=workshop.head_count,
        simulated_people=record.simulated,
    )


def _links(record: Record, found: Found) -> Links:
    return Links(
        barriers_from=record.titles.get(found.barriers.result.round.id, ""),
        barriers=tuple(
            Solved(
                barrier=each.barrier.placed.statement.label,
                rank=each.barrier.placed.standing.rank,
                in_the_top=each.barrier.tier,
                gap=each.gap,
                solutions=tuple(
                    Link(
                        solution=one.detail.placed.statement.label,
                        support=as_number(one.detail.support.agree.share),
                        leverage=as_number(one.leverage),
                    )
                    for one in each.solutions
                ),
            )
            for each in found.solved
        ),
    )


def _statements(record: Record) -> tuple[Known, ...]:
    same = groupby(record.wordings, key=lambda wording: wording.statement.id)
    return tuple(_known(record, tuple(wordings)) for _, wordings in same)


def _known(record: Record, wordings: Sequence[HadWording]) -> Known:
    last = wordings[-1].statement
    return Known(
        statement=last.label,
        kind=last.kind,
        wordings=tuple(_wording(record, each) for each in wordings),
        addresses=labels_of(record, last.id),
        origin=str(origin) if (origin := wordings[-1].origin) else None,
        theme=last.theme,
        case_study=last.case_study,
        scale=last.scale,
        actors=last.actors,
        source=last.source,
        source_url=last.source_url,
        basis=last.basis,
        tier=last.tier,
        note=last.note,
    )


def _wording(record: Record, wording: HadWording) -> Wording:
    return Wording(
        version=wording.position,
        text=wording.statement.text,
        language=wording.statement.language,
        asked_in=asked_in(record, wording.statement.version_id),
    )


def _comments(record: Record, written: Sequence[Written]) -> tuple[Comment, ...]:
    rounds, titles = {each.id: each for each in record.rounds}, record.titles
    return tuple(
        Comment(
            round=titles[each.round_id],
            statement=record.statements[each.version_id].label,
            text=each.text,
            sight=each.sight,
            simulated=each.rehearsal,
            mark=each.mark,
            me_too=each.me_too,
        )
        for each in in_order(written, rounds=rounds, statements=record.statements)
    )


def _votes(record: Record, marks: Sequence[CastMark]) -> tuple[Vote, ...]:
    rows = vote_rows(
        marks, rounds=record.rounds, statements=record.statements, chance=record.chance
    )
    told = (dict(zip(HEADER, map(str, row), strict=True)) for row in rows)
    return tuple(
        Vote(**{name: value for name, value in row.items() if name != "ballot"}) for row in told
    )
