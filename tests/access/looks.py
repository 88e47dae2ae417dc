"""What one visit to a page finds: axe, and what axe cannot see."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page, ViewportSize

from tests.fixtures.browsers import AXE

CHECKS = (Path(__file__).parent / "checks.js").read_text(encoding="utf-8").strip()
SMALL = ViewportSize(width=320, height=568)
ZOOMED = ViewportSize(width=640, height=360)  # of 1280 x 720, as twice as large shows it

_AXE = """async (options) => {
  const found = await axe.run({ resultTypes: ["violations"], ...options });
  return found.violations.flatMap(
    (violation) => violation.nodes.map((node) => `${violation.id}: ${node.target}`));
}"""
_EVERY_RULE = {"rules": {"target-size": {"enabled": True}}}  # of WCAG 2.2; axe leaves it out
_CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


def prepare(context: BrowserContext) -> None:
    """Have axe and the checks at hand on every page of a browser; sent once, not for each."""
    context.add_init_script(AXE)
    context.add_init_script(f"globalThis.checks = {CHECKS}")


def findings(page: Page, *, dark: bool, thumbs: bool) -> list[str]:
    """Everything that is wrong with the page, looked at in each way it can be shown."""
    found = [*check(page, "frame"), *check(page, "motion"), *_by_axe(page, _EVERY_RULE)]
    if dark:
        page.emulate_media(color_scheme="dark")
        found += [f"dark: {each}" for each in _by_axe(page, _CONTRAST)]
        page.emulate_media(color_scheme="light")
    found += check(page, "spaced")
    page.set_viewport_size(SMALL)
    found += check(page, "wide")
    if thumbs:
        found += check(page, "thumbs")
    page.set_viewport_size(ZOOMED)
    page.keyboard.press("Tab")  # from here on the focus is one of a keyboard
    page.emulate_media(forced_colors="active")
    found += [*check(page, "wide"), *check(page, "focus"), *check(page, "forced")]
    page.emulate_media(forced_colors="none")
    return sorted(set(found))


def check(page: Page, name: str) -> list[str]:
    """What one of the checks of `checks.js` finds."""
    return [f"{name}: {each}" for each in page.evaluate(f"checks.{name}()")]


def here(page: Page) -> list[str]:
    """What is wrong with where the focus is now, on a page that was not prepared."""
    found: list[str] = page.evaluate(f"() => {CHECKS}.here()")
    return found


def _by_axe(page: Page, options: object) -> list[str]:
    found: list[str] = page.evaluate(_AXE, options)
    return found
