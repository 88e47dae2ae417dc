"""What writers note beside a statement: the fields of the refinement record that nobody can count.

Each field is a note of its own, so that two writers who fill in different fields of one record
never meet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

_ = str  # marks words for translation


class Sort(StrEnum):
    """How a note is written."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"
    ACTORS = "actors"
    SCALES = "scales"


class Part(StrEnum):
    """The parts of a record, in the order in which writers fill them in."""

    WHO = "who"
    EVIDENCE = "evidence"
    VOICES = "voices"
    FEASIBILITY = "feasibility"
    FAIRNESS = "fairness"
    PRIORITY = "priority"
    FOLLOW_UP = "follow-up"
    GAP = "gap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: its key in files, what it is called, how it is written.

    `choices` are keys with their words; `hint` says what belongs there.
    """

    key: str
    words: str
    part: Part
    sort: Sort = Sort.TEXT
    choices: Mapping[str, str] | None = None
    hint: str = ""

    @property
    def limit(self) -> int:
        """The most characters."""
        return 1000 if self.sort is Sort.TEXT else 200


_HOW_MUCH = {"low": _("Low"), "medium": _("Medium"), "high": _("High")}
_COSTS = {
    "none": _("Next to nothing"),
    "small": _("Under 10,000"),
    "medium": _("10,000 to 100,000"),
    "large": _("100,000 to a million"),
    "huge": _("More than a million"),
}
_TIMES = {
    "months": _("Within six months"),
    "year": _("Within a year"),
    "years": _("One to three years"),
    "long": _("Longer"),
}
_YES_NO = {"yes": _("Yes"), "no": _("No"), "unknown": _("Not known")}
PRIORITIES = {"first": _("First"), "next": _("Next"), "later": _("Later"), "not-now": _("Not now")}
STATUSES = {
    "no-answer": _("No answer yet"),
    "agreed": _("Agreed, not begun"),
    "under-way": _("Under way"),
    "done": _("Done"),
    "not-going-ahead": _("Not going ahead"),
}
GAPS = {"answered": _("Answered"), "parked": _("Parked")}

FIELDS: tuple[Field, ...] = (
    Field(key="lead", words=_("Who should lead"), part=Part.WHO, sort=Sort.ACTORS),
    Field(key="support", words=_("Who should help"), part=Part.WHO, sort=Sort.ACTORS),
    Field(key="scales", words=_("At which scale"), part=Part.WHO, sort=Sort.SCALES),
    Field(key="place", words=_("Where"), part=Part.WHO, sort=Sort.LINE),
    Field(key="next_step", words=_("The next step"), part=Part.WHO),
    Field(
        key="legal_check",
        words=_("Law checked on"),
        part=Part.EVIDENCE,
        sort=Sort.DATE,
        hint=_("The day on which somebody checked that the law still is as the source says."),
    ),
    Field(
        key="current",
        words=_("Still true today"),
        part=Part.EVIDENCE,
        sort=Sort.CHOICE,
        choices=_YES_NO,
    ),
    Field(key="new_barrier", words=_("New barrier it may raise"), part=Part.EVIDENCE),
    Field(
        key="quotes",
        words=_("Words of participants"),
        part=Part.VOICES,
        hint=_("Only what their authors have agreed to see in the report."),
    ),
    Field(key="minority", words=_("View of the minority"), part=Part.VOICES),
    Field(
        key="effort",
        words=_("Effort"),
        part=Part.FEASIBILITY,
        sort=Sort.CHOICE,
        choices=_HOW_MUCH,
    ),
    Field(key="cost", words=_("Cost"), part=Part.FEASIBILITY, sort=Sort.CHOICE, choices=_COSTS),
    Field(key="time", words=_("Time"), part=Part.FEASIBILITY, sort=Sort.CHOICE, choices=_TIMES),
    Field(key="depends_on", words=_("Depends on"), part=Part.FEASIBILITY),
    Field(key="risks", words=_("Risks"), part=Part.FEASIBILITY),
    Field(key="gains", words=_("Who gains"), part=Part.FAIRNESS),
    Field(key="loses", words=_("Who may lose"), part=Part.FAIRNESS),
    Field(key="equality", words=_("Equality note"), part=Part.FAIRNESS),
    Field(
        key="priority",
        words=_("Final priority"),
        part=Part.PRIORITY,
        sort=Sort.CHOICE,
        choices=PRIORITIES,
        hint=_("The room advises, the authors decide: this stands beside the vote."),
    ),
    Field(key="priority_reason", words=_("Why it differs from the vote"), part=Part.PRIORITY),
    Field(key="audience", words=_("For whom it is written"), part=Part.PRIORITY, sort=Sort.LINE),
    Field(key="format", words=_("In which form"), part=Part.PRIORITY, sort=Sort.LINE),
    Field(key="owner", words=_("Owner"), part=Part.FOLLOW_UP, sort=Sort.LINE),
    Field(key="commitment", words=_("Commitment"), part=Part.FOLLOW_UP),
    Field(key="review_on", words=_("Review on"), part=Part.FOLLOW_UP, sort=Sort.DATE),
    Field(
        key="status",
        words=_("Status"),
        part=Part.FOLLOW_UP,
        sort=Sort.CHOICE,
        choices=STATUSES,
    ),
    Field(key="done", words=_("What was done"), part=Part.FOLLOW_UP),
    Field(key="gap", words=_("This gap is"), part=Part.GAP, sort=Sort.CHOICE, choices=GAPS),
    Field(key="gap_reason", words=_("How, or why not now"), part=Part.GAP),
)
BY_KEY = {each.key: each for each in FIELDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One field of one statement as it stands: `position` counts how often it was written."""

    statement_id: str
    key: str
    value: str
    position: int
    actor: str
    by: str = ""
    at: str
