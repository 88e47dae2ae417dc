from tests.packs.statements import PACK
from workshop.packs.preview import Preview
from workshop.packs.problems import Problem

PROBLEM = Problem(2, "text", "Odd.")


def test_a_preview_is_ready_when_there_is_a_pack_and_no_problem() -> None:
    assert Preview(pack=PACK, problems=(), rows=(), notices=(PROBLEM,)).ready


def test_a_preview_with_a_problem_is_not_ready() -> None:
    assert not Preview(pack=PACK, problems=(PROBLEM,), rows=()).ready


def test_a_preview_without_a_pack_is_not_ready() -> None:
    assert not Preview(pack=None, problems=(), rows=()).ready
