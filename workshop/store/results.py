"""Read models: what is counted across tables. Counts are counted, never kept."""

from dataclasses import dataclass

from workshop.domain.round import Round, RoundState
from workshop.errors import ResultIsHidden
from workshop.ranking.result import RoundResult, round_result
from workshop.store.connection import Database
from workshop.store.frozen import statements_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout:
    """How many people joined, how many gave at least one answer, how many gave all."""

    joined: int
    voted: int
    finished: int


def joined(database: Database, workshop_id: str) -> int:
    """How many people who can vote have joined a workshop."""
    row = database.execute(
        """
        select count(*) from participants
        left join groups on groups.id = participants.group_id
        where participants.workshop_id = ? and coalesce(groups.observes, 0) = 0
        """,
        [workshop_id],
    ).fetchone()
    return int(row[0])


def waiting(database: Database, workshop_id: str) -> int:
    """How many comments and suggestions wait for a helper."""
    row = database.execute(
        """
        select
          (
            select count(*) from comments join rounds on rounds.id = comments.round_id
            where rounds.workshop_id = :workshop_id and comments.held = 1
          ) + (
            select count(*) from suggestions
            where workshop_id = :workshop_id and state = 'held'
          )
        """,
        {"workshop_id": workshop_id},
    ).fetchone()
    return int(row[0])


def turnout(database: Database, *, workshop_id: str, round_id: str, size: int) -> Turnout:
    """Turnout of one round of `size` statements. Safe to show while the round is open."""
    row = database.execute(
        """
        select count(*), coalesce(sum(answered >= :size), 0)
        from (
          select count(*) as answered from votes
          where round_id = :round_id group by participant_id
        )
        """,
        {"round_id": round_id, "size": size},
    ).fetchone()
    return Turnout(joined=joined(database, workshop_id), voted=int(row[0]), finished=int(row[1]))


def turnout_now(database: Database, *, workshop_id: str, round_: Round | None) -> Turnout:
    """Turnout of the current round; before there is one, only how many have joined."""
    if round_ is None:
        return Turnout(joined=joined(database, workshop_id), voted=0, finished=0)
    return turnout(database, workshop_id=workshop_id, round_id=round_.id, size=round_.size)


def _counts(database: Database, *, round_id: str) -> dict[str, dict[str, int]]:
    """Votes by version and answer."""
    found: dict[str, dict[str, int]] = {
        row["version_id"]: {}
        for row in database.query(
            "select version_id from round_versions where round_id = ? order by position",
            [round_id],
        )
    }
    rows = database.query(
        """
        select version_id, answer, count(*) as people from votes
        where round_id = ? group by version_id, answer
        """,
        [round_id],
    )
    for row in rows:
        found[row["version_id"]][row["answer"]] = row["people"]
    return found


def revealed(database: Database, round_: Round) -> RoundResult:
    """The result of a round that has been revealed.

    Raises:
        ResultIsHidden: in every other state. This is the door that keeps results in.
    """
    if round_.state is not RoundState.REVEALED:
        raise ResultIsHidden
    return before_reveal(database, round_)


def before_reveal(database: Database, round_: Round) -> RoundResult:
    """The result of a round in any state, for a host who has asked for it on purpose."""
    people = turnout(database, workshop_id=round_.workshop_id, round_id=round_.id, size=round_.size)
    return round_result(
        round_,
        statements_of(database, round_),
        _counts(database, round_id=round_.id),
        voted=people.voted,
        joined=people.joined,
    )
