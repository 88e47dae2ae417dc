from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest

from tests.fixtures.hosts import PASSWORD, keeper_of, one_more, workshop_of
from tests.fixtures.house import Clock
from workshop.actions.entering import log_in, make_setup_link, set_password
from workshop.actions.hall import Hall
from workshop.actions.organising import (
    close_account,
    make_organiser_link,
    rename_organiser,
    take_back_organiser_link,
    use_organiser_link,
)
from workshop.actions.tokens import token_hash
from workshop.domain.host import Host, Organiser
from workshop.errors import (
    FieldMissing,
    FieldTooLong,
    KeepersOnly,
    LinkIsUsed,
    NameIsTaken,
    NotFound,
    PasswordTooShort,
    WrongNameOrPassword,
    WrongPassword,
)
from workshop.store import hosts, organiser_links, workshops

T = TypeVar("T")


class Counted:
    """Runs slow work in place, and counts it."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, work: Callable[[], T], /) -> T:
        self.times += 1
        return work()


def known(hall: Hall) -> list[Organiser]:
    with hall.store.reading() as database:
        return list(hosts.organisers(database))


def acts(hall: Hall) -> list[tuple[str, str]]:
    with hall.store.reading() as database:
        rows = database.query("select actor, action from audit order by sequence")
        return [(row["actor"], row["action"]) for row in rows]


def host_of(hall: Hall, login: str) -> Host | None:
    with hall.store.reading() as database:
        return hosts.host_of_login(database, token_hash(login), now=hall.now())


def test_an_organiser_link_makes_an_account_and_lets_its_organiser_in(hall: Hall) -> None:
    keeper = keeper_of(hall)
    _, link = make_organiser_link(hall, by=keeper)
    login = use_organiser_link(hall, link=link, name=" Dora ", password=PASSWORD)
    found = host_of(hall, login)
    assert found is not None
    assert (found.name, found.keeper) == ("Dora", False)
    assert [one.name for one in known(hall)] == ["Organiser", "Dora"]
    assert acts(hall)[-2:] == [
        (keeper.actor, "organiser invited"),
        (found.actor, "organiser joined"),
    ]


def test_an_organiser_link_works_once(hall: Hall) -> None:
    _, link = make_organiser_link(hall, by=keeper_of(hall))
    use_organiser_link(hall, link=link, name="Dora", password=PASSWORD)
    with pytest.raises(LinkIsUsed):
        use_organiser_link(hall, link=link, name="Emil", password=PASSWORD)
    assert len(known(hall)) == 2


def test_several_organiser_links_work_beside_each_other(hall: Hall) -> None:
    links = [make_organiser_link(hall, by=keeper_of(hall))[1] for _ in range(3)]
    for name, link in zip(("Dora", "Emil", "Fay"), reversed(links), strict=True):
        use_organiser_link(hall, link=link, name=name, password=PASSWORD)
    assert len(known(hall)) == 4


def test_an_organiser_link_ends_after_a_week(hall: Hall, clock: Clock) -> None:
    _, link = make_organiser_link(hall, by=keeper_of(hall))
    clock.pass_by(days=7)
    with pytest.raises(LinkIsUsed):
        use_organiser_link(hall, link=link, name="Dora", password=PASSWORD)


def test_an_organiser_link_that_was_taken_back_opens_nothing(hall: Hall) -> None:
    made, link = make_organiser_link(hall, by=keeper_of(hall))
    for _ in range(2):
        take_back_organiser_link(hall, link_id=made.id, actor="organiser:a")
    with pytest.raises(LinkIsUsed):
        use_organiser_link(hall, link=link, name="Dora", password=PASSWORD)
    with hall.store.reading() as database:
        assert organiser_links.waiting(database, now=hall.now()) == ()
    assert [action for _, action in acts(hall)].count("organiser link ended") == 1


@pytest.mark.parametrize(
    ("name", "password", "error"),
    [
        ("", PASSWORD, FieldMissing),
        ("x" * 61, PASSWORD, FieldTooLong),
        ("Dora", "short", PasswordTooShort),
        ("Dora", "x" * 201, FieldTooLong),
        ("ORGANISER", PASSWORD, NameIsTaken),
        (" organiser ", PASSWORD, NameIsTaken),
    ],
)
def test_what_cannot_be_used_is_refused_and_the_link_still_works(
    hall: Hall, name: str, password: str, error: type[Exception]
) -> None:
    _, link = make_organiser_link(hall, by=keeper_of(hall))
    with pytest.raises(error):
        use_organiser_link(hall, link=link, name=name, password=password)
    assert len(known(hall)) == 1
    use_organiser_link(hall, link=link, name="Emil", password=PASSWORD)


def test_with_two_organisers_name_and_password_must_go_together(hall: Hall) -> None:
    dora, emil = one_more(hall), one_more(hall, "Émil")
    for typed, expected in (("Dora", dora), (" DORA ", dora), ("émil", emil)):
        found = host_of(hall, log_in(hall, name=typed, password=PASSWORD))
        assert found == expected
    for name, password in (("", PASSWORD), ("Nobody", PASSWORD), ("Dora", "guess guess")):
        with pytest.raises(WrongNameOrPassword):
            log_in(hall, name=name, password=password)


def test_a_wrong_name_takes_as_much_work_as_a_wrong_password(hall: Hall) -> None:
    """Source: each try hashes once, aside; that is where the time goes."""
    one_more(hall)
    counted_aside = Counted()
    counted = replace(hall, aside=counted_aside)
    for name in ("Nobody", "Dora"):
        with pytest.raises(WrongPassword):
            log_in(counted, name=name, password="guess guess")  # noqa: S106 - a wrong one
    assert counted_aside.times == 2


def test_a_new_name_is_kept_and_logged_in_with(hall: Hall) -> None:
    dora = one_more(hall)
    rename_organiser(hall, host=dora, name="Theodora")
    assert [one.name for one in known(hall)] == ["Organiser", "Theodora"]
    assert host_of(hall, log_in(hall, name="theodora", password=PASSWORD)) is not None
    rename_organiser(hall, host=dora, name="THEODORA")  # one's own name is never taken
    with pytest.raises(NameIsTaken, match="Another organiser is called Organiser"):
        rename_organiser(hall, host=dora, name="organiser")


def test_a_closed_account_is_out_at_once_and_its_workshops_are_the_keepers(hall: Hall) -> None:
    keeper, dora = keeper_of(hall), one_more(hall)
    login = log_in(hall, name="Dora", password=PASSWORD)
    hers = workshop_of(hall, dora)
    close_account(hall, host_id=dora.id, by=keeper)
    assert host_of(hall, login) is None
    with pytest.raises(WrongPassword):
        log_in(hall, name="Dora", password=PASSWORD)
    with hall.store.reading() as database:
        assert workshops.of_organiser(database, keeper.id) == (hers,)
    assert acts(hall)[-1] == (keeper.actor, "account closed")
    assert one_more(hall, "Dora").id != dora.id


def test_the_keepers_account_stays_and_only_the_keeper_closes(hall: Hall) -> None:
    keeper, dora = keeper_of(hall), one_more(hall)
    emil = one_more(hall, "Emil")
    for host_id, by in ((keeper.id, keeper), (keeper.id, dora), (emil.id, dora)):
        with pytest.raises(KeepersOnly):
            close_account(hall, host_id=host_id, by=by)
    with pytest.raises(NotFound):
        close_account(hall, host_id="nobody", by=keeper)
    close_account(hall, host_id=dora.id, by=keeper)
    with pytest.raises(NotFound):
        close_account(hall, host_id=dora.id, by=keeper)


def test_a_keeper_who_gets_a_password_late_takes_no_colleagues_name(hall: Hall) -> None:
    one_more(hall)
    link = make_setup_link(hall)
    assert link is not None
    with pytest.raises(NameIsTaken):
        set_password(hall, link=link, name="DORA", password=PASSWORD)
    set_password(hall, link=link, name="Alice", password=PASSWORD)
    assert [one.name for one in known(hall)] == ["Alice", "Dora"]


def test_no_organiser_link_is_in_the_file(hall: Hall) -> None:
    _, link = make_organiser_link(hall, by=keeper_of(hall))
    path = hall.store.path
    written = b"".join(file.read_bytes() for file in (path, path.with_name(f"{path.name}-wal")))
    assert token_hash(link).encode() in written
    assert link.encode() not in written
