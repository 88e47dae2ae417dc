"""Charts over the web: under the names that pages link to."""

import io
from zipfile import ZipFile

from flask.testing import FlaskClient
from PIL import Image

from tests.fixtures.pages import words
from tests.fixtures.people import Room
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep


def reveal(room: Room) -> str:
    """One vote, revealed; where its charts are."""
    room.step(Kind.BARRIER, RoundStep.OPEN)
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[0], "a-lot")
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    return f"/host/w/{room.workshop.code}/export/chart/{room.round_of(Kind.BARRIER).id}"


def test_a_chart_is_a_file_to_keep(alice: FlaskClient, room: Room) -> None:
    where = reveal(room)
    vector, picture = alice.get(f"{where}/ranking.svg"), alice.get(f"{where}/ranking.png")
    assert [vector.status_code, picture.status_code] == [200, 200]
    assert [vector.mimetype, picture.mimetype] == ["image/svg+xml", "image/png"]
    assert vector.headers["Content-Disposition"] == (
        f'attachment; filename="local-firms-local-jobs-2026-11-26-{room.workshop.code}-ranking.svg"'
    )
    with Image.open(io.BytesIO(picture.get_data())) as image:
        assert image.size == (1920, 1080)


def test_what_is_not_there_is_not_found(alice: FlaskClient, room: Room) -> None:
    where = reveal(room)
    assert alice.get(f"{where}/gaps.svg").status_code == 404
    assert alice.get(where.rpartition("/")[0] + "/nothing/ranking.svg").status_code == 404


def test_a_hidden_result_stays_hidden(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    round_ = room.round_of(Kind.BARRIER)
    where = f"/host/w/{room.workshop.code}/export"
    assert alice.get(f"{where}/chart/{round_.id}/ranking.png").status_code == 409
    assert alice.get(f"{where}/charts.zip").status_code == 409


def test_the_page_of_files_offers_them_once_there_are_some(alice: FlaskClient, room: Room) -> None:
    page = f"/host/w/{room.workshop.code}/export/"
    before = alice.get(page)
    assert "Charts for slides (PNG and SVG)" in words(before)
    assert "charts.zip" not in before.get_data(as_text=True)
    reveal(room)
    assert "Download the charts (ZIP)" in words(alice.get(page))
    answer = alice.get(f"{page}charts.zip")
    assert answer.mimetype == "application/zip"
    with ZipFile(io.BytesIO(answer.get_data())) as package:
        assert "01-barriers-ranking.png" in package.namelist()
