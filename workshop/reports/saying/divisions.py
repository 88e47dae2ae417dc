"""How far apart people stand on a statement, in a word."""

from workshop.reports.saying.tongue import Tongue

_ALIKE, _DIVIDED = 0.25, 0.75


def division_word(variance: float | None, tongue: Tongue) -> str:
    """Return the word for a variance in [0, 1]; empty where there is none."""
    if variance is None:
        return ""
    if is_much_alike(variance):
        return tongue.gettext("much alike")
    return tongue.gettext("two sides") if variance >= _DIVIDED else tongue.gettext("in between")


def is_much_alike(variance: float) -> bool:
    """Whether people see it alike, but for a few."""
    return variance <= _ALIKE
