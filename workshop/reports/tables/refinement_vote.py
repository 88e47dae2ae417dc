"""The columns of the refinement that say what the room said: the votes, and the comments."""

from dataclasses import replace
from functools import partial

from workshop.domain.comment import Comment, Mark
from workshop.domain.participant import Channel
from workshop.reports.csv_file import Cell
from workshop.reports.saying.numerals import NARROW
from workshop.reports.saying.shares import told_words
from workshop.reports.saying.tiers import tier_word
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.certainty import SURE
from workshop.reports.tables.counts import FURTHER, OF_ONE_BALLOT, SUPPORT
from workshop.reports.tables.place import PLACE
from workshop.reports.tables.place import Row as Vote
from workshop.reports.tables.refinement_row import Row
from workshop.reports.tables.table import Field, text, whole_number

_ = str  # marks words for translation

_OF_THE_RANKING: dict[str, Field[Vote]] = {
    field.column.key: field for field in (*PLACE, *SUPPORT, *FURTHER, *SURE, *OF_ONE_BALLOT)
}
_SPEAKS = _("The last vote that speaks of these words, answered statement by statement if any was.")
_TOLD = (
    *("round", "rank", "in_the_top", "joined", "voted", "answers", "supporters", "support"),
    *("support_low", "support_high", "not_sure", "missing", "verdict", "division"),
)
_MARKS = {
    Mark.SUPPORT: _("Comments in support"),
    Mark.CONCERN: _("Comments of concern"),
    Mark.EVIDENCE: _("Comments with evidence"),
    Mark.WORDING: _("Comments on the wording"),
    None: _("Other comments"),
}


def _of_the_vote(key: str) -> Field[Row]:
    """A column of the ranking, read from the vote that speaks of the statement."""
    found = _OF_THE_RANKING[key]
    column = replace(found.column, key=f"vote_{key}")
    if key == "round":
        column = replace(column, words=_("Round of the vote"), about=_SPEAKS)
    return Field(column=column, read=lambda row: found.read(row.vote) if row.vote else None)


def _by_channel(channel: Channel, words: str) -> Field[Row]:
    return whole_number(
        f"vote_{channel}",
        words,
        lambda row: row.vote.result.channels.get(channel, 0) if row.vote else None,
        about=_("Of all who voted in that round."),
    )


VOTE: tuple[Field[Row], ...] = (
    *(_of_the_vote(key) for key in _TOLD[:8]),
    whole_number(
        "vote_disagree",
        _("Oppose it"),
        lambda row: row.vote.detail.support.disagree.people if row.vote else None,
        about=_("People who disagree."),
    ),
    *(_of_the_vote(key) for key in _TOLD[8:]),
    _by_channel(Channel.PHONE, _("Voted on phones")),
    _by_channel(Channel.TABLET, _("Voted on tablets")),
    _by_channel(Channel.PAPER, _("Voted on paper")),
    whole_number(
        "vote_points",
        _("Points"),
        lambda row: _OF_THE_RANKING["points"].read(row.points) if row.points else None,
        about=_("All that it was given in the last vote with points that speaks of these words."),
    ),
    text(
        "vote_groups",
        _("Groups"),
        lambda row: _groups(row.vote) if row.vote else None,
        about=_("The part of each group that supports it. Small groups stay hidden."),
    ),
    text(
        "votes_before",
        _("Votes on words before"),
        lambda row: "\n".join(_said_before(each) for each in row.before),
        about=_("What was said of other words that it comes from. It does not speak of these."),
    ),
)


def voices() -> tuple[Field[Row], ...]:
    """Return the columns of comments, for who may have them."""
    return (
        *(_voices_of(mark, words) for mark, words in _MARKS.items()),
        text(
            "voices",
            _("Comments"),
            lambda row: "\n".join(_voice(each) for each in row.entry.comments or ()),
            about=_("Those that everybody may read, on any of its wordings, with their marks."),
        ),
    )


def _voices_of(mark: Mark | None, words: str) -> Field[Row]:
    key = f"voices_{mark.value if mark else 'other'}"
    return whole_number(key, words, partial(_number_of, mark))


def _number_of(mark: Mark | None, row: Row) -> Cell:
    return sum(each.mark is mark for each in row.entry.comments or ())


def _voice(comment: Comment) -> str:
    """Return a comment with its mark: `[concern] Who pays for it?`."""
    return f"[{comment.mark.value}] {comment.text}" if comment.mark else comment.text


def _groups(vote: Vote) -> str:
    """Return each share as it may be told: `Councillor 90 % or more; Union hidden`."""
    shares = [
        f"{group.name} {told_words(share.support, ENGLISH).replace(NARROW, ' ')}"
        for group, share in zip(vote.found.groups, vote.detail.group_shares, strict=True)
    ]
    return "; ".join(shares)


def _said_before(vote: Vote) -> str:
    """Return where other words stood: `S3, Solutions: Clear`."""
    return f"{vote.statement.label}, {vote.title}: {tier_word(vote.detail.tier, ENGLISH)}"
