"""Rounds with known answers, and what they say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.fixtures.mark_tables import table_of
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.marks import Mark
from workshop.domain.kind import Kind
from workshop.domain.reading import Electorate
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.domain.workshop import Group
from workshop.ranking.ballots import Ballots
from workshop.ranking.findings.assembly import findings_of
from workshop.ranking.findings.model import Findings
from workshop.ranking.result import round_result
from workshop.ranking.tally import Tally
from workshop.reports.charts.drawing import Circle, Drawing, Line, Polygon, Rect, Shape, Words
from workshop.reports.charts.script import printable
from workshop.reports.charts.typeface import width_of
from workshop.reports.charts.words import Setting

SETTING = Setting()
Given = Mapping[Mark, str]

HOSTILE = (
    "</text><script>alert(1)</script>",
    "A & B < C > D \"quoted\" 'too' ]]> <!-- --> &amp;",
    "W" * 300,
    "العقود العامة للأغذية كبيرة جدا بالنسبة للمزارع الصغيرة وشركات الأغذية المحلية في المنطقة",
    "ছোট খামার ও খাদ্য সংস্থার জন্য সরকারি চুক্তি খুব বড়, ਛੋਟੇ ਕਿਸਾਨਾਂ ਲਈ",
    "公共食品合同对小农场和食品公司来说太大了" * 6,
    "e\u0301" * 200,
    "\u202eturned around\u202c and \x00\x07 broken \ud800 letters \ufffe",
    "\ue000 nobody has this letter",
    "👩‍👩‍👧 🏳️‍🌈 emoji",
    "",
)


def statements(texts: Sequence[str], kind: Kind = Kind.SOLUTION) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            id=f"{kind.letter}{number}",
            version_id=f"{kind.letter}{number}",
            kind=kind,
            number=number,
            text=text,
            language="en",
        )
        for number, text in enumerate(texts, start=1)
    )


def answered(each: Mapping[str, int]) -> list[str]:
    """The answers of people in turn, from how many gave each."""
    return [key for key, people in each.items() for _ in range(people)]


def findings(
    counts: Sequence[Mapping[str, int]],
    *,
    texts: Sequence[str] | None = None,
    ballot: Ballot | None = None,
    groups: Sequence[str] = (),
    title: str = "Solutions",
    kind: Kind = Kind.SOLUTION,
    electorate: Electorate = Electorate.OTHERS,
) -> Findings:
    """What a round says where so many people gave each answer to each statement, in turn."""
    known = statements(texts or [f"Statement {n}" for n in range(1, len(counts) + 1)], kind)
    people = max((sum(each.values()) for each in counts), default=0)
    marks: list[dict[Mark, str]] = [{} for _ in range(people)]
    for statement, each in zip(known, counts, strict=True):
        for person, key in enumerate(answered(each)):
            marks[person][statement.version_id, ""] = key
    return of_marks(
        known,
        marks,
        ballot=ballot or agreement(),
        groups=groups or ("",) * people,
        title=title,
        electorate=electorate,
    )


def of_marks(
    known: Sequence[Statement],
    marks: Sequence[Given],
    *,
    ballot: Ballot,
    groups: Sequence[str] = (),
    title: str = "Solutions",
    electorate: Electorate = Electorate.OTHERS,
) -> Findings:
    """What a round says in which each person gave these marks."""
    round_ = Round(
        id=f"round {title}",
        workshop_id="w",
        position=0,
        title=title,
        question="Should we do this?",
        kind=None,
        ballot=ballot,
        state=RoundState.REVEALED,
        size=len(known),
    )
    round_ = replace(round_, reading=replace(round_.reading, electorate=electorate))
    result = round_result(
        round_,
        known,
        [_tally(statement, marks) for statement in known],
        voted=sum(bool(each) for each in marks),
        joined=len(marks) + 2,
    )
    people = tuple(str(person) for person in range(len(marks)))
    ballots = Ballots(
        people=people, groups=tuple(groups) or ("",) * len(marks), marks=table_of(marks)
    )
    offered = [_group(name) for name in dict.fromkeys(ballots.groups) if name]
    return findings_of(result, ballots, offered)


def many(size: int, texts: Sequence[str] = ()) -> Findings:
    """A round of so many statements in which 30 people answered, each statement otherwise."""
    counts = [
        {"agree": (7 * place) % 27, "not-sure": place % 4, "disagree": 30 - (7 * place) % 27}
        for place in range(size)
    ]
    return findings(counts, texts=texts or None)


def words_of(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


def said(drawing: Drawing) -> str:
    """All the words of a drawing, lines joined."""
    return " ".join(words_of(drawing))


def edges(shape: Shape) -> tuple[float, float, float, float]:
    """The left, top, right and bottom of a shape."""
    if isinstance(shape, Words):
        width = width_of(printable(shape.text), shape.size, shape.weight)
        left = shape.x - {"left": 0.0, "middle": 0.5, "right": 1.0}[shape.anchor] * width
        return left, shape.y - 0.8 * shape.size, left + width, shape.y + 0.25 * shape.size
    if isinstance(shape, Rect):
        return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    if isinstance(shape, Circle):
        r = shape.radius
        return shape.x - r, shape.y - r, shape.x + r, shape.y + r
    points = (shape.start, shape.end) if isinstance(shape, Line) else shape.points
    assert isinstance(shape, Line | Polygon)
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def _tally(statement: Statement, marks: Sequence[Given]) -> Tally:
    counts: dict[str, int] = {}
    for given in marks:
        for (version_id, criterion), answer in given.items():
            key = f"{criterion}:{answer}" if criterion else answer
            if version_id == statement.version_id:
                counts[key] = counts.get(key, 0) + 1
    return Tally(version_id=statement.version_id, counts=counts)


def _group(name: str) -> Group:
    return Group(id=name, name=f"The {name}")
