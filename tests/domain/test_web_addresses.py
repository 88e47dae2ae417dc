import pytest

from workshop.domain.web_addresses import web_addresses


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("", ()),
        ("https://a.org", ("https://a.org",)),
        ("https://a.org HTTP://b.org https://a.org", ("https://a.org", "HTTP://b.org")),
        ("javascript:alert(1) https://a.org", ("https://a.org",)),
        ("a.org", ()),
    ],
)
def test_only_addresses_of_the_web_are_found_each_once(cell: str, found: tuple[str, ...]) -> None:
    assert web_addresses(cell) == found
