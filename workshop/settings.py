"""Settings: one frozen dataclass, read once at start, that refuses what it cannot use."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from workshop.errors import BadSettings

MOST_BACKUPS = 1000
LEAST_TOKEN = 16
LOGS = ("text", "json")

_BACKUPS = "WORKSHOP_BACKUPS"
_HOW_MANY = f"it must be a number from 0 (no backups) to {MOST_BACKUPS}"
MOST_PROXIES = 9
_PROXIES = "WORKSHOP_PROXIES"
_WANTED_PROXIES = "it must be a number from 0 to 9"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What differs from one installation to the next. Documented in the README.

    Raises:
        BadSettings: when a value cannot be used.
    """

    database: Path = Path("workshop.sqlite3")
    base_url: str = "http://127.0.0.1:8000"
    trusted_hosts: tuple[str, ...] = ()
    secret_key: str = ""
    backups: int = 10
    log: str = "text"
    metrics_token: str = ""
    proxies: int | None = None

    def __post_init__(self) -> None:
        """Refuse what would only fail later, in front of a room."""
        if not _can_be_opened(self.base_url):
            raise BadSettings(
                name="WORKSHOP_BASE_URL",
                value=self.base_url,
                wanted="it must look like http://192.168.1.20:8000 or https://vote.example.org",
            )
        if self.database.is_dir():
            raise BadSettings(
                name="WORKSHOP_DATABASE", value=self.database, wanted="it must be a file"
            )
        if self.backups not in range(MOST_BACKUPS + 1):
            raise BadSettings(name=_BACKUPS, value=self.backups, wanted=_HOW_MANY)
        if self.log not in LOGS:
            raise BadSettings(
                name="WORKSHOP_LOG", value=self.log, wanted=f"it must be one of {', '.join(LOGS)}"
            )
        if self.metrics_token and len(self.metrics_token) < LEAST_TOKEN:
            raise BadSettings(
                name="WORKSHOP_METRICS_TOKEN",
                value="too short",
                wanted=f"it must have {LEAST_TOKEN} characters or more",
            )
        if self.proxies is not None and not 0 <= self.proxies <= MOST_PROXIES:
            raise BadSettings(name=_PROXIES, value=self.proxies, wanted=_WANTED_PROXIES)

    @property
    def secure(self) -> bool:
        """Whether people reach us over https, so that cookies can demand it."""
        return self.base_url.startswith("https://")

    @property
    def proxies_before_us(self) -> int:
        """How many proxies of ours stand between people and us: each adds the address it saw.

        We do not end https ourselves, so under https there is one unless somebody says otherwise.
        """
        return int(self.secure) if self.proxies is None else self.proxies


def _can_be_opened(address: str) -> bool:
    """Whether a phone can open this: http or https, a host, and a port that exists, if any."""
    try:
        parts = urlsplit(address)
        port = parts.port  # refuses what is no port
    except ValueError:
        return False
    is_bare = parts.path in {"", "/"} and not parts.query  # paths in QR codes are in capitals
    return is_bare and parts.scheme in {"http", "https"} and bool(parts.hostname) and port != 0


def from_environment(environ: Mapping[str, str]) -> Settings:
    """Read the settings from environment variables; what is not set keeps its default."""
    default = Settings()
    proxies = environ.get(_PROXIES)
    return Settings(
        database=Path(environ.get("WORKSHOP_DATABASE") or default.database),
        base_url=(environ.get("WORKSHOP_BASE_URL") or default.base_url).rstrip("/"),
        trusted_hosts=tuple(environ.get("WORKSHOP_TRUSTED_HOSTS", "").split()),
        secret_key=environ.get("WORKSHOP_SECRET_KEY", ""),
        backups=_number(_BACKUPS, environ.get(_BACKUPS) or str(default.backups), wanted=_HOW_MANY),
        log=environ.get("WORKSHOP_LOG") or default.log,
        metrics_token=environ.get("WORKSHOP_METRICS_TOKEN", ""),
        proxies=_number(_PROXIES, proxies, wanted=_WANTED_PROXIES) if proxies else None,
    )


def _number(name: str, typed: str, *, wanted: str) -> int:
    if not (typed.isascii() and typed.isdigit()):
        raise BadSettings(name=name, value=typed, wanted=wanted)
    return int(typed)
