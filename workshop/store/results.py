"""Read models: what is counted across tables. Counts are counted, never kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop.domain.round import Round, RoundState, Weighting
from workshop.errors import ResultIsHidden
from workshop.ranking.answers import answers_of
from workshop.ranking.ballots import counts_by_group
from workshop.ranking.groups.cells import folded
from workshop.ranking.groups.visible import visible
from workshop.ranking.result import RoundResult, round_result
from workshop.ranking.tally import Tally, counted_as
from workshop.store import ballots
from workshop.store.connection import Database
from workshop.store.frozen import statements_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout:
    """How many people joined, how many gave at least one answer, how many gave all."""

    joined: int
    voted: int
    finished: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How many comments and suggestions nobody has decided about."""

    comments: int
    suggestions: int

    @property
    def all(self) -> int:
        """Both together."""
        return self.comments + self.suggestions


def joined(database: Database, workshop_id: str) -> int:
    """How many people who can vote have joined a workshop."""
    row = database.execute(_JOINED, {"workshop_id": workshop_id}).fetchone()
    return int(row[0])


def _could_vote(database: Database, round_: Round) -> int:
    """How many people had joined when voting closed, or voted on paper that was keyed in later.

    Who came afterwards did not stay silent: a result does not change because somebody joins.
    """
    row = database.execute(
        f"""
        {_JOINED} and (
          :closed_at is null or participants.joined_at <= :closed_at
          or exists (
            select 1 from votes
            where votes.round_id = :round_id and votes.participant_id = participants.id
          )
        )
        """,
        {
            "workshop_id": round_.workshop_id,
            "round_id": round_.id,
            "closed_at": round_.closed_at,
        },
    ).fetchone()
    return int(row[0])


_JOINED = """
select count(*) from participants
left join groups on groups.id = participants.group_id
where participants.workshop_id = :workshop_id and coalesce(groups.observes, 0) = 0
"""


def waiting(database: Database, workshop_id: str) -> Waiting:
    """How many comments and suggestions wait for a helper."""
    row = database.execute(
        """
        select
          (
            select count(*) from comments join rounds on rounds.id = comments.round_id
            where rounds.workshop_id = :workshop_id and comments.held = 1
          ),
          (
            select count(*) from suggestions
            where workshop_id = :workshop_id and state = 'held'
          )
        """,
        {"workshop_id": workshop_id},
    ).fetchone()
    return Waiting(comments=int(row[0]), suggestions=int(row[1]))


def turnout(database: Database, round_: Round) -> Turnout:
    """Turnout of one round. Safe to show while the round is open."""
    row = database.execute(
        """
        select count(*), coalesce(sum(answered >= :size), 0)
        from (
          select count(distinct version_id) as answered from votes
          where round_id = :round_id group by participant_id
        )
        """,
        {"round_id": round_.id, "size": round_.size},
    ).fetchone()
    return Turnout(joined=_could_vote(database, round_), voted=int(row[0]), finished=int(row[1]))


def voted_by_channel(database: Database, round_id: str) -> dict[str, int]:
    """How many people voted in a round by each channel; one without a vote is left out."""
    rows = database.query(
        """
        select channel, count(*) as people from participants
        where exists (
          select 1 from votes
          where votes.round_id = ? and votes.participant_id = participants.id
        )
        group by channel order by channel
        """,
        [round_id],
    )
    return {row["channel"]: row["people"] for row in rows}


def turnout_now(database: Database, *, workshop_id: str, round_: Round | None) -> Turnout:
    """Turnout of the current round; before there is one, only how many have joined."""
    if round_ is None:
        return Turnout(joined=joined(database, workshop_id), voted=0, finished=0)
    return turnout(database, round_)


# On a matrix an answer is counted with its criterion before it: `impact:4`.
_KEY = "case criterion when '' then answer else criterion || ':' || answer end"


def _tallies(database: Database, round_: Round) -> tuple[Tally, ...]:
    """Who gave which answer to which version, in the round's order."""
    counts = _pooled(database, round_)
    versions = [statement.version_id for statement in statements_of(database, round_)]
    cells = _by_cell(database, round_, versions) if round_.weighting is Weighting.GROUP else {}
    return tuple(
        Tally(
            version_id=version_id,
            counts=counts.get(version_id, {}),
            groups=cells.get(version_id, {}),
        )
        for version_id in versions
    )


def _by_cell(
    database: Database, round_: Round, versions: Sequence[str]
) -> dict[str, dict[str, dict[str, int]]]:
    """Votes by version, cell and answer: a group that may be shown, or "" for everybody else."""
    filled = ballots.before_reveal(database, round_)
    groups = counts_by_group(filled)
    small = visible(round_.ballot, answers_of(filled.marks, versions), filled.groups)
    return {
        version_id: folded(groups.get(version_id, {}), small.groups_on(column))
        for column, version_id in enumerate(versions)
    }


def of_same_people(database: Database, round_: Round, other: Round) -> RoundResult:
    """The result of a revealed round among those who answered a version in another one, too.

    Each person counts the same in it. Another wording of a statement counts as the same one here;
    whether it means the same is for `Repeat.other_meaning` to say.

    Raises:
        ResultIsHidden: when one of both has not been revealed.
    """
    if {round_.state, other.state} != {RoundState.REVEALED}:
        raise ResultIsHidden
    known = statements_of(database, round_)
    counts: dict[str, dict[str, int]] = {}
    rows = database.query(_BOTH, {"round_id": round_.id, "other_id": other.id})
    for row in rows:
        counts.setdefault(row["version_id"], {})[row["answer"]] = row["people"]
    return round_result(
        replace(round_, weighting=Weighting.PERSON),
        known,
        [Tally(version_id=v, counts=counts.get(v, {})) for v in (s.version_id for s in known)],
        voted=0,
        joined=0,
    )


_BOTH = f"""
select version_id, {_KEY} as answer, count(*) as people from votes
where round_id = :round_id and exists (
  select 1 from votes as before
  join versions as old on old.id = before.version_id
  join versions as new on new.id = votes.version_id and new.statement_id = old.statement_id
  where before.round_id = :other_id and before.participant_id = votes.participant_id
)
group by version_id, criterion, answer
"""


def _pooled(database: Database, round_: Round) -> dict[str, dict[str, int]]:
    """Answers by version; each criterion by itself, so that the index has them in this order."""
    found: dict[str, dict[str, int]] = {}
    for criterion in round_.ballot.criterion_keys:
        for version_id, answer, people in database.execute(_COUNTS, [round_.id, criterion]):
            found.setdefault(version_id, {})[counted_as(criterion, answer)] = people
    return found


_COUNTS = """
select version_id, answer, count(*) from votes
where round_id = ? and criterion = ? group by version_id, answer
"""


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
    people = turnout(database, round_)
    return round_result(
        round_,
        statements_of(database, round_),
        _tallies(database, round_),
        voted=people.voted,
        joined=people.joined,
        channels=voted_by_channel(database, round_.id),
    )
