"""What the name of an uploaded file tells: its type, and a slug and a title for the pack."""

import re
import unicodedata
from dataclasses import dataclass

from workshop.packs.cells import tidy
from workshop.packs.limits import SLUG_LIMIT, TITLE_LIMIT

_FALLBACK_SLUG = "pack"
_FALLBACK_TITLE = "Statements"


@dataclass(frozen=True, slots=True)
class FileName:
    """The last part of a name that a browser sent; folders in it are ignored."""

    name: str

    @property
    def extension(self) -> str:
        """What follows the last dot, in small letters; empty without a dot."""
        return self._parts[1].casefold()

    @property
    def slug(self) -> str:
        """A name for URLs: small letters, digits and single dashes."""
        plain = unicodedata.normalize("NFKD", self._parts[0]).encode("ascii", "ignore").decode()
        slug = re.sub(r"[^a-z0-9]+", "-", plain.lower())
        return slug[:SLUG_LIMIT].strip("-") or _FALLBACK_SLUG

    @property
    def title(self) -> str:
        """A title for people: spaces for underscores and dashes, a capital to start with."""
        title = tidy(re.sub(r"[_\s-]+", " ", self._parts[0]))[:TITLE_LIMIT].strip()
        return tidy(title[:1].upper() + title[1:])[:TITLE_LIMIT] or _FALLBACK_TITLE

    @property
    def _parts(self) -> tuple[str, str]:
        last = self.name.replace("\\", "/").rpartition("/")[2]
        stem, dot, extension = last.rpartition(".")
        return (stem, extension) if dot else (extension, "")
