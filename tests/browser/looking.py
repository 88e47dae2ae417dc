"""What a page looks like from outside: whether it scrolls, and whether its texts have room."""

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


# Lines of text and drawings in each box. A line is as high as its letters, less than its font.
_MISPLACED = """(boxes) => [...document.querySelectorAll(boxes)].flatMap((box) => {
  const outer = box.getBoundingClientRect();
  const letters = ({ left, right, top, bottom, height }) =>
    ({ left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 });
  const lines = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].map((place) => [node.data.trim(), letters(place)]);
  };
  const pieces = [...box.querySelectorAll("*")].flatMap((element) => {
    if (element.matches("svg")) {
      return [[element.getAttribute("class"), element.getBoundingClientRect()]];
    }
    if (element.closest("svg")) return [];
    const written = (node) => node.nodeType === 3 && node.data.trim();
    return [...element.childNodes].filter(written).flatMap(lines);
  });
  const isCut = (place) => place.left < outer.left - 1 || place.right > outer.right + 1
    || place.top < outer.top - 1 || place.bottom > outer.bottom + 1;
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  return [
    ...pieces.filter(([, place]) => isCut(place)).map(([name]) => `${name} is cut`),
    ...pieces.flatMap(([name, place], index) => pieces.slice(index + 1)
      .filter(([, other]) => meet(place, other)).map(([other]) => `${name} meets ${other}`)),
  ];
})"""


def misplaced(page: Page, boxes: str = ".card, .face, .poster") -> list[str]:
    """Texts and drawings that leave their box, or stand on one another."""
    found: list[str] = page.evaluate(_MISPLACED, boxes)
    return found


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
  const drawn = ".row, .voice, .beside li, .scatter, .camps, .talk-title";
  for (const element of main.querySelectorAll(drawn)) {
    if (element.getBoundingClientRect().bottom > end + 1) say("under the foot", element);
  }
  const start = main.querySelector(".head")?.getBoundingClientRect().bottom ?? 0;
  const bodies = ".side-body, .side-plain, .rows, .voices, .matrix, .single-text, .talk-title";
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
