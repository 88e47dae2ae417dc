"""Addresses that leave the page: on QR codes, in print, on the screen. From settings, not Host."""

from urllib.parse import quote

from workshop.reports.document.export import SCHEMA_NAME
from workshop.web.hall import settings


def join_url(code: str) -> str:
    """What the QR code holds. In upper case, which makes a smaller square; paths take any case."""
    return f"{settings().base_url}/j/{code}".upper()


def invitation_url(token: str) -> str:
    """What the QR code of a personal card holds, in upper case, too."""
    return f"{settings().base_url}/i/{token}".upper()


def short_address() -> str:
    """What people type: the address without its scheme."""
    return settings().base_url.split("://", 1)[1]


def role_url(token: str) -> str:
    """What lets somebody in by a role's link. Its case matters, so it stays as it is."""
    return f"{settings().base_url}/host/link/{token}"


def organiser_link_url(token: str) -> str:
    """What lets one more organiser make an account."""
    return f"{settings().base_url}/host/organiser-link/{token}"


def tablet_url(code: str, link: str) -> str:
    """What the QR code holds that makes a device a shared tablet."""
    return f"{settings().base_url}/w/{code}/tablet/{quote(link, safe='~:')}"


def report_url(code: str) -> str:
    """Where anybody reads a report that was published."""
    return f"{settings().base_url}/r/{code}"


def schema_url(name: str = SCHEMA_NAME) -> str:
    """Where the JSON Schema of the JSON file stands; or that of an earlier one."""
    return f"{settings().base_url}/schemas/{name}"
