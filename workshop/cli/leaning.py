"""How simulated people fill in the form of any ballot: by its fields, as a browser would send it.

The room leans on each statement, the same way for everybody, so that a ranking emerges.
"""

import hashlib
import random
import re
from collections.abc import Sequence
from html import unescape

from workshop.domain.ballot import NOT_MY_FIELD, NOT_SURE

Fields = list[tuple[str, str]]

ABSTAIN_CHANCE = 0.03
STOP_CHANCE = 0.05
UNSURE_CHANCE = 0.1

_FORM = re.compile(r'<form id="vote".*?</form>', re.DOTALL)
_NAMING = re.compile(r'<form class="naming" method="post" action="([^"]+)".*?</form>', re.DOTALL)
_ACTOR = re.compile(r'<input type="checkbox" name="actor" value="([^"]*)"')
_FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
_BUTTON = re.compile(r'<button class="answer answer-\w+" name="answer" value="([\w-]+)"')
_LABEL = re.compile(r'<span class="tag tag-\w+">([BS]\d+)</span>')
_STEP = re.compile(r'<input type="radio" name="(\w+)" value="(\d+)"')
_COUNT = re.compile(r'data-label="([BS]\d+)".*?name="points-([^"]+)" value="(\d+)"', re.DOTALL)
_BUDGET = re.compile(r'data-budget="(\d+)" data-cap="(\d+)"')
_PICK = re.compile(r'id="pick-([BS]\d+)" name="choose" value="([^"]+)"(?! aria-disabled)')


def fill_in(page: str, chance: random.Random) -> Fields | None:
    """Return what to send from this page; None without a form, or when all is filled in."""
    found = _FORM.search(page)
    if found is None:
        return None
    form = found[0]
    hidden = [(name, unescape(value)) for name, value in _FIELD.findall(form)]
    given = _given(_LABEL.findall(page)[:1], form, chance)
    return None if given is None else hidden + given


def name_actors(page: str, chance: random.Random) -> tuple[str, Fields] | None:
    """Return where to send who should act, and what; None where nothing is asked on this page."""
    found = _NAMING.search(page)
    if found is None:
        return None
    action, form = unescape(found[1]), found[0]
    hidden = [(name, unescape(value)) for name, value in _FIELD.findall(form)]
    actors = [(action + each, unescape(each)) for each in _ACTOR.findall(form)]
    if not actors or chance.random() < UNSURE_CHANCE:
        return action, [*hidden, ("not-sure", "yes")]
    named = {_liked(actors, chance) for _ in range(chance.choice((1, 2)))}
    return action, [*hidden, *(("actor", each) for each in sorted(named))]


def _given(labels: Sequence[str], form: str, chance: random.Random) -> Fields | None:
    if _BUTTON.search(form):
        return _press(labels[0], _BUTTON.findall(form), chance)
    if _STEP.search(form):
        return _judge(labels[0], _STEP.findall(form), chance)
    if 'name="abstain" value="yes"' not in form:  # somebody who has abstained stays with it
        return None
    return _spend(form, chance) if _BUDGET.search(form) else _choose(form, chance)


def _press(label: str, answers: Sequence[str], chance: random.Random) -> Fields:
    weights = [
        (0.3 if key == NOT_SURE else 1.0) * weight
        for key, weight in zip(answers, _weights(label, len(answers)), strict=True)
    ]
    return [("answer", chance.choices(answers, weights=weights)[0])]


def _judge(label: str, steps: Sequence[tuple[str, str]], chance: random.Random) -> Fields:
    if chance.random() < ABSTAIN_CHANCE:
        return [("answer", NOT_MY_FIELD)]
    given: Fields = []
    for criterion in dict.fromkeys(name for name, _ in steps):
        strongest_first = [step for name, step in steps if name == criterion][::-1]
        weights = _weights(label + criterion, len(strongest_first))
        given.append((criterion, chance.choices(strongest_first, weights=weights)[0]))
    return given


def _spend(form: str, chance: random.Random) -> Fields | None:
    """Type a number of points at each statement, then press Done; some are left over."""
    rows = _COUNT.findall(form)
    ((budget, cap),) = _BUDGET.findall(form)
    if any(count != "0" for _, _, count in rows):
        return None
    if chance.random() < ABSTAIN_CHANCE:
        return [("abstain", "yes")]
    points = dict.fromkeys((version_id for _, version_id, _ in rows), 0)
    for _ in range(int(budget) - int(chance.random() < STOP_CHANCE)):
        open_rows = [(label, id_) for label, id_, _ in rows if points[id_] < int(cap)]
        if open_rows:
            points[_liked(open_rows, chance)] += 1
    return [*((f"points-{id_}", str(n)) for id_, n in points.items()), ("then", "answers")]


def _choose(form: str, chance: random.Random) -> Fields | None:
    """Put one more statement into order, until every place is taken or it is enough."""
    picks = _PICK.findall(form)
    begun = 'name="order"' in form
    if not begun and chance.random() < ABSTAIN_CHANCE:
        return [("abstain", "yes")]
    if not picks or (begun and chance.random() < STOP_CHANCE):
        return None
    return [("choose", _liked(picks, chance))]


def _liked(rows: Sequence[tuple[str, str]], chance: random.Random) -> str:
    weights = [(0.1 + 1 - _lean(label)) ** 4 for label, _ in rows]
    return chance.choices([version_id for _, version_id in rows], weights=weights)[0]


def _weights(label: str, answers: int) -> list[float]:
    """A weight for each answer, strongest first."""
    lean = _lean(label)
    return [0.1 + (1 - abs(lean - place / (answers - 1))) ** 4 for place in range(answers)]


def _lean(label: str) -> float:
    """From 0, which everybody wants, to 1, which nobody does."""
    return hashlib.sha256(label.encode()).digest()[0] / 255
