"""Ranks as a report writes them."""

from workshop.ranking.ranks import Standing


def rank_sign(standing: Standing) -> str:
    """The rank, with a sign where others share it: `4=`; a dash where there is none."""
    if standing.rank is None:
        return "–"  # noqa: RUF001 - a dash: there is no number
    return f"{standing.rank}{'=' if standing.tied else ''}"
