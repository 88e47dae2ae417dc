"""Collects what is wrong with the rows of one file, and stops when it is too much to read."""

from dataclasses import dataclass, field

from workshop.packs.polis.limits import SHOWN_PROBLEMS
from workshop.packs.polis.problems import ConversationHasProblems, FileProblem
from workshop.packs.problems import Problem


@dataclass(slots=True)
class Trouble:
    """The problems of one file so far."""

    file: str
    found: list[FileProblem] = field(default_factory=list)

    def note(self, row: int, column: str, sentence: str, /, **values: object) -> None:
        """Keep a problem; `sentence` is translatable.

        Raises:
            ConversationHasProblems: when these are as many as anybody will read.
        """
        self.found.append(FileProblem(self.file, Problem(row, column, sentence, values)))
        if len(self.found) >= SHOWN_PROBLEMS:
            self.refuse()

    def refuse(self) -> None:
        """Raise what was found.

        Raises:
            ConversationHasProblems: when there is something.
        """
        if self.found:
            raise ConversationHasProblems(self.found)
