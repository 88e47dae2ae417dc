"""The zip comes through a real server."""

import http.client
import io
from zipfile import ZipFile

from tests.actions.test_exporting import CLOSE, REVEAL, voted
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.domain.kind import Kind


def get(venue: Venue, path: str, cookie: str = "") -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", venue.server.port, timeout=20)
    try:
        host = venue.server.address.partition("//")[2]
        connection.request("GET", path, headers={"Host": host, "Cookie": cookie})
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def test_a_server_hands_out_the_zip_to_who_may_have_it(venue: Venue) -> None:
    voted(venue.room, Kind.SOLUTION, CLOSE, REVEAL)
    path = f"/host/w/{venue.room.workshop.code}/export/polis.zip"
    stranger, _ = get(venue, path)
    assert stranger.status == 303
    entered, _ = get(venue, f"/host/enter/{make_entry_link(venue.hall)}")
    answer, content = get(venue, path, (entered.headers["Set-Cookie"] or "").partition(";")[0])
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/zip")
    with ZipFile(io.BytesIO(content)) as archive:
        assert "comments.csv" in archive.namelist()
