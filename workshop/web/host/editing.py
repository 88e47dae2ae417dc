"""The form of a round as it is shown: what is in its fields, what is wrong, and what it takes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.actions.refilling import top_of
from workshop.domain.ballot import BallotKind, Stance
from workshop.domain.draft import Draft
from workshop.domain.drafting import Fields, ballot_kind, one, pick_by, read_pick
from workshop.domain.kind import Kind
from workshop.domain.part import Part
from workshop.domain.pick import Pick, PickBy, picked
from workshop.domain.questions import default_question
from workshop.domain.reading import USUAL
from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop
from workshop.errors import BadInput, WorkshopError
from workshop.ranking.cut import Cut
from workshop.store import parts, statements
from workshop.store.lineages import lineage_of
from workshop.web.errors import sentence
from workshop.web.hall import hall
from workshop.web.host.ballot_words import count_words
from workshop.web.language import gettext

NEW: Fields = {"ballot": ["agreement"], "by": ["filter"], "kind": ["solution"]}

_USUAL = {
    "budget": "5",
    "places": "3",
    "top": "10",
    "labels": "A lot\nA little\nNo",
    "k": str(USUAL.places),
    "electorate": USUAL.electorate.value,
    "consensus": str(USUAL.agree),
    "dissent": str(USUAL.disagree),
}

_PLACES = {
    "Title": "title",
    "Question": "question",
    "Minutes": "minutes",
    "Timer": "timer",
    "Point": "labels",
    "Points of the scale": "labels",
    "Points to spend": "budget",
    "At most on one": "cap",
    "How many in order": "places",
    "How many of the top": "top",
    "How many of the best": "k",
    "Agree, in percent": "consensus",
    "Disagree, in percent": "dissent",
}
_PLACES_BY_ERROR = {
    "WrongNumberOfPoints": "labels",
    "PointsAlike": "labels",
    "PointsOutOfRange": "budget",
    "PointsLeftOver": "budget",
    "PlacesOutOfRange": "places",
    "MorePlacesThanStatements": "places",
    "EarlierRoundMissing": "source",
    "ConsensusOutOfRange": "consensus",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """One theme, case study or scale, with how many statements have it."""

    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """Everything the form needs. `part` is None for a new round, `made_from` then empty."""

    part: Part | None
    made_from: str
    fields: Fields
    known: tuple[Statement, ...]
    sources: tuple[Round, ...]
    takes: str
    proposals: frozenset[str]
    default: str
    said: str = ""
    place: str = ""

    @property
    def stored(self) -> Mapping[str, str]:
        """What somebody else stored meanwhile: a round is refused as a whole, so nothing."""
        return {}

    @property
    def before(self) -> Mapping[str, str]:
        """What stood there before somebody else changed it: as above."""
        return {}

    def value(self, name: str) -> str:
        """What stands in a field."""
        return one(self.fields, name) if name in self.fields else _USUAL.get(name, "")

    def problem(self, name: str) -> str:
        """The sentence at a field, empty when it is right."""
        return self.said if name == self.place else ""

    def chosen(self, name: str) -> frozenset[str]:
        """What is ticked under a name."""
        return frozenset(self.fields.get(name, ()))

    @property
    def ballot(self) -> str:
        """The kind of ballot that is chosen."""
        return self.value("ballot") or BallotKind.AGREEMENT.value

    @property
    def by(self) -> str:
        """How statements are chosen."""
        return self.value("by") or PickBy.FILTER.value

    def traits(self, name: str) -> tuple[Trait, ...]:
        """The themes, case studies or scales of the kind that is chosen, and those ticked."""
        kind = self.value("kind")
        counts = Counter(
            getattr(statement, name) for statement in self.known if kind in {"", statement.kind}
        )
        names = [*counts, *(each for each in sorted(self.chosen(name)) if each not in counts)]
        return tuple(Trait(name=each, count=counts[each]) for each in names if each)

    def count(self, kind: str) -> int:
        """How many statements there are to choose from of a kind; of any for an empty one."""
        only_proposals = self.by == PickBy.PROPOSALS
        return sum(
            kind in {"", each.kind} and (not only_proposals or each.id in self.proposals)
            for each in self.known
        )


def editor(
    workshop: Workshop,
    fields: Fields,
    *,
    part: Part | None = None,
    made_from: str = "",
    error: WorkshopError | None = None,
) -> Editor:
    """Return the form with these fields, and with the sentence of an error at its place."""
    with hall().store.reading() as database:
        known = statements.newest_versions(database, workshop.id)
        lineage = lineage_of(database, workshop.id)
        own = part.round.id if part and part.round else ""
        agenda = parts.of_workshop(database, workshop.id)
        sources = tuple(p.round for p in agenda if p.round and p.round.id != own)
        pick = _pick(fields)
        source = next((each for each in sources if each.id == pick.round_id), None)
        cut = top_of(database, source, pick.top)
        taken = picked(pick, known, lineage)
    takes = _size_words(pick, cut, taken=taken, source=source)
    return Editor(
        part=part,
        made_from=made_from,
        fields=fields,
        known=known,
        sources=sources,
        takes=takes,
        proposals=frozenset(s.statement.id for s in lineage.standings() if s.is_proposal),
        default=_default(pick, fields, source),
        said=sentence(error) if error else "",
        place=_place(error),
    )


def fields_of(draft: Draft) -> Fields:
    """Return the fields of the form that say what a draft says."""
    ballot, pick, reading = draft.ballot, draft.pick, draft.reading
    points = [answer.label for answer in ballot.answers if answer.stance is not Stance.UNSURE]
    return {
        "title": [draft.title],
        "question": [draft.question],
        "ballot": [ballot.kind],
        **({"labels": ["\n".join(points)]} if ballot.kind is BallotKind.SCALE else {}),
        **_numbers(budget=ballot.budget, places=ballot.places, top=pick.top),
        **_numbers(k=reading.places, consensus=reading.agree, dissent=reading.disagree),
        "electorate": [reading.electorate],
        "cap": [str(ballot.cap)] if 0 < ballot.cap < ballot.budget else [],
        "by": [pick.by],
        "kind": [pick.kind or ""],
        "theme": pick.themes,
        "case_study": pick.case_studies,
        "scale": pick.scales,
        "statement": pick.statement_ids,
        "source": [pick.round_id],
        "weighting": [draft.weighting],
        "minutes": [str(draft.minutes or "")],
        "timer": [str((draft.timer_seconds or 0) // 60 or "")],
        "closes": ["yes"] if draft.closes_itself else [],
    }


def _numbers(**values: int) -> dict[str, Sequence[str]]:
    return {name: [str(value)] for name, value in values.items() if value}


def _pick(fields: Fields) -> Pick:
    """What is picked as far as it can be read; a part that is missing takes nothing."""
    try:
        return read_pick(fields)
    except BadInput:
        try:
            return Pick(by=pick_by(fields))
        except BadInput:
            return Pick()


def _size_words(pick: Pick, cut: Cut, *, taken: tuple[Statement, ...], source: Round | None) -> str:
    if pick.by is not PickBy.TOP:
        return gettext("%(count)s in this round.", count=_count(taken))
    if source is None:
        return gettext("Choose the round first.")
    if cut.tied:
        words = gettext("%(count)s: %(tied)s of them are tied at the cut, so all are in.")
        return words % {"count": _count(cut.statements), "tied": cut.tied}
    if cut.statements:
        return gettext("%(count)s in this round.", count=_count(cut.statements))
    return gettext(
        "%(count)s, once “%(title)s” is revealed; more when some are tied at the cut.",
        count=count_words(source.kind, min(pick.top, source.size or pick.top)),
        title=gettext(source.title),
    )


def _count(taken: Sequence[Statement]) -> str:
    kinds = {statement.kind for statement in taken}
    return count_words(next(iter(kinds)) if len(kinds) == 1 else None, len(taken))


def _default(pick: Pick, fields: Fields, source: Round | None) -> str:
    kind: Kind | None = source.kind if source else pick.kind
    try:
        return gettext(default_question(kind, ballot_kind(fields)))
    except BadInput:
        return ""


def _place(error: WorkshopError | None) -> str:
    if error is None:
        return ""
    by_field = _PLACES.get(str(error.values.get("field")), "")
    return by_field or _PLACES_BY_ERROR.get(type(error).__name__, "")
