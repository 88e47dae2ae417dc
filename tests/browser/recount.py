"""Count the exported votes again by another road than the product's: plain Python over rows."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

Row = Mapping[str, str]
Told = dict[str, tuple[str, ...]]

SIGNS = {
    "scale": (("a-lot", "++"), ("a-little", "+"), ("not-sure", "o"), ("no", "−")),
    "agreement": (("agree", "+"), ("not-sure", "o"), ("disagree", "−")),
}


def read(text: str) -> dict[str, list[Row]]:
    """The rows of a votes file by round."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in csv.DictReader(io.StringIO(text, newline="")):
        found[row["round"]].append(row)
    return found


def as_projected(rows: Sequence[Row]) -> Told:
    """What the screen must say beside each statement, by the statement's label."""
    by_statement: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_statement[row["statement"]].append(row["answer"])
    (ballot,) = {row["ballot"] for row in rows}
    say = _points if ballot == "points" else lambda given: _answers(given, ballot)
    return {label: say(given) for label, given in by_statement.items()}


def people(rows: Sequence[Row]) -> int:
    """How many people have at least one mark."""
    return len({row["person"] for row in rows})


def channels(rows: Sequence[Row]) -> Counter[str]:
    """How many people came by each channel."""
    return Counter(dict({(row["person"], row["channel"]) for row in rows}).values())


def _answers(given: Sequence[str], ballot: str) -> tuple[str, ...]:
    counts = Counter(given)
    return tuple(f"{sign}{counts[key]}" for key, sign in SIGNS[ballot])


def _points(given: Sequence[str]) -> tuple[str, ...]:
    spent = [int(answer) for answer in given if answer != "abstain"]
    return str(sum(spent)), str(sum(points > 0 for points in spent))
