"""What a check found."""

from dataclasses import dataclass

Findings = list[str]  # sentences, each names the place


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`findings` do not fit; `held` was checked and does; `notes` are what cannot be checked."""

    findings: tuple[str, ...]
    held: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return not self.findings
