"""The columns of the ranking that say how sure it is, how divided the room is, and by groups."""

from workshop.ranking.findings.model import Detail
from workshop.reports.csv_file import Cell
from workshop.reports.tables.place import Row, as_number
from workshop.reports.tables.table import Field, number, share, text, whole_number

_ = str  # marks words for translation

HIDDEN = _("hidden")

SURE: tuple[Field[Row], ...] = (
    share(
        "chance",
        _("Chance to be in the top"),
        lambda row: row.detail.chance,
        about=_(
            "Among all whom the room stands for, going by these votes. Empty: the room is everybody"
            " who has a say, or too few answered."
        ),
    ),
    whole_number(
        "rank_low",
        _("Rank, from"),
        lambda row: row.detail.ranks.low if row.detail.ranks else None,
        about=_(
            "The best rank that fits these votes; all sets are right at once with 95 % confidence."
        ),
    ),
    whole_number(
        "rank_high",
        _("Rank, to"),
        lambda row: row.detail.ranks.high if row.detail.ranks else None,
        about=_("The last rank that fits these votes."),
    ),
    whole_number(
        "could_change_it",
        _("Could change it"),
        lambda row: row.detail.changes,
        about=_("People who could each bring it in or out of the top by not having come."),
    ),
    number(
        "likely_low",
        _("Score, from"),
        lambda row: row.detail.likely.low if row.detail.likely else None,
        about=_("The least score that fits these votes among all whom the room stands for (95 %)."),
    ),
    number(
        "likely_high",
        _("Score, to"),
        lambda row: row.detail.likely.high if row.detail.likely else None,
        about=_("The largest score that fits these votes."),
    ),
    number(
        "division",
        _("Division"),
        lambda row: row.detail.variance,
        about=_("0: all answered alike. 1: half against half."),
    ),
    number(
        "agreement_a",
        _("Agreement A"),
        lambda row: row.detail.agreement,
        about=_("1: one peak. 0: evenly spread. −1: two camps at the ends (van der Eijk)."),
    ),
    number(
        "middle",
        _("Middle answer"),
        lambda row: as_number(row.detail.middle),
        about=_("On scales: what the person in the middle said, as it counts in the score."),
    ),
)

BY_GROUPS: tuple[Field[Row], ...] = (
    number(
        "other_score",
        _("Score, the other way of counting"),
        lambda row: other_score(row.detail),
        about=_(
            "Where people count: if each group counted the same; where groups do: if people did."
            " “hidden” where it would tell that all of a group answered alike."
        ),
    ),
    whole_number(
        "other_rank",
        _("Rank, the other way of counting"),
        lambda row: row.detail.other_rank,
        about=_("The rank that goes with it."),
    ),
    whole_number(
        "positions",
        _("Rank by positions"),
        lambda row: row.detail.positions,
        about=_("On rankings: each group orders for itself, and the places are added."),
    ),
    number(
        "across_consensus",
        _("Agreement across groups"),
        lambda row: row.detail.across.consensus,
        about=_("From 0 to 1; one group that refuses pulls it far down."),
    ),
    share(
        "across_lowest",
        _("Lowest group, at least"),
        lambda row: row.detail.across.lowest,
        about=_("The lower end of the least supportive group's interval."),
    ),
    text(
        "across_lowest_group",
        _("Lowest group"),
        lambda row: _name(row, row.detail.across.lowest_group),
    ),
    text(
        "across_supported",
        _("Supported by every group"),
        lambda row: _yes(supported=row.detail.across.supported),
        about=_("Over half of the answers in each group that is shown."),
    ),
    number(
        "effective",
        _("As certain as so many people"),
        lambda row: row.detail.effective,
        about=_("What the weighting costs (Kish)."),
    ),
)


def other_score(detail: Detail) -> Cell:
    """Return the score of the other way of counting; hidden where only its rank may be told."""
    hidden = detail.other_score is None and detail.other_rank is not None
    return HIDDEN if hidden else detail.other_score


def _name(row: Row, group_id: str | None) -> Cell:
    return next((group.name for group in row.found.groups if group.id == group_id), None)


def _yes(*, supported: bool | None) -> Cell:
    return None if supported is None else ("yes" if supported else "no")
