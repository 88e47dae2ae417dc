"""Packs: read them, upload one, see it before it is kept."""

from io import BytesIO

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.pages import Form, forms, words
from workshop.actions.hall import Hall
from workshop.packs import document
from workshop.packs.seeds import seed
from workshop.paths import SEEDS
from workshop.store import packs

GOOD = """kind,text,source,tier,basis
barrier,Rents are high.,A report (2020),B,report
solution,Lower them.,,,
"""
BAD = "kind,text\nbarrier,Rents are high.\nwish,Lower them.\nsolution,\n"


def upload(browser: FlaskClient, text: str, name: str = "our-town.csv") -> TestResponse:
    file = (BytesIO(text.encode()), name)
    return browser.post("/host/packs/upload", data={"file": file})


def confirmation(preview: TestResponse) -> Form:
    return next(form for form in forms(preview) if form.action == "/host/packs/import")


def stored(hall: Hall) -> tuple[str, ...]:
    with hall.store.reading() as database:
        return packs.contents(database)


def test_a_pack_says_its_cautions_before_its_statements(alice: FlaskClient) -> None:
    said = words(alice.get("/host/packs/mainstreaming-ced"))
    pack = seed("mainstreaming-ced")
    assert 0 < said.index(pack.cautions[0]) < said.index(pack.statements[0].text)


def test_every_statement_of_a_pack_has_its_source_tier_and_basis(alice: FlaskClient) -> None:
    said = words(alice.get("/host/packs/mainstreaming-ced"))
    for entry in seed("mainstreaming-ced").statements:
        after = said[said.index(entry.text) :]
        assert entry.source in after
        assert f"tier {entry.tier}, basis: {entry.basis}" in after


def test_a_solution_links_to_the_barriers_it_addresses(alice: FlaskClient) -> None:
    page = alice.get("/host/packs/mainstreaming-ced").text
    assert '<a href="#B16">B16</a>, <a href="#B17">B17</a>' in page
    assert 'id="B16"' in page


def test_a_pack_that_is_not_there_is_not_found(alice: FlaskClient) -> None:
    assert alice.get("/host/packs/nothing-like-it").status_code == 404
    assert alice.get("/host/new/nothing-like-it").status_code == 404


def test_the_upload_stores_nothing_before_it_is_confirmed(alice: FlaskClient, hall: Hall) -> None:
    preview = upload(alice, GOOD)
    assert preview.status_code == 200
    assert "Nothing is kept yet. 1 barrier, 1 solution." in words(preview)
    assert stored(hall) == ()
    form = confirmation(preview)
    answer = alice.post(form.action, data=form.fields)
    assert (answer.status_code, answer.location) == (303, "/host/packs/our-town?kept=now")
    assert len(stored(hall)) == 1
    said = words(alice.get(answer.location))
    assert "The pack is kept." in said
    assert "Rents are high. A report (2020) tier B, basis: report" in said


def test_the_file_of_a_pack_with_a_corrected_translation_is_kept_with_all_others(
    alice: FlaskClient, hall: Hall
) -> None:
    pack = seed("mainstreaming-ced")
    (welsh,) = (each.text for each in pack.statements[0].translations if each.language == "cy")
    file = (SEEDS / pack.slug / "statements.csv").read_text(encoding="utf-8")
    form = confirmation(upload(alice, file.replace(welsh, "Wedi'i gywiro."), "corrected.csv"))
    assert alice.post(form.action, data=form.fields).status_code == 303
    (kept,) = map(document.decode, stored(hall))
    assert "Wedi'i gywiro." in {each.text for each in kept.statements[0].translations}
    assert kept.statements[1:] == pack.statements[1:]


def test_importing_twice_changes_nothing(alice: FlaskClient, hall: Hall) -> None:
    form = confirmation(upload(alice, GOOD))
    alice.post(form.action, data=form.fields)
    before = stored(hall)
    again = alice.post(form.action, data=form.fields)
    assert again.location == "/host/packs/our-town?kept=before"
    assert "Exactly this pack is here already; nothing was changed." in words(
        alice.get(again.location)
    )
    assert stored(hall) == before


def test_a_new_edition_says_that_it_takes_the_place_of_the_old_one(
    alice: FlaskClient, hall: Hall
) -> None:
    first = confirmation(upload(alice, GOOD))
    alice.post(first.action, data=first.fields)
    preview = upload(alice, GOOD.replace("high", "too high"))
    assert "It takes the place of the pack" in words(preview)
    second = confirmation(preview)
    alice.post(second.action, data=second.fields)
    assert [document.decode(text).statements[0].text for text in stored(hall)] == [
        "Rents are too high."
    ]


def test_problems_are_told_by_row_and_nothing_can_be_kept(alice: FlaskClient, hall: Hall) -> None:
    preview = upload(alice, BAD)
    assert preview.status_code == 422
    assert "Row 3, kind: This is wish. Please write barrier or solution." in words(preview)
    assert "Row 4, text:" in words(preview)
    assert [form.action for form in forms(preview)] == ["/host/logout"]
    assert stored(hall) == ()


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("", "empty.csv", "The file is empty."),
        ("<html>", "page.csv", "This is a web page"),
        ("kind,text", "notes.docx", "Only .csv and .xlsx files can be read, and a pack in a .zip."),
        ("kind,text", "", "Only .csv and .xlsx files can be read, and a pack in a .zip."),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(
    alice: FlaskClient, text: str, name: str, said: str
) -> None:
    answer = upload(alice, text, name)
    assert answer.status_code == 422
    assert said in words(answer)


def test_a_form_without_a_file_is_refused_in_words(alice: FlaskClient) -> None:
    assert alice.post("/host/packs/upload").status_code == 422


@pytest.mark.parametrize("name", ["cedp.csv", "upload.csv", "import.csv"])
def test_an_upload_never_hides_a_pack_of_the_program_or_a_page(
    alice: FlaskClient, hall: Hall, name: str
) -> None:
    form = confirmation(upload(alice, GOOD, name))
    answer = alice.post(form.action, data=form.fields)
    slug = name.removesuffix(".csv")
    assert answer.location == f"/host/packs/{slug}-uploaded?kept=now"
    assert "Rents are high." in words(alice.get(answer.location))
    assert seed("cedp").statements[0].text in words(alice.get("/host/packs/cedp"))
    assert len(stored(hall)) == 1


def test_a_forged_confirmation_cannot_take_the_place_of_a_pack_of_the_program(
    alice: FlaskClient,
) -> None:
    forged = document.encode(seed("cedp"))
    answer = alice.post("/host/packs/import", data={"pack": forged})
    assert answer.location == "/host/packs/cedp-uploaded?kept=now"


@pytest.mark.parametrize("text", ["", "{}", "[1", '{"slug":"../etc","title":"x","statements":[]}'])
def test_a_confirmation_that_is_no_pack_is_refused(
    alice: FlaskClient, hall: Hall, text: str
) -> None:
    assert alice.post("/host/packs/import", data={"pack": text}).status_code == 422
    assert stored(hall) == ()


def test_markup_in_an_uploaded_pack_stays_text(alice: FlaskClient) -> None:
    preview = upload(alice, "kind,text\nbarrier,<script>alert(1)</script>\n")
    assert "<script>alert" not in preview.text
