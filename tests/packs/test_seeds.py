import csv
from dataclasses import replace

import pytest

from workshop.domain.kind import Kind
from workshop.domain.pack import Pack, PackStatement
from workshop.errors import NotFound
from workshop.packs.columns import COLUMNS, TRANSLATED
from workshop.packs.folder import read_folder
from workshop.packs.pack_checks import pack_problems
from workshop.packs.seeds import seed, seeds
from workshop.paths import SEEDS

SLUGS = ("cedp", "mainstreaming-ced")


def ids(pack: Pack, kind: Kind) -> list[str]:
    return [statement.id for statement in pack.of_kind(kind)]


def named(pack: Pack, name: str) -> PackStatement:
    (statement,) = (each for each in pack.statements if each.id == name)
    return statement


def test_there_are_two_seeds_sorted_by_slug() -> None:
    assert tuple(pack.slug for pack in seeds()) == SLUGS


def test_the_seeds_are_read_once() -> None:
    assert seeds() is seeds()


@pytest.mark.parametrize("slug", SLUGS)
def test_a_seed_is_found_by_its_slug_and_is_valid(slug: str) -> None:
    assert seed(slug).slug == slug
    assert pack_problems(seed(slug)) == ()


@pytest.mark.parametrize("slug", SLUGS)
def test_a_seed_is_read_without_problems_or_notices(slug: str) -> None:
    preview = read_folder(SEEDS / slug)
    assert preview.ready
    assert preview.notices == ()
    assert preview.pack == seed(slug)


def test_an_unknown_seed_is_not_found() -> None:
    with pytest.raises(NotFound):
        seed("../cedp")


def test_the_first_pack_has_24_barriers_and_30_solutions() -> None:
    pack = seed("mainstreaming-ced")
    assert ids(pack, Kind.BARRIER) == [f"B{number:02}" for number in range(1, 25)]
    assert ids(pack, Kind.SOLUTION) == [f"S{number:02}" for number in range(1, 31)]


def test_the_second_pack_has_10_barriers_and_14_solutions() -> None:
    pack = seed("cedp")
    assert ids(pack, Kind.BARRIER) == [f"B{number}" for number in range(101, 111)]
    assert ids(pack, Kind.SOLUTION) == [f"S{number}" for number in range(101, 115)]


def test_a_statement_keeps_every_column_of_its_source() -> None:
    found = replace(named(seed("mainstreaming-ced"), "S10"), translations=())
    assert found == PackStatement(
        id="S10",
        kind=Kind.SOLUTION,
        text="Run an open supplier list that small food firms can join at any time.",
        theme="procurement",
        case_study="food-procurement",
        scale="sub-national",
        actors=("LEP/combined-authority", "anchor-institution", "local-authority"),
        addresses=("B07", "B08"),
        source="NICRE, dynamic procurement for public food in Gloucestershire (2021)",
        basis="report",
        source_url=(
            "https://nicre.co.uk/projects/nicre-innovation-projects/supporting-the-development-"
            "of-a-dynamic-procurement-system-for-public-food-procurement-in-gloucestershire/"
        ),
        tier="C",
        note=(
            "Source: suppliers that meet basic entry tests can sell direct; "
            "joining at any time is our gloss."
        ),
    )


def test_links_are_as_the_research_gives_them() -> None:
    first, second = seed("mainstreaming-ced"), seed("cedp")
    assert named(first, "S01").addresses == ("B01", "B02")
    assert named(first, "S23").addresses == ("B20", "B21", "B13")
    assert named(second, "S114").addresses == ("B107", "B102")


@pytest.mark.parametrize("slug", SLUGS)
def test_every_solution_addresses_a_barrier_and_every_barrier_is_addressed(slug: str) -> None:
    pack = seed(slug)
    assert all(solution.addresses for solution in pack.of_kind(Kind.SOLUTION))
    addressed = {name for solution in pack.statements for name in solution.addresses}
    assert addressed == set(ids(pack, Kind.BARRIER))


@pytest.mark.parametrize("slug", SLUGS)
def test_the_closed_lists_hold_the_words_that_are_used_and_no_more(slug: str) -> None:
    pack = seed(slug)
    assert set(pack.lists.themes) == {each.theme for each in pack.statements}
    assert set(pack.lists.scales) == {each.scale for each in pack.statements}
    assert set(pack.lists.case_studies) == {each.case_study for each in pack.statements}
    assert set(pack.lists.actors) == {actor for each in pack.statements for actor in each.actors}


@pytest.mark.parametrize("slug", SLUGS)
def test_every_statement_is_short_and_names_its_source_basis_and_tier(slug: str) -> None:
    for statement in seed(slug).statements:
        assert len(statement.text) <= 83
        assert statement.source
        assert statement.source_url
        assert statement.basis in {"report", "inferred"}
        assert statement.tier in {"A", "B", "C"}


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize(
    "word",
    ["could not be read", "local solutions", "Procurement Act 2023", "December 2025", "LEP",
     "state aid", "inferred", "tiers", "own words"],
)  # fmt: skip
def test_a_seed_carries_its_cautions(slug: str, word: str) -> None:
    assert any(word in caution for caution in seed(slug).cautions)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_file_of_a_seed_has_every_column_in_order(slug: str) -> None:
    with (SEEDS / slug / "statements.csv").open(encoding="utf-8", newline="") as file:
        names = tuple(next(csv.reader(file)))
    assert names[: len(COLUMNS)] == COLUMNS
    assert set(names[len(COLUMNS) :]) <= set(TRANSLATED)
