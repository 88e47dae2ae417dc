"""What a check found."""

from dataclasses import dataclass

from workshop.reports.verify.causes import Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`findings` do not fit; `held` was checked and does; `notes` are what cannot be checked.

    `causes` has every finding once, under what was changed, where that is clear.
    `kind` of file, and the `title` of the workshop in it, "" where that could not be read.
    `is_anchored`: it was compared with something from elsewhere, too.
    """

    kind: str
    title: str
    is_anchored: bool
    findings: tuple[str, ...]
    causes: tuple[Cause, ...]
    held: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return not self.findings
