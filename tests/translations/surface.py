"""Which sentences a phone can show: read from the templates and modules themselves, with Babel.

Whoever adds a sentence there finds it here, and `test_catalogues` fails until it is translated.
`python -m tests.translations.update` writes the new ones into the catalogues, empty.
"""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract

from workshop import errors

ROOT = Path(__file__).parents[2]
Sentence = str | tuple[str, str]

TEMPLATES = (
    "templates/base.html",
    "templates/errors",
    "templates/front",
    "templates/participant",
    "templates/shared/_foot.html",
    "templates/shared/_languages.html",
    "templates/shared/_problem.html",
    "templates/shared/_tag.html",
    "templates/shared/_tongue.html",
)
MODULES = (
    "workshop/actions/commenting.py",
    "workshop/actions/suggesting.py",
    "workshop/domain/acting/answer.py",
    "workshop/domain/acting/contact.py",
    "workshop/domain/ballots/agreement.py",
    "workshop/domain/ballots/matrix.py",
    "workshop/domain/practice.py",
    "workshop/domain/questions.py",
    "workshop/domain/suggestion.py",
    "workshop/domain/template.py",
    "workshop/reports/saying/tiers.py",
    "workshop/web/errors.py",
    "workshop/web/filters.py",
    "workshop/web/language.py",
    "workshop/web/ordinal.py",
    "workshop/web/participant",
)
PARTS = {  # of what hosts and the screen say, too, only what a phone asks for
    "workshop/domain/ballots/scale.py": ("_NOT_SURE", "holds_back"),
    "workshop/domain/plan.py": ("DEFAULT_GROUPS",),
    "workshop/reports/saying/actors.py": (
        *("actors_base", "actors_summary", "_how_far", "_some_of", "of_answers", "rest_words"),
    ),
    "workshop/reports/saying/answers.py": ("both_ways", "unsure_words", "no_answer"),
    "workshop/reports/saying/numerals.py": ("_NUMBERS",),
    "workshop/web/screen/notes.py": ("note", "_unranked", "backing"),
}
HOSTS_MODULES = {"agenda", "hosts", "privacy", "refinement", "screen"}
HOSTS_ERRORS = {  # of the other modules of errors: what no phone can meet
    *("AnotherRoundIsOpen", "AskingStands", "BadCount", "BadDate", "BadHeadCount", "BadLastDay"),
    *("BadNumberOfSheets", "BadSettings", "BadSheetNumber", "ConsensusOutOfRange"),
    *("DatabaseIsNewer", "DatabaseIsOlder", "DatabaseIsServed", "DecidedAlready", "KeyMissing"),
    *("MarksAndAbstention", "NoMarkOnIt", "NoProposals", "NoRoundForPolis", "NoSuchGroup"),
    *("NoSuchKey", "NotAskedYet", "NotGoingOn", "NothingRevealed", "NumberIsTaken"),
    *("PaperComesTooEarly", "PaperComesTooLate", "PlacesOutOfRange", "PlanHasChanged"),
    *("PointsAlike", "PointsOutOfRange", "PortIsTaken", "RoomIsAsked", "RoundHasChanged"),
    *("RoundIsEmpty", "SameAsBefore", "ServerIsRunning", "SheetHasChanged", "StatementIsInUse"),
    *("StepNotAllowed", "UploadTooLarge", "WrongNumberOfPoints"),
    *(
        "FileIsThere",
        "NotBackedUp",
        "NotAnExport",
        "OlderNotAnExport",
        "NotABackup",
        "NothingToVerify",
    ),
}
_KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "_forms": (1, 2)}
_JINJA = {"trim_blocks": "true", "lstrip_blocks": "true", "encoding": "utf-8"}


def sentences() -> frozenset[Sentence]:
    """Every sentence a phone can show; a pair is one with a plural."""
    return frozenset(_all())


def _all() -> Iterator[Sentence]:
    for path in _files(TEMPLATES, "*.html"):
        yield from (said for _line, said in _said_in(path))
    for path in _files(MODULES, "*.py"):
        yield from (said for _line, said in _said_in(path))
    for name, parts in PARTS.items():
        yield from _said_by(ROOT / name, parts)
    yield from (error.sentence for error in _errors())


def _files(names: tuple[str, ...], pattern: str) -> Iterator[Path]:
    for name in names:
        path = ROOT / name
        yield from [path] if path.is_file() else sorted(path.rglob(pattern))


def _said_in(path: Path) -> Iterator[tuple[int, Sentence]]:
    method = "jinja2.ext:babel_extract" if path.suffix == ".html" else "python"
    with path.open("rb") as file:
        for line, said, _comments, _context in extract(method, file, _KEYWORDS, options=_JINJA):
            yield line, said if isinstance(said, str) else (said[0], said[1])


def _said_by(path: Path, parts: tuple[str, ...]) -> Iterator[Sentence]:
    """What some functions and constants of a module say."""
    spans = {name: range(*span) for name, *span in _spans(path)}
    assert set(parts) <= set(spans), f"{path.name} has not all of {parts}"
    for line, said in _said_in(path):
        if any(line in spans[part] for part in parts):
            yield said


def _spans(path: Path) -> Iterator[tuple[str, int, int]]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        last = (node.end_lineno or node.lineno) + 1
        if isinstance(node, ast.FunctionDef):
            yield node.name, node.lineno, last
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node.lineno, last
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, node.lineno, last


def _errors() -> Iterator[type[errors.WorkshopError]]:
    for name, error in inspect.getmembers(errors, inspect.isclass):
        module = error.__module__.rpartition(".")[2]
        is_hosts = module in HOSTS_MODULES or name in HOSTS_ERRORS
        if issubclass(error, errors.WorkshopError) and not is_hosts:
            yield error
