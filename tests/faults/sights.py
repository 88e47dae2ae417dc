"""What the screen, the host page and the export say now, each as facts that can be compared."""

import json
import re
import time
from collections.abc import Iterator, Sequence

from tests.faults.checker import disagreeing
from tests.faults.phone import Asked
from tests.faults.play import Desk

Facts = dict[str, object]

WITHIN = 5.0  # seconds
_STATES = {
    "Not open yet": "draft",
    "Voting is open": "open",
    "Voting is closed": "closed",
    "The result is revealed": "revealed",
}
_COUNT = re.compile(r"<b>(\d+)</b> <span>of (\d+)\s+(?:<br>)?(?:voted|have begun)")
_SEAL = re.compile(r"Seal <b>([\w-]+)</b>")
_LABEL = re.compile(r'class="tag tag-\w+">(\w+)<')
_SIGN = re.compile(r'<span class="sign [^"]*"><i>[^<]*</i>(\d+)</span>')
_NUMBER = re.compile(r'data-name="[^"]*"><span dir="ltr">(\d+)</span>')


def everywhere(desk: Desk) -> dict[str, Facts]:
    """What each place says now; the result and the export say nothing before the reveal."""
    shown = {"desk": _of_the_desk(desk), "screen": _of_the_screen(desk)}
    if shown["desk"].get("state") == "revealed":
        shown |= {"result": _of_the_result(desk), "export": _of_the_export(desk)}
    return shown


def until_agreed(desk: Desk, *, within: float = WITHIN) -> dict[str, Facts]:
    """Load all of them again until they agree; return what they agree on."""
    give_up_at = time.monotonic() + within
    while True:
        shown = everywhere(desk)
        found = disagreeing(shown)
        if not found:
            return shown
        assert time.monotonic() < give_up_at, found


def _of_the_desk(desk: Desk) -> Facts:
    page = desk.page()
    said = re.search(r'<h2 id="state">(.*?)</h2>', page, re.DOTALL)
    assert said is not None
    states = [state for words, state in _STATES.items() if words in said[1]]
    return {"state": states[0] if states else "draft"} | _numbers(page)


def _of_the_screen(desk: Desk) -> Facts:
    first = _get(desk, f"/screen/{desk.asked.code}/now?page=1")
    state = re.search(rf"{desk.asked.round}-(\w+)", first)
    facts: Facts = {"state": state[1] if state else "draft"} | _numbers(first)
    of = re.search(r'class="base">(\d+) of (\d+) voted', first)
    if of:
        facts |= {"voted": int(of[1]), "joined": int(of[2])}
    page, shown = 1, first
    while rows := list(_rows(shown, desk.asked, start='<li class="row', number=_SIGN)):
        if rows[0][0] in facts:
            break  # beyond the last page it shows the last one again
        facts |= dict(rows)
        page += 1
        shown = _get(desk, f"/screen/{desk.asked.code}/now?page={page}")
    return facts


def _of_the_result(desk: Desk) -> Facts:
    asked = desk.asked
    page = _get(desk, f"/host/w/{asked.code}/results/{asked.round}?set=answers")
    return dict(_rows(page, asked, start="<tr>", number=_NUMBER))


def _of_the_export(desk: Desk) -> Facts:
    told = json.loads(_get(desk, f"/host/w/{desk.asked.code}/export/everything.json"))
    round_ = next(each for each in told["rounds"] if each["id"] == desk.asked.round)
    facts: Facts = {"voted": round_["voted"], "joined": round_["joined"]}
    facts["seal"] = round_["seals"][-1]["characters"]
    for each in round_["statements"]:
        for answer in desk.asked.answers:
            facts[f"{each['statement']} {answer}"] = each["counts"].get(answer, 0)
    return facts


def _numbers(page: str) -> Facts:
    count, seal = _COUNT.search(page), _SEAL.search(page)
    facts: Facts = {"voted": int(count[1]), "joined": int(count[2])} if count else {}
    return facts | ({"seal": seal[1]} if seal else {})


def _rows(
    page: str, asked: Asked, *, start: str, number: re.Pattern[str]
) -> Iterator[tuple[str, int]]:
    """Each count of each statement. The answers are always in the order of their signs."""
    for row in page.split(start)[1:]:
        label, numbers = _LABEL.search(row), number.findall(row)
        if label and len(numbers) >= len(asked.answers):
            counts = zip(_by_sign(asked.answers), numbers, strict=False)
            yield from ((f"{label[1]} {answer}", int(count)) for answer, count in counts)


def _by_sign(answers: Sequence[str]) -> list[str]:
    """Tables have "not sure" before those who are against."""
    return sorted(answers, key=lambda key: (key in {"no", "disagree"}, answers.index(key)))


def _get(desk: Desk, path: str) -> str:
    status, body = desk.line.send("GET", path)
    assert status == 200, (path, status)
    return body
