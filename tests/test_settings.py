from pathlib import Path

import pytest

from workshop.errors import BadSettings
from workshop.settings import Settings, from_environment


def test_without_an_environment_the_defaults_hold() -> None:
    assert from_environment({}) == Settings(
        database=Path("workshop.sqlite3"),
        base_url="http://127.0.0.1:8000",
        trusted_hosts=(),
        secret_key="",
        backups=10,
        log="text",
        metrics_token="",
    )


def test_every_setting_is_read_from_the_environment() -> None:
    assert from_environment(
        {
            "WORKSHOP_DATABASE": "/srv/votes.sqlite3",
            "WORKSHOP_BASE_URL": "https://vote.example.org/",
            "WORKSHOP_TRUSTED_HOSTS": "vote.example.org  127.0.0.1",
            "WORKSHOP_SECRET_KEY": "quiet",
            "WORKSHOP_BACKUPS": "0",
            "WORKSHOP_LOG": "json",
            "WORKSHOP_METRICS_TOKEN": "sixteen letters!",
            "WORKSHOP_PROXIES": "2",
            "SOMETHING_ELSE": "is left out",
        }
    ) == Settings(
        database=Path("/srv/votes.sqlite3"),
        base_url="https://vote.example.org",
        trusted_hosts=("vote.example.org", "127.0.0.1"),
        secret_key="quiet",  # noqa: S106 - a made-up one
        backups=0,
        log="json",
        metrics_token="sixteen letters!",  # noqa: S106 - a made-up one
        proxies=2,
    )


@pytest.mark.parametrize(
    "name",
    ["WORKSHOP_DATABASE", "WORKSHOP_BASE_URL", "WORKSHOP_TRUSTED_HOSTS", "WORKSHOP_PROXIES"],
)
def test_an_empty_setting_is_one_that_is_not_set(name: str) -> None:
    assert from_environment({name: ""}) == Settings()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "192.168.1.20:8000",
        "vote.example.org",
        "ftp://vote.example.org",
        "http://",
        "http://:8000",
        "javascript:alert(1)",
        "http://[::1",
        "http://192.168.1.20:80000",
        "http://192.168.1.20:0",
        "http://192.168.1.20:port",
    ],
)
def test_an_address_that_no_phone_can_open_is_refused(address: str) -> None:
    with pytest.raises(BadSettings, match=r"WORKSHOP_BASE_URL is .*: it must look like"):
        Settings(base_url=address)


@pytest.mark.parametrize(
    ("address", "secure"),
    [
        ("http://192.168.1.20:8000", False),
        ("http://[2001:db8::1]:8000", False),
        ("https://vote.example.org", True),
        ("https://vote.example.org:65535", True),
    ],
)
def test_an_address_over_https_is_secure(address: str, secure: bool) -> None:
    assert Settings(base_url=address).secure is secure


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("WORKSHOP_BACKUPS", "-1", "it must be a number from 0"),
        ("WORKSHOP_BACKUPS", "many", "it must be a number from 0"),
        ("WORKSHOP_BACKUPS", "٣", "it must be a number from 0"),
        ("WORKSHOP_BACKUPS", "1001", "it must be a number from 0"),
        ("WORKSHOP_LOG", "xml", "it must be one of text, json"),
        ("WORKSHOP_METRICS_TOKEN", "short", "it must have 16 characters"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_at_the_start(
    name: str, value: str, said: str
) -> None:
    with pytest.raises(BadSettings, match=f"{name} is .*: {said}") as refused:
        from_environment({name: value})
    assert "short" not in str(refused.value).removeprefix(f"{name} is too short")


@pytest.mark.parametrize("typed", ["-1", "10", "one", "٢", "1.0", " "])
def test_a_number_of_proxies_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(BadSettings, match=r"WORKSHOP_PROXIES is .*: it must be a number"):
        from_environment({"WORKSHOP_PROXIES": typed})


@pytest.mark.parametrize(
    ("address", "set_to", "counted"),
    [
        ("http://192.168.1.20:8000", None, 0),
        ("https://vote.example.org", None, 1),
        ("https://vote.example.org", 0, 0),
        ("https://vote.example.org", 2, 2),
        ("http://192.168.1.20:8000", 1, 1),
    ],
)
def test_under_https_there_is_one_proxy_unless_somebody_says_otherwise(
    address: str, set_to: int | None, counted: int
) -> None:
    assert Settings(base_url=address, proxies=set_to).proxies_before_us == counted


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match=r"WORKSHOP_DATABASE is .*: it must be a file"):
        Settings(database=tmp_path)


def test_settings_are_compared_by_value_and_cannot_be_changed() -> None:
    assert Settings() == Settings()
    assert hash(Settings()) == hash(Settings())
    with pytest.raises(AttributeError):
        Settings().base_url = "http://elsewhere"  # type: ignore[misc]
