import pytest

from workshop.web.remote import counted


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::", "2001:db8:1:2::"),
        ("2001:db8:1:3::1", "2001:db8:1:3::"),
        ("fe80::1%eth0", "fe80::"),
        ("", ""),
        ("unknown" * 10, ("unknown" * 10)[:40]),
    ],
)
def test_an_address_is_counted_whole_and_a_network_of_one_household_once(
    typed: str, key: str
) -> None:
    assert counted(typed) == key
