import pytest

from workshop.domain.invitation import (
    MOST_IN_ALL,
    Invitation,
    InvitationState,
    normalise_token,
    read_count,
)
from workshop.errors import BadCount

CARD = "ABCDEFGHIJKLMNOPQRSTUVWX27"


@pytest.mark.parametrize(("typed", "count"), [("1", 1), (" 40 ", 40), ("500", 500), ("007", 7)])
def test_a_number_of_cards_is_read(typed: str, count: int) -> None:
    assert read_count(typed) == count


@pytest.mark.parametrize(
    "typed", ["", "0", "501", "-1", "1.5", "many", "٣", "1e2", "9" * 5000, "1 0"]
)
def test_what_is_no_number_of_cards_is_refused(typed: str) -> None:
    with pytest.raises(BadCount, match="from 1 to 500"):
        read_count(typed)


def test_a_workshop_holds_so_many_cards_and_no_more() -> None:
    assert read_count("3", made=MOST_IN_ALL - 3) == 3
    with pytest.raises(BadCount, match="from 1 to 3"):
        read_count("4", made=MOST_IN_ALL - 3)


@pytest.mark.parametrize(
    ("used", "revoked", "state"),
    [
        (False, False, InvitationState.FREE),
        (True, False, InvitationState.USED),
        (False, True, InvitationState.REVOKED),
        (True, True, InvitationState.REVOKED),
    ],
)
def test_a_revoked_card_is_revoked_whether_it_was_used_or_not(
    used: bool, revoked: bool, state: InvitationState
) -> None:
    card = Invitation(id="a", workshop_id="w", number=1, used=used, revoked=revoked)
    assert card.state is state


def test_a_token_survives_any_case() -> None:
    assert normalise_token(CARD.lower()) == normalise_token(CARD) == CARD


@pytest.mark.parametrize(
    "typed",
    ["", CARD[:-1], CARD + "A", CARD[:-1] + "1", CARD[:-1] + "é", "\u017f" * 26, "x" * 9000],
)
def test_what_cannot_be_a_token_is_nothing(typed: str) -> None:
    assert normalise_token(typed) == ""
