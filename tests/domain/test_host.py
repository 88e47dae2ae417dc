import pytest

from workshop.domain.host import BY_LINK, Host, Role, actor_id

IN_ORDER = (Role.ORGANISER, Role.FACILITATOR, Role.HELPER, Role.VIEWER)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("other", Role)
def test_a_role_includes_itself_and_those_below_it(role: Role, other: Role) -> None:
    assert role.includes(other) is (IN_ORDER.index(role) <= IN_ORDER.index(other))


def test_no_link_makes_an_organiser() -> None:
    assert set(BY_LINK) == set(Role) - {Role.ORGANISER}


def test_an_actor_says_role_and_id_and_not_the_name() -> None:
    assert Host(id="4f1c", name="Sam", role=Role.HELPER).actor == "helper:4f1c"


@pytest.mark.parametrize(
    ("actor", "id_"), [("helper:4f1c", "4f1c"), ("4f1c", "4f1c"), ("server", "server")]
)
def test_the_id_of_an_actor_is_found_in_early_rows_too(actor: str, id_: str) -> None:
    assert actor_id(actor) == id_
