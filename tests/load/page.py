"""What the page of a vote tells a phone: its cards, in its own order, and the key of its deck."""

import html
import json
import re
from dataclasses import dataclass
from urllib.parse import urljoin


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page with cards, as scripts read it. `texts` are the words of the statements."""

    me: str
    deck: str
    round_id: str
    sequence: int
    versions: tuple[str, ...]
    texts: tuple[str, ...]


def read_page(text: str) -> Page:
    """Read a page.

    Raises:
        ValueError: when it has no cards on it.
    """
    cards = json.loads(_found(r"data-cards='([^']*)'", text))
    return Page(
        me=_found(r'data-me="([^"]*)"', text),
        deck=_found(r'data-key="([^"]*)"', text),
        round_id=_found(r'name="round" value="([^"]*)"', text),
        sequence=int(_found(r'name="sequence" value="([^"]*)"', text)),
        versions=tuple(card[0] for card in cards),
        texts=tuple(card[4] for card in cards),
    )


def files_of(text: str) -> tuple[str, ...]:
    """The files that a page names: styles, scripts and pictures."""
    found = re.findall(r'(?:href|src)="(/static/[^"]+\.(?:css|js|woff2|svg|png))"', text)
    return tuple(dict.fromkeys(html.unescape(each) for each in found))


def named_in(path: str, text: str) -> tuple[str, ...]:
    """The files that a style or script names: its typeface, and what it imports."""
    if path.endswith(".css"):
        found = re.findall(r'url\("?([^")]+)"?\)', text)
    else:
        found = re.findall(r'^import .*from "([^"]+)";', text, re.MULTILINE)
    return tuple(dict.fromkeys(urljoin(path, each) for each in found))


def _found(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    if found is None:
        raise ValueError(pattern)
    return html.unescape(found[1])
