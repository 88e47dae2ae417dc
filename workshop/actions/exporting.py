"""Hand out files. What leaves before the reveal leaves on purpose, and is recorded."""

import random
from collections.abc import Mapping, Sequence

from workshop.actions.hall import Hall
from workshop.actions.recording import revealed
from workshop.actions.telling import findings_of
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import Workshop
from workshop.errors import NoRoundForPolis
from workshop.ranking.findings.model import Findings
from workshop.ranking.result import RoundResult
from workshop.reports.comments import comments_csv
from workshop.reports.polis.package import polis_zip
from workshop.reports.polis.voted import Voted, fits, voted
from workshop.reports.ranking import Ranking
from workshop.reports.votes import votes_csv
from workshop.store import ballots, comments, participants, results, rounds, statements, votes
from workshop.store.connection import Database


def ranking_file(hall: Hall, *, workshop: Workshop) -> bytes:
    """The ranking of the rounds that have been revealed, as CSV."""
    found = _findings(hall, workshop)
    with hall.store.reading() as database:
        simulated = participants.in_rehearsal(database, workshop.id)
    told = [findings.result for findings in found.values()]
    return _ranking(workshop, told, found, simulated=simulated)


def early_ranking_file(hall: Hall, *, workshop: Workshop, actor: str) -> bytes:
    """The ranking of every round that has been opened, revealed or not, as CSV; recorded."""
    found = _findings(hall, workshop)
    with hall.act("ranking exported early", actor=actor, workshop_id=workshop.id) as database:
        told = [results.before_reveal(database, round_) for round_ in _opened(database, workshop)]
        simulated = participants.in_rehearsal(database, workshop.id)
    return _ranking(workshop, told, found, simulated=simulated)


def comments_file(hall: Hall, *, workshop: Workshop) -> bytes:
    """Every comment, hidden ones marked, as CSV; also on rounds that are drafts once more."""
    with hall.store.reading() as database:
        known = rounds.of_workshop(database, workshop.id)
        written = comments.of_workshop(database, workshop.id)
        found = {
            version_id: statement
            for version_id in {comment.version_id for comment in written}
            if (statement := statements.of_version(database, version_id, workshop_id=workshop.id))
        }
    return comments_csv(written, rounds={round_.id: round_ for round_ in known}, statements=found)


def votes_file(hall: Hall, *, workshop: Workshop) -> bytes:
    """Every mark of the rounds that have been revealed, under pseudonyms of this file, as CSV."""

    def work() -> bytes:
        with hall.store.reading() as database:
            told = revealed(database, workshop)
            found = {
                statement.version_id: statement
                for round_ in told
                for statement in statements.of_round(database, round_.id)
            }
            marks = [mark for round_ in told for mark in votes.of_round(database, round_.id)]
        return votes_csv(marks, rounds=told, statements=found, chance=random.SystemRandom())

    return hall.reckon(work)


def polis_file(hall: Hall, *, workshop: Workshop) -> bytes:
    """The revealed rounds with the ballot agree, not sure, disagree, in the Polis format, zipped.

    Raises:
        NoRoundForPolis: when there is none.
    """

    def work() -> bytes:
        with hall.store.reading() as database:
            told = _for_polis(database, workshop)
            simulated = participants.in_rehearsal(database, workshop.id)
        if not told:
            raise NoRoundForPolis
        return polis_zip(told, title=workshop.title, simulated=simulated)

    return hall.reckon(work)


def not_for_polis(hall: Hall, *, workshop: Workshop) -> list[str]:
    """The titles of the revealed rounds that the Polis format cannot tell: other ballots."""
    with hall.store.reading() as database:
        known = rounds.of_workshop(database, workshop.id)
    return [r.title for r in known if r.state is RoundState.REVEALED and not fits(r)]


def _for_polis(database: Database, workshop: Workshop) -> list[Voted]:
    chance = random.SystemRandom()
    return [
        voted(
            round_,
            statements.of_round(database, round_.id),
            ballots.revealed(database, round_),
            chance=chance,
        )
        for round_ in rounds.of_workshop(database, workshop.id)
        if fits(round_)
    ]


def _findings(hall: Hall, workshop: Workshop) -> dict[str, Findings]:
    with hall.store.reading() as database:
        told = revealed(database, workshop)
    return {round_.id: findings_of(hall, round_) for round_ in told}


def _ranking(
    workshop: Workshop,
    told: Sequence[RoundResult],
    found: Mapping[str, Findings],
    *,
    simulated: int,
) -> bytes:
    return Ranking(
        results=told, findings=found, simulated=simulated, in_the_room=workshop.head_count
    ).to_csv()


def _opened(database: Database, workshop: Workshop) -> list[Round]:
    return [
        round_
        for round_ in rounds.of_workshop(database, workshop.id)
        if round_.state is not RoundState.DRAFT
    ]
