import inspect
import re

import pytest

from workshop import errors
from workshop.domain import refusals
from workshop.errors import WorkshopError

KINDS = [
    kind
    for _, kind in inspect.getmembers(refusals, inspect.isclass)
    if issubclass(kind, WorkshopError) and kind.__module__ == refusals.__name__
]
NAMED = re.compile(r"%\((\w+)\)s")


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_is_a_sentence_and_is_filled_with_its_values(
    kind: type[WorkshopError],
) -> None:
    values = {name: f"<{name}>" for name in NAMED.findall(kind.sentence)}
    assert str(kind(**values)) == NAMED.sub(r"<\1>", kind.sentence)
    assert re.fullmatch(r"(?s)[A-Z“%].*\.", kind.sentence)
    assert "  " not in kind.sentence


def test_no_sentence_is_said_twice() -> None:
    known = [
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, WorkshopError)
    ]
    sentences = [kind.sentence for kind in {*known, *KINDS}]
    assert len(set(sentences)) == len(sentences)


def test_the_docstring_names_every_one_below_its_parent() -> None:
    drawn: dict[str, str] = {}
    parent = ""
    for line in (refusals.__doc__ or "").splitlines()[2:]:
        names = re.findall(r"\w+", line)
        if "──" in line:
            drawn |= dict.fromkeys(names, parent)
        elif names:
            (parent,) = names
    assert drawn == {kind.__name__: kind.__bases__[0].__name__ for kind in KINDS}
