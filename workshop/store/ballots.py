"""All ballots of a round. Hidden until the reveal: only read models behind that door ask for it."""

from workshop.domain.ballots.marks import Mark
from workshop.domain.round import Round, RoundState
from workshop.errors import ResultIsHidden
from workshop.ranking.ballots import Ballots
from workshop.store.connection import Database

_SELECT = """
select votes.participant_id, coalesce(groups.merged_into, groups.id, ''),
  votes.version_id, votes.criterion, votes.answer
from votes
join participants on participants.id = votes.participant_id
left join groups on groups.id = participants.group_id
where votes.round_id = ?
order by votes.participant_id
"""


def revealed(database: Database, round_: Round) -> Ballots:
    """Return the ballots of a round that has been revealed.

    Raises:
        ResultIsHidden: in every other state.
    """
    if round_.state is not RoundState.REVEALED:
        raise ResultIsHidden
    return before_reveal(database, round_)


def before_reveal(database: Database, round_: Round) -> Ballots:
    """Return the ballots of a round in any state, for read models that look before they tell."""
    marks: dict[str, dict[Mark, str]] = {}
    groups: dict[str, str] = {}
    for person, group, version_id, criterion, answer in database.execute(_SELECT, [round_.id]):
        groups[person] = group
        marks.setdefault(person, {})[version_id, criterion] = answer
    return Ballots(people=tuple(marks), groups=tuple(groups.values()), marks=tuple(marks.values()))
