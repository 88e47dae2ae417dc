import inspect
import re

import pytest

from workshop import errors
from workshop.errors import WorkshopError
from workshop.packs.problems import PackHasProblems

KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, WorkshopError)
]
NAMED = re.compile(r"%\((\w+)\)s")


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_is_filled_with_the_values_it_names(kind: type[WorkshopError]) -> None:
    values = {name: f"<{name}>" for name in NAMED.findall(kind.sentence)}
    error = kind(**values)
    assert error.values == values
    assert str(error) == NAMED.sub(r"<\1>", kind.sentence)


@pytest.mark.parametrize("kind", KINDS)
def test_a_sentence_is_a_sentence(kind: type[WorkshopError]) -> None:
    assert re.fullmatch(r"(?s)[A-Z“%].*[.?]", kind.sentence)
    assert "  " not in kind.sentence


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_says_what_it_is(kind: type[WorkshopError]) -> None:
    own = [vars(other).get("sentence") for other in KINDS if other is not kind]
    assert vars(kind)["sentence"] not in own
    assert kind.__doc__


def test_a_value_with_a_percent_sign_does_no_harm() -> None:
    error = errors.AnotherRoundIsOpen(title="100 %(state)s %")
    assert "100 %(state)s %" in str(error)


def test_the_tree_in_the_docstring_is_the_tree_of_the_classes() -> None:
    """Source: the docstring itself: every class stands below its parent."""
    drawn = drawn_tree()
    built = {
        kind.__name__: kind.__bases__[0].__name__
        for kind in (*KINDS, PackHasProblems)
        if kind is not WorkshopError
    }
    assert drawn == built


def drawn_tree() -> dict[str, str]:
    """Return {error: parent} as the docstring draws it, by the depth of each line."""
    parents = {0: "WorkshopError"}
    drawn: dict[str, str] = {}
    for branch, names in re.findall(r"(?m)^([ │]*[├└]── )((?:\w+, )*\w+)", errors.__doc__ or ""):
        depth = (len(branch) - 8) // 4
        for name in names.split(", "):
            drawn[name] = parents[depth]
            parents[depth + 1] = name
    return drawn
