"""Where every wording came from, what became of it, and whether a vote still speaks of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from workshop.domain.refinement.refinement import Refinement, Way
from workshop.domain.statement import Statement, Wording


@dataclass(frozen=True, slots=True)
class Standing:
    """How a statement stands: the last decision on it, or the one that made it; None: undecided.

    `is_made` says that it came out of a merge or a split, and that nothing was decided on it since.
    """

    statement: Statement
    refinement: Refinement | None
    is_made: bool = False

    @property
    def way(self) -> Way | None:
        """The decision on it; None where there is none yet."""
        return self.refinement.way if self.refinement else None

    @property
    def is_replaced(self) -> bool:
        """Whether others stand in its place: it was merged or split."""
        return not self.is_made and self.way in {Way.MERGE, Way.SPLIT}

    @property
    def is_proposal(self) -> bool:
        """Whether it goes into the report as a proposal: decided, and still there."""
        if self.refinement is None:
            return False
        return self.is_made or not self.refinement.way.ends


def stamp(standings: Iterable[Standing]) -> int:
    """A number for how some statements stand: it changes with each decision, and with each undo."""
    return sum(each.refinement.sequence for each in standings if each.refinement)


@dataclass(frozen=True, slots=True)
class Lineage:
    """All wordings of a workshop, and the decisions that stand between them, oldest first."""

    wordings: Sequence[Wording]
    refinements: Sequence[Refinement]
    _wording: dict[str, Wording] = field(init=False, repr=False, compare=False)
    _maker: dict[str, Refinement] = field(init=False, repr=False, compare=False)
    _decided: dict[str, Refinement] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Look up once what is asked for often."""
        standing = sorted(self.refinements, key=lambda each: each.sequence)
        by_version = {each.statement.version_id: each for each in self.wordings}
        object.__setattr__(self, "_wording", by_version)
        object.__setattr__(self, "_maker", {made: r for r in standing for made in r.made})
        decided = {by_version[v].statement.id: r for r in standing for v in r.taken}
        object.__setattr__(self, "_decided", decided)

    @property
    def newest(self) -> tuple[Wording, ...]:
        """Every statement in its newest wording, in the order of the wordings."""
        found = {each.statement.id: each for each in self.wordings}
        return tuple(found.values())

    def wording(self, version_id: str) -> Wording:
        """The wording of a version."""
        return self._wording[version_id]

    @property
    def gone(self) -> frozenset[str]:
        """The ids of the statements that were merged, split, parked or dropped."""
        return frozenset(
            each.statement.id
            for each in self.standings()
            if each.refinement is not None and not each.is_proposal
        )

    def standings(self) -> tuple[Standing, ...]:
        """How every statement stands, in its newest wording."""
        return tuple(self.standing(each.statement) for each in self.newest)

    def standing(self, statement: Statement) -> Standing:
        """How a statement stands."""
        decided = self._decided.get(statement.id)
        if decided is not None:
            return Standing(statement, decided)
        maker = self._maker.get(statement.version_id)
        return Standing(statement, maker, is_made=maker is not None)

    def parents(self, version_id: str) -> tuple[str, ...]:
        """The versions that a version was made of; none for what the workshop began with."""
        maker = self._maker.get(version_id)
        return maker.taken if maker else ()

    def maker(self, version_id: str) -> Refinement | None:
        """The decision that made a version."""
        return self._maker.get(version_id)

    def path(self, version_id: str) -> tuple[Wording, ...]:
        """Every wording that leads to a version, the first ones first, itself last, each once."""
        found: dict[str, Wording] = {}
        for each in self._ancestors(version_id):
            found.setdefault(each, self._wording[each])
        return tuple(found.values())

    def roots(self, version_id: str) -> tuple[Wording, ...]:
        """The first wordings that a version leads back to: imported, or from the room."""
        return tuple(
            each for each in self.path(version_id) if not self.parents(each.statement.version_id)
        )

    def children(self, version_id: str) -> tuple[Wording, ...]:
        """The versions that were made of a version."""
        return tuple(
            self._wording[made] for made, maker in self._maker.items() if version_id in maker.taken
        )

    def carries(self, earlier_id: str, later_id: str) -> bool:
        """Whether a vote on one version still speaks of a later one: each step kept the meaning."""
        step = later_id
        while step != earlier_id:
            maker = self._maker.get(step)
            if maker is None or maker.way is not Way.REWORD or not maker.same_meaning:
                return False
            step = maker.taken[0]
        return True

    def is_last(self, refinement: Refinement) -> bool:
        """Whether it can be undone: nothing was decided since on what it took or made."""
        concerned = {self._wording[v].statement.id for v in (*refinement.taken, *refinement.made)}
        return not any(
            other.sequence > refinement.sequence
            and concerned & {self._wording[v].statement.id for v in other.taken}
            for other in self._decided.values()
        )

    def _ancestors(self, version_id: str) -> Iterator[str]:
        for parent in self.parents(version_id):
            yield from self._ancestors(parent)
        yield version_id
