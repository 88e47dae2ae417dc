"""A host: somebody who runs a workshop, and how far their role reaches."""

from dataclasses import dataclass
from enum import StrEnum

NAME_LIMIT = 60


class Role(StrEnum):
    """Each role may do all that the ones below it may."""

    ORGANISER = "organiser"
    FACILITATOR = "facilitator"
    HELPER = "helper"
    VIEWER = "viewer"

    def includes(self, other: "Role") -> bool:
        """Whether this role may do what the other may."""
        return _ORDER.index(self) <= _ORDER.index(other)


_ORDER = tuple(Role)
BY_LINK = (Role.FACILITATOR, Role.HELPER, Role.VIEWER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """Somebody at work: an organiser who is logged in, or whoever holds a role's link.

    `keeper` is the first organiser of the installation, who lets others in.
    """

    id: str
    name: str
    role: Role
    keeper: bool = False

    @property
    def actor(self) -> str:
        """How the audit writes them down: `facilitator:4f1c...`; names may change, this not."""
        return f"{self.role}:{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLink:
    """A link that gives a role in one workshop. Times are UTC text, None until it happened."""

    id: str
    workshop_id: str
    role: Role
    name: str
    made_at: str
    used_at: str | None = None
    ended_at: str | None = None

    @property
    def host(self) -> Host:
        """The host who works by this link."""
        return Host(id=self.id, name=self.name, role=self.role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organiser:
    """An account, as the page of organisers lists it."""

    id: str
    name: str
    keeper: bool
    created_at: str
    workshops: int

    @property
    def host(self) -> Host:
        """The organiser at work."""
        return Host(id=self.id, name=self.name, role=Role.ORGANISER, keeper=self.keeper)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganiserLink:
    """A link for one more organiser that has not been used yet."""

    id: str
    made_at: str
    expires_at: str


def actor_id(actor: str) -> str:
    """The id in what the audit keeps of an actor; early rows have the bare id."""
    return actor.rpartition(":")[2]
