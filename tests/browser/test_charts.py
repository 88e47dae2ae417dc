"""Charts as SVG in a real browser, which has other typefaces than the machine that drew them."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.reports.charts.made import HOSTILE, SETTING, many
from workshop.reports.charts.ranking import ranking
from workshop.reports.charts.svg import svg

OUTSIDE = """() => [...document.querySelectorAll("text")].filter(text => {
  const box = text.getBBox();
  return box.x < 0 || box.y < 0 || box.x + box.width > 1920 || box.y + box.height > 1080;
}).map(text => text.textContent)"""
ACROSS = """() => [...document.querySelectorAll("text")]
  .filter(text => text.getAttribute("textLength"))
  .map(text => Math.abs(text.getBBox().width - Number(text.getAttribute("textLength"))))"""


@pytest.mark.parametrize("texts", [(), HOSTILE], ids=["plain", "hostile"])
def test_no_word_leaves_the_picture_and_nothing_runs(
    browser: Browser, tmp_path: Path, texts: tuple[str, ...]
) -> None:
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    for place, drawing in enumerate(ranking(many(len(texts) or 54, texts), SETTING)):
        file = tmp_path / f"{place}.svg"
        file.write_bytes(svg(drawing))
        page.goto(file.as_uri())
        assert page.evaluate(OUTSIDE) == []
        assert max(page.evaluate(ACROSS)) < 2
        assert page.locator("text", has_text="A room is not a survey.").count() == 1
    page.close()
    assert complaints == []
