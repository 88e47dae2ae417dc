"""What a helper sees first: what waits, the most urgent on top; a viewer only looks on."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.hosts import ByLink
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.voices import allow, propose, say
from workshop.actions.sharing import share_tablet, start_turn
from workshop.actions.steering import go_to_part
from workshop.actions.tokens import new_token
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.voices import Commenting, Suggesting
from workshop.store import tablets

OPEN, CLOSE, REVEAL = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL


@pytest.fixture
def hana(by_link: ByLink) -> FlaskClient:
    return by_link(Role.HELPER)


def jobs(browser: FlaskClient, room: Room) -> list[tuple[str, str, str]]:
    """The jobs from the top: what each says, where it leads, and whether it waits."""
    page = parse(browser.get(f"/host/w/{room.workshop.code}/"))
    found = [one for one in page.iter("a") if one.get("class") == "job"]
    said = [" ".join(" ".join(one.itertext()).split()) for one in found]
    base = f"/host/w/{room.workshop.code}/"
    return [
        (
            text,
            (one.get("href") or "").removeprefix(base),
            "" if one.get("data-due") is None else "due",
        )
        for text, one in zip(said, found, strict=True)
    ]


def paper_of(room: Room, kind: Kind = Kind.BARRIER) -> str:
    return f"paper/{room.round_of(kind).id}"


def key_in(browser: FlaskClient, room: Room, number: int) -> None:
    field = f"mark-{room.statements_of(Kind.BARRIER)[0].version_id}-"
    path = f"/host/w/{room.workshop.code}/{paper_of(room)}"
    answer = browser.post(path, data={"number": str(number), "stamp": "", field: "1"})
    assert answer.status_code == 303


def write(room: Room) -> None:
    """Two comments and a suggestion that somebody has to decide about."""
    allow(room, comments=Commenting.HELD, suggestions=Suggesting.HELD)
    for text in ("Who pays?", "When?"):
        say(room, room.somebody(), text)
    propose(room, room.somebody())


def test_before_the_first_vote_nothing_waits_and_every_way_is_there(
    hana: FlaskClient, room: Room
) -> None:
    assert jobs(hana, room) == [
        ("Comments and suggestions Nothing to decide. Read what people write.", "moderate", ""),
        (
            "Paper ballots No vote takes paper now. Print ballots, or look at the sheets.",
            "paper",
            "",
        ),
        ("Shared tablets None is set up.", "paper#tablets", ""),
    ]
    assert "Nothing waits for you now." in words(hana.get(f"/host/w/{room.workshop.code}/"))


def test_what_people_wrote_stands_on_top_with_its_counts(hana: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    write(room)
    assert jobs(hana, room)[:2] == [
        ("3 to decide 2 comments, 1 suggestion", "moderate?show=waiting", "due"),
        ("Key in paper: Barriers No sheet so far.", paper_of(room), ""),
    ]


def test_a_closed_vote_waits_for_its_paper_where_paper_is_used(
    hana: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, OPEN)
    write(room)
    key_in(hana, room, 1)
    assert [(job[0], job[2]) for job in jobs(hana, room)[:2]] == [
        ("3 to decide 2 comments, 1 suggestion", "due"),
        ("Key in paper: Barriers 1 sheet so far.", "due"),
    ]
    room.step(Kind.BARRIER, CLOSE)
    first, second, _ = jobs(hana, room)
    told = "Voting is closed. Paper is taken until the reveal. 1 sheet so far."
    assert first == (f"Key in paper: Barriers {told}", paper_of(room), "due")
    assert second[2] == "due"
    room.step(Kind.BARRIER, REVEAL)
    assert [job[1:] for job in jobs(hana, room)[:2]] == [
        ("moderate?show=waiting", "due"),
        ("paper", ""),
    ]


def test_late_paper_is_one_tap_away_when_the_room_has_gone_on(
    hana: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, OPEN)
    key_in(hana, room, 1)
    room.step(Kind.BARRIER, CLOSE)
    following = room.part_of(Kind.SOLUTION).id
    go_to_part(room.hall, workshop=room.now(), part_id=following, actor="alice")
    assert jobs(hana, room)[0][1:] == (paper_of(room), "due")
    room.step(Kind.SOLUTION, OPEN)
    assert jobs(hana, room)[0][1:] == (paper_of(room, Kind.SOLUTION), "due")


def test_tablets_are_counted_with_who_sits_at_them(hana: FlaskClient, room: Room) -> None:
    for id_ in ("one", "two"):
        share_tablet(room.hall, workshop=room.now(), tablet_id=id_, actor="alice")
    assert jobs(hana, room)[-1][0] == "Shared tablets 2 tablets are set up."
    with room.hall.store.reading() as database:
        first, _ = tablets.of_workshop(database, room.workshop.id)
    start_turn(room.hall, workshop=room.now(), tablet=first, token=new_token(), group_id=None)
    assert (
        jobs(hana, room)[-1][0] == "Shared tablets 2 tablets are set up. Somebody votes on 1 now."
    )


def test_every_job_leads_to_a_page_that_a_helper_may_see(hana: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    for _, path, _ in jobs(hana, room):
        assert hana.get(f"/host/w/{room.workshop.code}/{path}").status_code == 200


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ((), "Not open yet"),
        ((OPEN,), "Voting is open"),
        ((OPEN, CLOSE), "Voting is closed"),
        ((OPEN, CLOSE, REVEAL), "The result is out See the result"),
    ],
)
def test_a_viewer_looks_on(
    by_link: ByLink, room: Room, steps: tuple[RoundStep, ...], told: str
) -> None:
    vic = by_link(Role.VIEWER)
    room.step(Kind.BARRIER, *steps)
    said = words(vic.get(f"/host/w/{room.workshop.code}/"))
    assert f"{told} You look on here, and the facilitator steers." in said
    assert jobs(vic, room) == []
