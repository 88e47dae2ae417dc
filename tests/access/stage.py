"""A served house with a workshop in every state that changes a page, and whoever looks at it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from http.cookies import SimpleCookie

from flask import Flask, Response
from playwright._impl._api_structures import SetCookieParam  # the public module has it not

from tests.access import scenes
from tests.fixtures.cards import cards, tokens
from tests.fixtures.hosts import keeper_of, one_more, role_link
from tests.fixtures.people import Room
from tests.fixtures.server import Server
from tests.fixtures.voices import proposed
from workshop.actions.entering import enter, make_entry_link, make_setup_link
from workshop.actions.hall import Hall
from workshop.actions.joining import join
from workshop.actions.organising import make_organiser_link
from workshop.actions.sharing import share_tablet
from workshop.actions.tokens import new_id, token_hash
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.store import participants
from workshop.web import cookies

PLACE = re.compile(r"<(?:path:)?([a-z_]+)>")


@dataclass
class Stage:
    """A running server, its rooms by their state, and the cookies of who looks at its pages.

    `walker` is the keeper, who owns every workshop, with a phone that has joined each of them.
    """

    server: Server
    app: Flask
    hall: Hall
    rooms: dict[str, Room] = field(init=False)
    walker: list[SetCookieParam] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        """Play every scene."""
        self._setup = make_setup_link(self.hall) or ""
        login = enter(self.hall, link=make_entry_link(self.hall))
        self.walker.append(self._cookie(cookies.HOST, login))
        self.rooms = scenes.play(self.hall, self._join)

    def known_as(self, who: str) -> list[SetCookieParam]:
        """The cookies of the walker, a stranger, a tablet, a helper or a viewer."""
        room = self.rooms["open"]
        code = room.workshop.code
        if who == "tablet":
            token = share_tablet(
                self.hall, workshop=room.now(), tablet_id=new_id(), actor="organiser:a"
            )
            return [self._cookie(cookies.tablet_cookie(code), token)]
        if who in {"helper", "viewer"}:
            _, token = role_link(self.hall, room.workshop, Role(who))
            return [self._cookie(cookies.role_cookie(code), token)]
        return self.walker if who == "walker" else []

    def address(self, rule: str, scene: str) -> str:
        """The address of a route where this scene is played; `revealed?set=sure` has a query."""
        name, _, query = scene.partition("?")
        wanted = f"{rule}?{query}" if query else rule
        return self.server.address + PLACE.sub(
            lambda place: self._thing(place[1], rule, self.rooms[name or "draft"]), wanted
        )

    def _thing(self, place: str, rule: str, room: Room) -> str:
        found: dict[str, Callable[[], str]] = {
            "code": lambda: room.workshop.code,
            "slug": lambda: "cedp",
            "round_id": lambda: scenes.shown(room).id,
            "part_id": lambda: room.part_of(Kind.SOLUTION).id,
            "statement_id": lambda: scenes.asked(room)[0].id,
            "another_id": lambda: scenes.asked(room)[1].id,
            "label": lambda: scenes.asked(room)[0].label,
            "suggestion_id": lambda: proposed(room)[0].id,
            "invitation_id": lambda: cards(room)[0].id,
            "card": lambda: tokens(room)[1],
            "actor": lambda: "local-authority",
            "host_id": lambda: one_more(self.hall).id,
            "link": lambda: self._link(rule, room),
        }
        return found[place]()

    def _link(self, rule: str, room: Room) -> str:
        if "setup" in rule:
            return self._setup
        if "organiser-link" in rule:
            return make_organiser_link(self.hall, by=keeper_of(self.hall))[1]
        if "tablet" in rule:
            return self._tablet_link(room)
        return role_link(self.hall, room.workshop, Role.VIEWER)[1]

    def _tablet_link(self, room: Room) -> str:
        """The link that a host finds on the page about paper and tablets."""
        client = self.app.test_client(use_cookies=False)
        client.environ_base["HTTP_COOKIE"] = f"{cookies.HOST}={self.walker[0]['value']}"
        page = client.get(f"/host/w/{room.workshop.code}/paper").get_data(as_text=True)
        found = re.search(r'/tablet/([^"/]+)"', page)
        assert found is not None
        return found[1]

    def _join(self, room: Room, group_id: str | None = None) -> Participant:
        """Let the walker's phone join a room."""
        token = join(self.hall, workshop=room.now(), group_id=group_id)
        self.walker.append(self._cookie(cookies.participant_cookie(room.workshop.code), token))
        with self.hall.store.reading() as database:
            found = participants.by_token(database, token_hash(token), workshop_id=room.workshop.id)
        assert found is not None
        return found

    def _cookie(self, name: str, token: str) -> SetCookieParam:
        """What the server would have set."""
        response = Response()
        with self.app.test_request_context():
            cookies.write(response, name, token, lasts=timedelta(days=1))
        kept = SimpleCookie(response.headers["Set-Cookie"])[name]
        return SetCookieParam(name=name, value=kept.value, url=self.server.address)
