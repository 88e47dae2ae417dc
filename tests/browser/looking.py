"""What a page looks like from outside: whether it scrolls."""

from playwright.sync_api import Page

_SCROLLS = """() => {
  const page = document.scrollingElement;
  return [page.scrollHeight > innerHeight, page.scrollWidth > innerWidth];
}"""


def scrolls(page: Page) -> bool:
    """Whether something of the page lies outside the window."""
    down, sideways = page.evaluate(_SCROLLS)
    return bool(down or sideways)


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than the window."""
    return bool(page.evaluate(_SCROLLS)[1])


_CLIPPED = """() => {
  const found = [];
  const say = (what, element) => found.push(`${what}: ${element.className || element.tagName}`);
  const shown = (element) => !element.closest(".unseen, .defs, .keys");
  const main = document.querySelector("#stage main");
  for (const element of main.querySelectorAll("*")) {
    if (!shown(element) || element.closest("svg, .count, .clock, .tag")) continue;
    const box = element.getBoundingClientRect();
    const across = box.left < -1 || box.right > innerWidth + 1;
    const down = box.top < -1 || box.bottom > innerHeight + 1;
    if (box.width && box.height && (across || down)) say("outside", element);
    const isBlock = getComputedStyle(element).display === "block";
    if (isBlock && element.scrollWidth > element.clientWidth + 1) say("too wide", element);
  }
  const end = main.querySelector(".foot, .talk-foot")?.getBoundingClientRect().top ?? innerHeight;
  for (const element of main.querySelectorAll(".row, .voice, .beside li, .scatter, .talk-title")) {
    if (element.getBoundingClientRect().bottom > end + 1) say("under the foot", element);
  }
  const start = main.querySelector(".head")?.getBoundingClientRect().bottom ?? 0;
  const bodies = ".rows, .voices, .matrix, .single-text, .talk-title";
  for (const element of main.querySelectorAll(bodies)) {
    if (element.getBoundingClientRect().top < start - 1) say("under the head", element);
  }
  return found;
}"""

_COLLISIONS = """() => {
  const box = (element) => element.getBoundingClientRect();
  const inner = (b) => ({
    left: b.left + 1,
    right: b.right - 1,
    top: b.top + b.height * 0.12,
    bottom: b.bottom - b.height * 0.12,
  });
  const meet = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const labels = [...document.querySelectorAll("#stage .scatter-label")];
  const names = document.querySelectorAll("#stage .scatter-name, #stage .scatter-axis-name");
  const marks = [...document.querySelectorAll("#stage .spot"), ...names];
  const edge = box(document.querySelector("#stage .scatter"));
  const found = [];
  labels.forEach((one, place) => {
    const a = inner(box(one));
    for (const other of [...labels.slice(place + 1), ...marks]) {
      if (meet(a, inner(box(other)))) found.push(`${one.textContent} on ${other.textContent}`);
    }
    const across = a.left < edge.left || a.right > edge.right;
    const down = a.top < edge.top || a.bottom > edge.bottom;
    if (across || down) found.push(`${one.textContent} over the edge`);
  });
  return [labels.length, found];
}"""


def clipped(page: Page) -> list[str]:
    """What of the projected page is outside the window, cut off, or over something else."""
    return list(page.evaluate(_CLIPPED))


def collisions(page: Page) -> tuple[int, list[str]]:
    """How many labels the chart has, and which of them stand on something."""
    labels, found = page.evaluate(_COLLISIONS)
    return int(labels), list(found)
