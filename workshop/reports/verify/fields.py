"""What a file says of a statement, beside what it should say: name by name, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from workshop.reports.document.shape import Quartiles, Range
from workshop.reports.document.statement import Detail

_ = str  # marks words for translation

_ROUNDING = 2e-6  # of the sixth digit

WORDS = {
    "score": _("the score"),
    "rank": _("the rank"),
    "tied": _("“tied”"),
    "likely": _("the likely range of the score"),
    "could_change_it": _("the number of people who could change it"),
    "answers": _("the number of people who answered"),
    "not_sure": _("the number of people who are not sure"),
    "missing": _("the number of people who gave no answer"),
    "support.people": _("the number of people who agree"),
    "support.of": _("the number of people behind the support"),
    "support.share": _("the support"),
    "support.low": _("the lower end of the support"),
    "support.high": _("the upper end of the support"),
    "opposed.people": _("the number of people who disagree"),
    "opposed.of": _("the number of people behind the opposition"),
    "opposed.share": _("the opposition"),
    "opposed.low": _("the lower end of the opposition"),
    "opposed.high": _("the upper end of the opposition"),
    "decided": _("the support of the decided"),
    "verdict": _("the verdict"),
    "division": _("the division"),
    "agreement_a": _("the agreement A"),
    "middle": _("the middle answer"),
    "effective": _("the number of people it is as certain as"),
    "quartiles": _("the middle half of the answers"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """`what` stands in the file as `told`, and should be `found`."""

    what: str
    told: object
    found: object

    @property
    def names(self) -> dict[str, str]:
        """The parts of a sentence about it."""
        return {"what": self.what, "told": said(self.told), "found": said(self.found)}


def of_detail(detail: Detail) -> dict[str, object]:
    """Return everything that is compared, by its path."""
    return {path: attrgetter(path)(detail) for path in WORDS}


def differing(
    told: Detail, found: Mapping[str, object], *, untold: frozenset[str] = frozenset()
) -> Iterator[Other]:
    """Yield what differs of what was found; `untold` are paths that this kind of file has not."""
    for path, value in found.items():
        mine = attrgetter(path)(told)
        if path not in untold and not alike(mine, value):
            yield Other(what=WORDS[path], told=mine, found=value)


def alike(told: object, found: object) -> bool:
    """Whether two values are the same to the sixth digit."""
    if isinstance(told, dict) and isinstance(found, dict):
        return told.keys() == found.keys() and all(alike(told[key], found[key]) for key in told)
    if isinstance(told, Range | Quartiles) and type(told) is type(found):
        return all(alike(getattr(told, f), getattr(found, f)) for f in told.__struct_fields__)
    if isinstance(told, int | float) and isinstance(found, int | float):
        return abs(told - found) <= _ROUNDING
    return told == found


def said(value: object) -> str:
    """Return a value as a sentence has it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Range):
        return _("%(low)s to %(high)s") % {"low": said(value.low), "high": said(value.high)}
    if isinstance(value, Quartiles):
        return f"{value.low}, {value.middle}, {value.high}"
    if isinstance(value, dict):
        return "; ".join(f"{key} {said(each)}" for key, each in value.items())
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _("nothing") if value is None else str(value)
