"""The shelf: the packs that came with the program, then those that hosts uploaded."""

import dataclasses

from workshop.domain.pack import Pack
from workshop.errors import NotFound
from workshop.packs import document
from workshop.packs.limits import SLUG_LIMIT
from workshop.packs.seeds import seeds
from workshop.store import packs
from workshop.web.hall import hall

_PAGES = {"upload", "import"}  # the addresses beside /host/packs/<slug>
_MARK = "-uploaded"


def shelf() -> tuple[Pack, ...]:
    """Every pack; no two have the same slug."""
    return (*seeds(), *uploaded())


def uploaded() -> tuple[Pack, ...]:
    """The packs that hosts uploaded."""
    with hall().store.reading() as database:
        contents = packs.contents(database)
    return tuple(document.decode(content) for content in contents)


def take(slug: str) -> Pack:
    """The pack with this slug.

    Raises:
        NotFound: when there is none.
    """
    for pack in shelf():
        if pack.slug == slug:
            return pack
    raise NotFound


def set_apart(pack: Pack) -> Pack:
    """The pack under a slug that hides no pack of the program and no page; twice does no harm."""
    if pack.slug not in _PAGES | {seed.slug for seed in seeds()}:
        return pack
    return dataclasses.replace(pack, slug=pack.slug[: SLUG_LIMIT - len(_MARK)] + _MARK)
