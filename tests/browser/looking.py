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
