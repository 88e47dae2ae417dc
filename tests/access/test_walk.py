"""Every page in every state: for eyes, thumbs and keys, large and small, and in few colours."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.access.looks import findings, prepare
from tests.access.pages import NO_PAGES, SURFACES
from tests.access.stage import Stage
from tests.fixtures.browsers import Watch
from tests.fixtures.server import running
from tests.repository.route_table import ROUTES
from workshop.actions.hall import open_hall
from workshop.app import create_app
from workshop.settings import Settings
from workshop.store.connection import Store

LAPTOP, PHONE = (1280, 720), (375, 667)
HANDS = {"front", "phone"}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One server and one set of workshops for the whole walk."""
    database = tmp_path_factory.mktemp("access") / "access.sqlite3"
    with running("serve", database=database, last_line="Set up here") as server:
        hall = open_hall(Store(database))
        app = create_app(Settings(database=database, base_url=server.address), rooms=hall)
        yield Stage(server, app, hall)
        hall.alarms.stop()
        hall.store.close()


def test_every_page_of_the_route_table_is_walked_to() -> None:
    pages = {rule for method, rule, _ in ROUTES if method == "GET"}
    walked = {rule for surface in SURFACES.values() for rule in surface}
    known = walked.union(*NO_PAGES.values())
    assert known - pages == {"/nowhere"}
    assert pages - known == set(), "a new page: say in tests/access/pages.py in which states"


@pytest.mark.parametrize("surface", SURFACES)
def test_every_page_is_for_everyone(
    stage: Stage, browser: Browser, watch: Watch, surface: str
) -> None:
    watch.tolerate("404", "409", "422")
    pages: dict[str, Page] = {}
    found: dict[str, list[str]] = {}
    for rule, scenes in SURFACES[surface].items():
        for scene in scenes:
            who, _, place = scene.rpartition(":")
            if who not in pages:
                pages[who] = _page_of(stage, browser, who or "walker")
                watch.over(pages[who])
            width, height = PHONE if surface in HANDS else LAPTOP
            pages[who].set_viewport_size({"width": width, "height": height})
            pages[who].goto(stage.address(rule, place))
            wrong = findings(pages[who], dark=scene == scenes[0], thumbs=surface in HANDS)
            if wrong:
                found[f"{rule} {scene}"] = wrong
    for page in pages.values():
        page.context.close()
    assert not found, "\n".join(f"{at}\n    " + "\n    ".join(wrong) for at, wrong in found.items())


def _page_of(stage: Stage, browser: Browser, who: str) -> Page:
    """A page in the browser of somebody."""
    context = browser.new_context(device_scale_factor=2, reduced_motion="reduce")
    context.add_cookies(stage.known_as(who))
    prepare(context)
    return context.new_page()
