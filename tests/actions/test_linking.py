import pytest

from tests.actions.records import acts, all_acts, raised, versions
from tests.fixtures.hosts import keeper_of, one_more, role_link, workshop_of
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from workshop.actions.linking import end_link, enter_by_link, make_link, note_use
from workshop.actions.tokens import token_hash
from workshop.domain.host import BY_LINK, Role, RoleLink
from workshop.errors import BadInput, FieldMissing, FieldTooLong, LinkHasEnded, NotFound
from workshop.store import audit, role_links

ACTOR = "organiser:a"


def links(room: Room) -> tuple[RoleLink, ...]:
    with room.hall.store.reading() as database:
        return role_links.of_workshop(database, room.workshop.id)


@pytest.mark.parametrize("role", BY_LINK)
def test_a_link_gives_its_role_in_its_workshop(room: Room, role: Role) -> None:
    link, token = make_link(
        room.hall, workshop=room.workshop, role=role, name=" Sam,  table 3 ", actor=ACTOR
    )
    assert (link.role, link.name, link.workshop_id) == (role, "Sam, table 3", room.workshop.id)
    entered = enter_by_link(room.hall, token=token)
    assert entered.host.actor == f"{role}:{link.id}"
    assert [row[1:3] for row in all_acts(room)[-2:]] == [
        (ACTOR, "link made"),
        (f"{role}:{link.id}", "entered by role link"),
    ]


def test_a_link_can_be_taken_by_several_browsers(room: Room) -> None:
    _, token = role_link(room.hall, room.workshop, Role.HELPER)
    assert enter_by_link(room.hall, token=token).id == enter_by_link(room.hall, token=token).id


@pytest.mark.parametrize(
    ("role", "name", "error"),
    [
        (Role.ORGANISER, "Sam", BadInput),
        (Role.HELPER, " ", FieldMissing),
        (Role.HELPER, "x" * 61, FieldTooLong),
    ],
)
def test_a_link_that_cannot_be_made_leaves_no_trace(
    room: Room, role: Role, name: str, error: type[Exception]
) -> None:
    before = acts(room)
    with pytest.raises(error):
        make_link(room.hall, workshop=room.workshop, role=role, name=name, actor=ACTOR)
    assert (links(room), acts(room)) == ((), before)


def test_an_ended_link_lets_nobody_in_and_its_desk_is_told(room: Room) -> None:
    link, token = role_link(room.hall, room.workshop, Role.VIEWER)
    told = versions(room)
    for _ in range(2):
        end_link(room.hall, workshop=room.workshop, link_id=link.id, actor=ACTOR)
    with pytest.raises(LinkHasEnded):
        enter_by_link(room.hall, token=token)
    assert raised(told, versions(room)) == (False, True)
    assert acts(room).count("link ended") == 1
    assert links(room)[0].ended_at == room.hall.now()


@pytest.mark.parametrize("token", ["", "made up"])
def test_a_token_that_was_never_made_lets_nobody_in(room: Room, token: str) -> None:
    with pytest.raises(LinkHasEnded):
        enter_by_link(room.hall, token=token)


def test_a_link_of_another_workshop_cannot_be_ended_here(room: Room) -> None:
    other = workshop_of(room.hall, one_more(room.hall))
    foreign, token = role_link(room.hall, other, Role.HELPER)
    with pytest.raises(NotFound):
        end_link(room.hall, workshop=room.workshop, link_id=foreign.id, actor=ACTOR)
    assert enter_by_link(room.hall, token=token).ended_at is None


def test_the_last_use_is_kept(room: Room, clock: Clock) -> None:
    link, token = role_link(room.hall, room.workshop, Role.HELPER)
    assert links(room)[0].used_at is None
    enter_by_link(room.hall, token=token)
    clock.pass_by(minutes=5)
    note_use(room.hall, link_id=link.id)
    assert links(room)[0].used_at == "2026-11-26T10:05:00.000Z"


def test_a_link_goes_with_its_workshop(room: Room) -> None:
    role_link(room.hall, room.workshop, Role.HELPER)
    with room.hall.store.writing() as database:
        database.execute("delete from workshops where id = ?", [room.workshop.id])
    assert links(room) == ()


def test_no_token_is_in_the_file(room: Room) -> None:
    _, token = role_link(room.hall, room.workshop, Role.HELPER)
    enter_by_link(room.hall, token=token)
    path = room.hall.store.path
    written = b"".join(file.read_bytes() for file in (path, path.with_name(f"{path.name}-wal")))
    assert token_hash(token).encode() in written
    assert token.encode() not in written


def test_the_newest_act_comes_with_the_name_its_actor_has_now(room: Room) -> None:
    def newest(*actions: str) -> tuple[str, str] | None:
        with room.hall.store.reading() as database:
            act = audit.last(database, room.workshop.id, actions)
        return (act.name, act.action) if act else None

    keeper = keeper_of(room.hall)
    link, token = make_link(
        room.hall, workshop=room.workshop, role=Role.HELPER, name="Hana", actor=keeper.actor
    )
    enter_by_link(room.hall, token=token)
    end_link(room.hall, workshop=room.workshop, link_id=link.id, actor="demo")
    assert newest("entered by role link", "link made") == ("Hana", "entered by role link")
    assert newest("link made") == ("Organiser", "link made")
    assert newest("link ended", "link made") == ("", "link ended")
    assert newest("round open") is None
