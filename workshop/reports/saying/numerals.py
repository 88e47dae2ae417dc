"""Numbers as they are said and printed: small ones as words, shares in percent, scores, medians."""

from fractions import Fraction

from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

NARROW = "\N{NARROW NO-BREAK SPACE}"
_NUMBERS = (
    *(_("none"), _("one"), _("two"), _("three"), _("four")),
    *(_("five"), _("six"), _("seven"), _("eight"), _("nine")),
)

_LEAST, _MOST = 1, 99  # percent: a chance is never none, and never sure


def number(many: int, tongue: Tongue) -> str:
    """A number as a word, as long as it is small."""
    return tongue.gettext(_NUMBERS[many]) if many < len(_NUMBERS) else str(many)


def sentence(said: str) -> str:
    """The words with a capital at the start, as a number that leads them needs it."""
    return said[:1].upper() + said[1:]


def percent(share: float) -> str:
    """A share in whole percent: `57 %`."""
    return f"{share * 100:.0f}{NARROW}%"


def chance_percent(chance: float) -> str:
    """A chance in whole percent: over 99 and under 1 it is said so, for nothing is sure."""
    found = round(chance * 100)
    if found > _MOST:
        return f">{_MOST}{NARROW}%"
    return f"<{_LEAST}{NARROW}%" if found < _LEAST else f"{found}{NARROW}%"


def decimal(value: Fraction | None, *, places: int = 2, signed: bool = False) -> str:
    """A number to so many places: `+0.62`, `−0.08`, `1.43`; empty when nobody could be counted."""
    if value is None:
        return ""
    rounded = round(value, places)
    sign = "+" if signed and rounded else ""
    return f"{float(rounded):{sign}.{places}f}".replace("-", "−")


def short(value: Fraction) -> str:
    """A median: `4`, or `3.5` where it is halfway."""
    return str(value.numerator) if value.denominator == 1 else f"{float(value):.1f}"
