"""What is wrong with a conversation: the file, the row, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.errors import BadInput
from workshop.packs.problems import Problem

_ = str  # marks a sentence for translation; it is translated where it is shown


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A problem, and the file that it is in; "" when it is in all of them together."""

    file: str
    problem: Problem

    def __str__(self) -> str:
        """The problem with its place, in English: `comments.csv, Row 7, comment-id: ...`."""
        if not self.file:
            return str(self.problem)
        divider = ": " if self.problem.row is None and not self.problem.column else ", "
        return f"{self.file}{divider}{self.problem}"


class ConversationHasProblems(BadInput):
    """A conversation that cannot be imported until its problems are put right."""

    sentence = _("This conversation cannot be imported.\n%(problems)s")

    def __init__(self, problems: Iterable[FileProblem]) -> None:
        """Keep the problems, to be shown line by line."""
        self.problems = tuple(problems)
        super().__init__(problems="\n".join(str(problem) for problem in self.problems))


def unreadable(file: str, reason: str, /, **values: object) -> ConversationHasProblems:
    """Return the refusal of a file as a whole; the reason is a translatable sentence."""
    return ConversationHasProblems([FileProblem(file, Problem(None, "", reason, values))])
