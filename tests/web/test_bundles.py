"""What a phone needs comes in bundles: they hold each source, whole and in the right order."""

import re

import pytest

from tests.web.sources import code
from workshop import paths
from workshop.web.bundles import BUNDLES, bundle

SCRIPTS = [name for name in BUNDLES if name.endswith(".js")]
SHEETS = [name for name in BUNDLES if name.endswith(".css")]
IMPORT = re.compile(r'^import \{ ([^}]+) \} from "\./([\w-]+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?:const|async function|function) (\w+)", re.MULTILINE)


def source(name: str) -> str:
    folder = "js" if name.endswith(".js") else "css"
    return (paths.STATIC / folder / name).read_text(encoding="utf-8")


def named(name: str) -> list[str]:
    """The sources of a bundle, each after those that it imports."""
    found: dict[str, None] = {}
    ending = name.rpartition(".")[2]
    for each in BUNDLES[name]:
        gather(f"{each}.{ending}", found)
    return list(found)


def gather(name: str, found: dict[str, None]) -> None:
    for _, imported in IMPORT.findall(source(name)):
        gather(f"{imported}.js", found)
    found[name] = None


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_its_sources_in_their_order(name: str) -> None:
    assert bundle(name).decode() == "\n".join(source(each) for each in named(name))


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_holds_every_module_once_after_those_that_it_imports(name: str) -> None:
    together = code(bundle(name).decode())
    bodies = [IMPORT.sub("", source(each)).replace("export ", "") for each in named(name)]
    places = [together.index(code(body)) for body in bodies]
    assert places == sorted(places)
    assert [together.count(code(body)) for body in bodies] == [1] * len(bodies)


@pytest.mark.parametrize("name", SCRIPTS)
def test_nothing_of_a_module_is_left_for_the_browser_to_join(name: str) -> None:
    assert re.findall(r"^\s*(?:import|export)\b.*", bundle(name).decode(), re.MULTILINE) == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_module_takes_only_what_another_one_gives(name: str) -> None:
    for each in named(name):
        for wanted, other in IMPORT.findall(source(each)):
            names = {one.partition(" as ")[0].strip() for one in wanted.split(",")}
            assert names <= set(EXPORT.findall(source(f"{other}.js"))), (each, other)


def test_what_is_taken_under_another_name_keeps_that_name() -> None:
    assert (
        "const { isWaiting, place: box, waiting } = _outbox;" in bundle("bundle/phone.js").decode()
    )
