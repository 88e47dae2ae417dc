"""A receipt: what lets one person find their own answers in what was sealed."""

from dataclasses import dataclass

from workshop.domain.round import Round
from workshop.domain.seal import Seal


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One person's receipt of a round that has been sealed.

    `code` is theirs alone; `mark` stands in the list that was sealed if `is_listed`: it is not yet
    where their answers came after the close. `lines` are their answers, as they are sealed.
    """

    round: Round
    seal: Seal
    code: str
    mark: str
    lines: tuple[str, ...]
    is_listed: bool
