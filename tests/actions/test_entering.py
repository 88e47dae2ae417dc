import pytest

from tests.fixtures.house import Clock
from workshop.actions.entering import (
    enter,
    log_in,
    log_out,
    make_entry_link,
    make_setup_link,
    set_password,
)
from workshop.actions.hall import Hall
from workshop.actions.tokens import token_hash
from workshop.errors import FieldTooLong, LinkIsUsed, PasswordTooShort, WrongPassword
from workshop.store import hosts

PASSWORD = "ten letter"  # noqa: S105 - of a made-up host


def setup_link(hall: Hall) -> str:
    link = make_setup_link(hall)
    assert link is not None
    return link


def host_of(hall: Hall, login: str) -> str | None:
    with hall.store.reading() as database:
        host = hosts.host_of_login(database, token_hash(login), now=hall.now())
        return host.id if host else None


def acts(hall: Hall) -> list[tuple[str, str]]:
    with hall.store.reading() as database:
        rows = database.query("select actor, action from audit order by sequence")
        return [(row["actor"].split(":")[0], row["action"]) for row in rows]


def test_the_setup_link_sets_the_password_and_lets_the_organiser_in(hall: Hall) -> None:
    login = set_password(hall, link=setup_link(hall), password=PASSWORD)
    host = host_of(hall, login)
    assert host is not None
    assert host_of(hall, log_in(hall, password=PASSWORD)) == host
    assert acts(hall) == [("organiser", "password set"), ("organiser", "logged in")]


def test_a_setup_link_works_once(hall: Hall) -> None:
    link = setup_link(hall)
    set_password(hall, link=link, password=PASSWORD)
    with pytest.raises(LinkIsUsed):
        set_password(hall, link=link, password="another one")  # noqa: S106
    assert host_of(hall, log_in(hall, password=PASSWORD)) is not None


def test_a_second_setup_link_replaces_the_first(hall: Hall) -> None:
    first, second = setup_link(hall), setup_link(hall)
    with pytest.raises(LinkIsUsed):
        set_password(hall, link=first, password=PASSWORD)
    assert host_of(hall, set_password(hall, link=second, password=PASSWORD)) is not None


def test_once_there_is_a_password_there_are_no_more_setup_links(hall: Hall) -> None:
    set_password(hall, link=setup_link(hall), password=PASSWORD)
    assert make_setup_link(hall) is None


@pytest.mark.parametrize("link", ["", "made up"])
def test_a_link_that_was_never_made_sets_no_password(hall: Hall, link: str) -> None:
    setup_link(hall)
    with pytest.raises(LinkIsUsed):
        set_password(hall, link=link, password=PASSWORD)
    assert acts(hall) == []


def test_an_entry_link_sets_no_password_and_a_setup_link_does_not_enter(hall: Hall) -> None:
    setup, entry = setup_link(hall), make_entry_link(hall)
    with pytest.raises(LinkIsUsed):
        set_password(hall, link=entry, password=PASSWORD)
    with pytest.raises(LinkIsUsed):
        enter(hall, link=setup)


@pytest.mark.parametrize("length", [0, 1, 9])
def test_a_password_that_is_too_short_says_how_long_it_must_be(hall: Hall, length: int) -> None:
    link = setup_link(hall)
    with pytest.raises(PasswordTooShort, match="at least 10 characters"):
        set_password(hall, link=link, password="x" * length)
    assert make_setup_link(hall) is not None


def test_a_password_that_is_too_long_is_not_called_too_short(hall: Hall) -> None:
    with pytest.raises(FieldTooLong, match="Password is too long: 201 characters, at most 200"):
        set_password(hall, link=setup_link(hall), password="x" * 201)


@pytest.mark.parametrize("length", [10, 200])
def test_the_shortest_and_the_longest_password_work(hall: Hall, length: int) -> None:
    password = ("short word " * 20)[:length]
    set_password(hall, link=setup_link(hall), password=password)
    assert host_of(hall, log_in(hall, password=password)) is not None
    for more in (password + "x", password[:-1]):
        with pytest.raises(WrongPassword):
            log_in(hall, password=more)


@pytest.mark.parametrize("password", ["", "ten lettes", "Ten letter", "ten letter ", "x" * 5_000])
def test_a_wrong_password_lets_nobody_in(hall: Hall, password: str) -> None:
    set_password(hall, link=setup_link(hall), password=PASSWORD)
    with pytest.raises(WrongPassword):
        log_in(hall, password=password)
    assert acts(hall) == [("organiser", "password set")]


@pytest.mark.parametrize("password", ["", PASSWORD])
def test_before_the_setup_no_password_is_right(hall: Hall, password: str) -> None:
    setup_link(hall)
    with pytest.raises(WrongPassword):
        log_in(hall, password=password)


@pytest.mark.parametrize("password", ["", PASSWORD])
def test_an_organiser_who_came_by_a_link_has_no_password(hall: Hall, password: str) -> None:
    make_entry_link(hall)
    with pytest.raises(WrongPassword):
        log_in(hall, password=password)


def test_after_a_demonstration_a_password_can_still_be_set(hall: Hall) -> None:
    host = host_of(hall, enter(hall, link=make_entry_link(hall)))
    login = set_password(hall, link=setup_link(hall), password=PASSWORD)
    assert host_of(hall, login) == host
    assert host_of(hall, log_in(hall, password=PASSWORD)) == host
    assert make_setup_link(hall) is None


def test_an_entry_link_works_until_the_next_one_is_made(hall: Hall) -> None:
    first = make_entry_link(hall)
    hosts_seen = {host_of(hall, enter(hall, link=first)) for _ in range(2)}
    second = make_entry_link(hall)
    with pytest.raises(LinkIsUsed):
        enter(hall, link=first)
    hosts_seen.add(host_of(hall, enter(hall, link=second)))
    assert len(hosts_seen) == 1
    assert None not in hosts_seen


def test_an_entry_link_leaves_the_password_as_it_was(hall: Hall) -> None:
    set_password(hall, link=setup_link(hall), password=PASSWORD)
    make_entry_link(hall)
    assert host_of(hall, log_in(hall, password=PASSWORD)) is not None


def test_logging_out_ends_this_login_and_no_other(hall: Hall) -> None:
    link = make_entry_link(hall)
    here, there = enter(hall, link=link), enter(hall, link=link)
    log_out(hall, login=here)
    assert host_of(hall, here) is None
    assert host_of(hall, there) is not None
    assert acts(hall)[-1] == ("organiser", "logged out")


def test_logging_out_everywhere_ends_every_login(hall: Hall) -> None:
    link = make_entry_link(hall)
    logins = [enter(hall, link=link) for _ in range(3)]
    host = host_of(hall, logins[0])
    assert host is not None
    with hall.store.writing() as database:
        hosts.end_logins(database, host, now=hall.now())
    assert [host_of(hall, login) for login in logins] == [None] * 3


def test_a_login_expires_after_fourteen_days(hall: Hall, clock: Clock) -> None:
    login = enter(hall, link=make_entry_link(hall))
    clock.pass_by(days=14, seconds=-1)
    assert host_of(hall, login) is not None
    clock.pass_by(seconds=1)
    assert host_of(hall, login) is None


def test_a_made_up_login_opens_nothing(hall: Hall) -> None:
    make_entry_link(hall)
    assert host_of(hall, "") is None
    assert host_of(hall, "made up") is None


def test_neither_the_password_nor_a_token_is_in_the_file(hall: Hall) -> None:
    setup = setup_link(hall)
    entry = make_entry_link(hall)
    login = set_password(hall, link=setup, password=PASSWORD)
    path = hall.store.path
    written = b"".join(file.read_bytes() for file in (path, path.with_name(f"{path.name}-wal")))
    assert b"$argon2id$" in written
    for secret in (PASSWORD, setup, entry, login):
        assert secret.encode() not in written
