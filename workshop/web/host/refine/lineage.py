"""`/host/w/<code>/refine/lineage`: from the first statements to the proposals, as a tree."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from workshop.domain.refinement.lineage import Lineage, Standing
from workshop.domain.refinement.refinement import Refinement
from workshop.domain.statement import Statement, Wording
from workshop.reports.saying.decisions import decided_words, of_versions
from workshop.reports.saying.names import MOST_OF_MANY, labels
from workshop.web.access import Access, current_workshop, serves
from workshop.web.host.refine.page import book_here
from workshop.web.language import tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One wording, and what came of it.

    `decisions`: the words and reasons of what was decided on it; `also`: the other statements that
    it comes from; `is_drawn`: it stands in the tree above, where it was met first.
    """

    statement: Statement
    decisions: tuple[tuple[str, str], ...]
    also: str
    is_drawn: bool
    is_proposal: bool
    children: tuple["Node", ...]


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/refine/lineage", view_func=lineage_picture)


@serves(Access.FACILITATOR)
def lineage_picture(code: str) -> ResponseReturnValue:
    """Show what came of every statement that somebody has decided on."""
    del code  # the guard has looked the workshop up
    trees = tuple(Tree(book_here().lineage).grown())
    return render_template("host/refine/lineage.html", workshop=current_workshop(), trees=trees)


class Tree:
    """Grows the trees of a lineage, drawing each wording once."""

    def __init__(self, lineage: Lineage) -> None:
        """Begin with nothing drawn."""
        self._lineage = lineage
        self._drawn: set[str] = set()
        newest = lineage.standings()
        self._proposals = {s.statement.version_id for s in newest if s.is_proposal}

    def grown(self) -> Iterator[Node]:
        """Return a tree for each first wording that something was decided on."""
        for wording in self._lineage.wordings:
            version_id = wording.statement.version_id
            if self._taking(version_id) and self._lineage.maker(version_id) is None:
                yield self._node(wording, "")

    def _node(self, wording: Wording, parent_id: str) -> Node:
        version_id = wording.statement.version_id
        is_drawn = version_id in self._drawn
        self._drawn.add(version_id)
        return Node(
            statement=wording.statement,
            decisions=tuple(self._decisions(version_id)),
            also=self._also(version_id, parent_id),
            is_drawn=is_drawn,
            is_proposal=version_id in self._proposals,
            children=()
            if is_drawn
            else tuple(self._node(w, version_id) for w in self._lineage.children(version_id)),
        )

    def _decisions(self, version_id: str) -> Iterator[tuple[str, str]]:
        (statement,) = of_versions([version_id], self._lineage)
        for refinement in self._taking(version_id):
            standing = Standing(statement, refinement)
            yield decided_words(standing, self._lineage, tongue()), refinement.reason

    def _also(self, version_id: str, parent_id: str) -> str:
        """The other statements that went into a merge."""
        others = [each for each in self._lineage.parents(version_id) if each != parent_id]
        statements = of_versions(others, self._lineage) if parent_id else ()
        return labels(statements, tongue(), most=MOST_OF_MANY)

    def _taking(self, version_id: str) -> list[Refinement]:
        found = (each for each in self._lineage.refinements if version_id in each.taken)
        return sorted(found, key=lambda each: each.sequence)
