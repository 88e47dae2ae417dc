import dataclasses

from workshop.actions.hall import Hall
from workshop.actions.importing import import_pack
from workshop.domain.pack import Pack
from workshop.packs import document
from workshop.packs.seeds import seed
from workshop.store import packs

CED, CEDP = seed("mainstreaming-ced"), seed("cedp")


def kept(hall: Hall) -> list[Pack]:
    with hall.store.reading() as database:
        return [document.decode(content) for content in packs.contents(database)]


def test_an_imported_pack_is_read_back_as_it_was(hall: Hall) -> None:
    assert import_pack(hall, pack=CED, actor="alice") is True
    assert kept(hall) == [CED]


def test_importing_twice_changes_nothing(hall: Hall) -> None:
    import_pack(hall, pack=CED, actor="alice")
    assert import_pack(hall, pack=CED, actor="alice") is False
    assert kept(hall) == [CED]


def test_a_new_edition_replaces_the_old_one(hall: Hall) -> None:
    import_pack(hall, pack=CED, actor="alice")
    edition = dataclasses.replace(CED, version="2", statements=CED.statements[:10])
    assert import_pack(hall, pack=edition, actor="alice") is True
    assert kept(hall) == [edition]


def test_an_old_edition_can_come_back(hall: Hall) -> None:
    edition = dataclasses.replace(CED, version="2")
    assert [import_pack(hall, pack=pack, actor="alice") for pack in (CED, edition, CED)] == [
        True,
        True,
        True,
    ]
    assert kept(hall) == [CED]


def test_packs_are_kept_side_by_side_in_the_order_of_their_slugs(hall: Hall) -> None:
    import_pack(hall, pack=CED, actor="alice")
    import_pack(hall, pack=CEDP, actor="alice")
    assert kept(hall) == [CEDP, CED]
