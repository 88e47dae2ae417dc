"""The files for the refinement stage come through a real server, which goes on meanwhile."""

import io
import json
from concurrent.futures import ThreadPoolExecutor
from zipfile import ZipFile

from tests.actions.test_exporting import CLOSE, REVEAL, voted
from tests.fixtures.venues import Venue
from tests.reports.sheets import opened
from tests.web.export.test_polis_served import get
from workshop.actions.entering import make_entry_link
from workshop.domain.kind import Kind


def test_a_server_hands_out_all_three_at_once_and_answers_others(venue: Venue) -> None:
    for kind in Kind:
        voted(venue.room, kind, CLOSE, REVEAL)
    entered, _ = get(venue, f"/host/enter/{make_entry_link(venue.hall)}")
    cookie = (entered.headers["Set-Cookie"] or "").partition(";")[0]
    start = f"/host/w/{venue.room.workshop.code}/export/"
    names = ["workbook.xlsx", "everything.json", "tables.zip"]
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(get, venue, start + name, cookie) for name in names]
        health = pool.submit(get, venue, "/healthz")
        answers = [each.result() for each in (*asked, health)]
    assert [answer.status for answer, _ in answers] == [200] * 4
    book, document, tables = (content for _, content in answers[:3])
    assert opened(book)["Ranking"].max_row == 25
    assert len(json.loads(document)["rounds"]) == 2
    with ZipFile(io.BytesIO(tables)) as archive:
        assert "method.csv" in archive.namelist()
