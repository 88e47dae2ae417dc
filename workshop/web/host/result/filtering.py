"""Which statements a table shows: by kind, theme, scale, tier or actor, where they have them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail
from workshop.reports.saying.tiers import tier_word
from workshop.web.language import gettext, tongue

_ = str  # marks words for translation

_KINDS = {"barrier": _("Barriers"), "solution": _("Solutions")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a filter."""

    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What may be chosen, and what is: `chosen` is empty where all are shown."""

    key: str
    words: str
    options: tuple[Option, ...]
    chosen: str


def filters_of(details: Sequence[Detail], asked: Mapping[str, str]) -> tuple[Filter, ...]:
    """Return the filters that tell statements of this round apart; other values are ignored."""
    return tuple(
        Filter(
            key=key,
            words=gettext(words),
            options=options,
            chosen=asked.get(key, "") if asked.get(key) in _values(options) else "",
        )
        for key, words in _WORDS.items()
        for options in [_options(key, details)]
        if len(options) > 1
    )


def chosen(details: Sequence[Detail], filters: Sequence[Filter]) -> tuple[Detail, ...]:
    """Return the statements that fit every filter."""
    active = [each for each in filters if each.chosen]
    return tuple(
        detail for detail in details if all(each.chosen in _OF[each.key](detail) for each in active)
    )


def _values(options: Sequence[Option]) -> set[str]:
    return {option.value for option in options}


def _options(key: str, details: Sequence[Detail]) -> tuple[Option, ...]:
    """All values that a statement has: tiers in their order, the others by letters."""
    found = {value for detail in details for value in _OF[key](detail) if value}
    ordered = [tier for tier in Tier if tier in found] if key == "tier" else sorted(found)
    return tuple(Option(value=str(value), words=_said(key, value)) for value in ordered)


def _said(key: str, value: str) -> str:
    if key == "tier":
        return tier_word(Tier(value), tongue())
    if key == "kind":
        return gettext(_KINDS[value])
    words = value.replace("-", " ")
    return words[:1].upper() + words[1:]


_WORDS = {
    "kind": _("Kind"),
    "tier": _("Tier"),
    "theme": _("Theme"),
    "scale": _("Scale"),
    "actor": _("Actor"),
    "evidence": _("Evidence"),
}
_OF: Mapping[str, Callable[[Detail], tuple[str, ...]]] = {
    "kind": lambda detail: (detail.placed.statement.kind.value,),
    "tier": lambda detail: (detail.tier.value,) if detail.tier else (),
    "theme": lambda detail: (detail.placed.statement.theme,),
    "scale": lambda detail: (detail.placed.statement.scale,),
    "actor": lambda detail: detail.placed.statement.actors,
    "evidence": lambda detail: (detail.placed.statement.tier,),
}
