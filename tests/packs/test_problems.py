from workshop.errors import BadInput
from workshop.packs.problems import FileNotReadable, PackHasProblems, Problem, shortened


def test_a_problem_says_its_row_its_column_and_what_to_do() -> None:
    problem = Problem(7, "text", "At most %(limit)s are allowed.", {"limit": 200})
    assert str(problem) == "Row 7, text: At most 200 are allowed."


def test_a_problem_of_a_whole_row_names_only_the_row() -> None:
    assert str(Problem(7, "", "Too wide.")) == "Row 7: Too wide."


def test_a_problem_of_a_whole_file_is_only_its_sentence() -> None:
    assert str(Problem(None, "", "Not text.")) == "Not text."


def test_a_value_with_a_percent_sign_does_no_harm() -> None:
    assert (
        str(Problem(2, "id", "%(id)s is odd.", {"id": "50%(x)s"})) == "Row 2, id: 50%(x)s is odd."
    )


def test_the_error_carries_its_problems_and_says_them_all() -> None:
    problems = (Problem(2, "id", "Odd."), Problem(3, "text", "Empty."))
    error = PackHasProblems(problems)
    assert isinstance(error, BadInput)
    assert error.problems == problems
    assert str(error) == "This pack cannot be used yet. Row 2, id: Odd. Row 3, text: Empty."


def test_a_file_that_is_not_readable_has_one_problem_with_its_reason() -> None:
    error = FileNotReadable("At most %(limit)s.", row=4, limit=9)
    assert error.problems == (Problem(4, "", "At most %(limit)s.", {"limit": 9}),)


def test_a_long_word_is_shortened_inside_a_sentence() -> None:
    assert shortened("x" * 60) == "x" * 60
    assert shortened("x" * 61) == "x" * 59 + "…"
