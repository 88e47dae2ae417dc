"""A phone of the benchmark does what a phone does, and what it counts is what was stored."""

from collections import Counter
from pathlib import Path

from tests.load.page import Page, named_in
from tests.load.phone import ANSWERS, Phone, Vote, text_of
from tests.load.room import Room, served_room
from tests.load.voting import differences, told, vote


def test_what_a_room_is_told_is_what_is_stored(tmp_path: Path) -> None:
    with served_room(tmp_path) as room:
        phones = room.phones(3)
        orders = [phone.page.versions for phone in phones if phone.page]
        assert orders[0] != orders[1]  # each has its own order
        assert sorted(orders[0]) == sorted(room.versions)
        votes = [phone.votes(5) for phone in phones]
        voted = vote(phones, votes, process=room.process)
        assert told(phones) == room.stored() == Counter(v.mark for each in votes for v in each)
        assert (voted.saved, len(voted.took), voted.wrong) == (15, 15, Counter())
        assert_a_refusal_is_counted(room, phones[0])
        assert_the_deck_stays_away(room, phones[1])


def assert_a_refusal_is_counted(room: Room, phone: Phone) -> None:
    """A vote on what is not asked is no vote, and a phone that nobody knows votes nothing."""
    (good,) = phone.votes(1)
    version, answer = good.mark
    bad = good.request.replace(version.encode(), b"x" * len(version))
    stranger = room.phone()
    stranger.vote([Vote(good.request.replace(b"Cookie: ", b"Biscuit: "), good.mark)])
    phone.saved.clear()
    phone.vote([Vote(bad, (version, answer))])
    assert not phone.saved
    assert not stranger.saved
    assert [phone.wrong.total(), stranger.wrong.total()] == [1, 1]


def assert_the_deck_stays_away(room: Room, phone: Phone) -> None:
    """A phone that has the cards hears only that it was saved; a page comes after the last one."""
    votes = phone.votes(len(room.versions))
    quiet, last = (phone.line.send(each.request) for each in (votes[6], votes[-1]))
    assert (quiet.status, quiet.header("Outbox"), quiet.body) == (204, "saved", b"")
    assert "data-cards" not in text_of(last)
    assert 'id="now"' in text_of(last)
    newcomer = room.phone()
    newcomer.arrive()
    assert newcomer.page
    assert sorted(newcomer.page.versions) == sorted(room.versions)
    kinds = {file.rpartition(".")[2] for file in newcomer.files}
    assert kinds == {"css", "js", "svg"}  # no typeface: phones have their own


def test_a_phone_votes_on_each_card_before_it_starts_again() -> None:
    phone = Phone(1, "ABCD")
    phone.page = Page(
        me="m", deck="d", round_id="r", sequence=7, versions=("x", "y", "z", "a"), texts=()
    )
    votes = phone.votes(9)
    assert [vote.mark[0] for vote in votes] == ["x", "y", "z", "a", "x", "y", "z", "a", "x"]
    assert {vote.mark[1] for vote in votes} == set(ANSWERS)
    numbers = [vote.request.partition(b"sequence=")[2].partition(b"&")[0] for vote in votes]
    assert [int(number) for number in numbers] == list(range(7, 16))


def test_a_vote_that_only_one_side_knows_is_a_difference() -> None:
    told = Counter({("a", "agree"): 2, ("b", "agree"): 1})
    assert differences(told, told) == 0
    assert differences(told, Counter({("a", "agree"): 2})) == 1
    assert differences(Counter(), told) == 3
    assert differences(told, Counter({("a", "agree"): 2, ("b", "disagree"): 1})) == 2


def test_files_name_other_files() -> None:
    style = '@font-face { src: url("../fonts/a.woff2") format("woff2"); } b { c: url(d.svg) }'
    assert named_in("/static/1/css/b.css", style) == (
        "/static/1/fonts/a.woff2",
        "/static/1/css/d.svg",
    )
    script = 'import { a } from "./b.js";\nimport { c } from "../d.js";\nconst e = "./f.js";\n'
    assert named_in("/static/1/js/a.js", script) == ("/static/1/js/b.js", "/static/1/d.js")
