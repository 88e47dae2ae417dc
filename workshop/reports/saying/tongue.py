"""The language that a file is written in, without a page around it."""

import gettext as catalogues
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A catalogue of sentences; English where none is given."""

    catalogue: catalogues.NullTranslations = field(default_factory=catalogues.NullTranslations)
    code: str = "en"

    def gettext(self, string: str, **values: object) -> str:
        """Return a sentence, its values filled in by name."""
        said = self.catalogue.gettext(string)
        return said % values if values else said

    def ngettext(self, one: str, many: str, num: int, **values: object) -> str:
        """Return the sentence for this number; `%(num)s` in it is the number."""
        return self.catalogue.ngettext(one, many, num) % ({"num": num} | values)


ENGLISH = Tongue()
