import pytest

from workshop.domain.plan import DEFAULT_GROUPS, MOST_GROUPS, Plan, observes, read_plan
from workshop.errors import BadDate, FieldMissing, FieldTooLong

ARABIC = "\u0662\u0660\u0662\u0666-\u0661\u0661-\u0662\u0666"  # 2026-11-26 in its digits


def test_every_field_is_read_and_cleaned() -> None:
    assert read_plan(
        {
            "title": "  Local firms,\u202e local\njobs ",
            "purpose": "Help us test.",
            "promise": "We publish it.",
            "held_on": " 2026-11-26 ",
            "place": "Birmingham\x00",
            "groups": "Councillor\r\nResident\r\n",
            "something else": "is left out",
        }
    ) == Plan(
        title="Local firms, local jobs",
        purpose="Help us test.",
        promise="We publish it.",
        held_on="2026-11-26",
        place="Birmingham",
        groups=("Councillor", "Resident"),
    )


def test_a_title_is_enough() -> None:
    assert read_plan({"title": "x"}) == Plan(title="x", groups=())


@pytest.mark.parametrize("title", [{}, {"title": ""}, {"title": " \u200b\n"}])
def test_a_missing_title_is_named(title: dict[str, str]) -> None:
    with pytest.raises(FieldMissing, match="Please fill in: Title"):
        read_plan(title)


@pytest.mark.parametrize(
    ("name", "shown", "limit"),
    [
        ("title", "Title", 90),
        ("purpose", "Purpose", 400),
        ("promise", "Promise", 400),
        ("place", "Place", 90),
        ("groups", "Group", 60),
    ],
)
def test_a_field_over_its_limit_is_named(name: str, shown: str, limit: int) -> None:
    fits = read_plan({"title": "x"} | {name: "y" * limit})
    assert "y" * limit in {fits.title, fits.purpose, fits.promise, fits.place, *fits.groups}
    with pytest.raises(FieldTooLong, match=f"{shown} is too long: {limit + 1} characters"):
        read_plan({"title": "x"} | {name: "y" * (limit + 1)})


@pytest.mark.parametrize(
    "typed",
    [
        "26 November",
        "26/11/2026",
        "2026-02-30",
        "2026-13-01",
        "soon",
        ARABIC,
        "\ud800",
    ],
)
def test_a_date_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(BadDate):
        read_plan({"title": "x", "held_on": typed})


@pytest.mark.parametrize("typed", ["2026-11-26", "20261126", "2026-W48-4"])
def test_a_date_is_kept_in_one_form(typed: str) -> None:
    assert read_plan({"title": "x", "held_on": typed}).held_on == "2026-11-26"


def test_groups_are_one_a_line_without_doubles_and_blank_lines() -> None:
    typed = "Councillor\n\n  Resident \n\u200b\nCouncillor\r\nObserver (no vote)"
    plan = read_plan({"title": "x", "groups": typed})
    assert plan.groups == ("Councillor", "Resident", "Observer (no vote)")


@pytest.mark.parametrize("between", ["\n", "\n\n", "\nGroup 0\n"])
def test_at_most_thirty_groups_are_kept_and_blank_lines_do_not_count(between: str) -> None:
    names = [f"Group {number}" for number in range(31)]
    plan = read_plan({"title": "x", "groups": between.join(names)})
    assert plan.groups == tuple(names[:30])
    assert MOST_GROUPS == 30


@pytest.mark.parametrize(
    ("name", "watches"),
    [("Observer (no vote)", True), ("Press (no vote)", True), ("(no vote) x", False), ("x", False)],
)
def test_a_group_that_ends_in_no_vote_observes(name: str, watches: bool) -> None:
    assert observes(name) is watches


def test_of_the_usual_groups_only_observers_have_no_vote() -> None:
    assert [name for name in DEFAULT_GROUPS if observes(name)] == ["Observer (no vote)"]
