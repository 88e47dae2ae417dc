"""What a bar of a whole ballot runs from and to, with room for the likely ranges."""

from dataclasses import dataclass

from workshop.ranking.findings.model import Detail, Findings
from workshop.web.screen.measure import ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The score of an empty bar, and that of a full one."""

    least: float
    most: float

    def part(self, score: float) -> float:
        """Where a score lies between both, in [0, 1]."""
        if self.most <= self.least:
            return 0.0
        return min(1.0, max(0.0, (score - self.least) / (self.most - self.least)))


def reach(findings: Findings) -> Reach:
    """Return both ends: those of `measure.length_of`, and the most any score is likely to be."""
    least, most = ends(findings.result)
    likely = (each.likely.high for each in findings.details if each.likely)
    return Reach(least=float(least), most=max([float(most), *likely]))


def score_length(detail: Detail, findings: Findings, *, length: float) -> float:
    """The length of the bar of a statement on a whole ballot."""
    score = detail.placed.standing.score
    return 0.0 if score is None else round(reach(findings).part(float(score)) * length, 1)
