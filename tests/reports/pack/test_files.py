"""Whatever a pack says, its files are read back as the same pack."""

import tomllib
from dataclasses import replace

from hypothesis import given

from tests.packs.strategies import packs
from workshop.domain.pack import Pack
from workshop.packs.upload import read_upload
from workshop.reports.pack.files import manifest, pack_zip, statements_csv


@given(packs())
def test_a_pack_in_a_zip_is_read_back_as_it_was(pack: Pack) -> None:
    preview = read_upload(pack_zip(pack), filename="other.zip")
    assert (preview.problems, preview.notices) == ((), ())
    assert preview.pack == pack


@given(packs())
def test_the_statements_alone_are_read_back_as_they_were(pack: Pack) -> None:
    preview = read_upload(statements_csv(pack), filename="food-ideas.csv")
    assert (preview.problems, preview.notices) == ((), ())
    assert preview.pack is not None
    assert preview.pack.statements == pack.statements


@given(packs())
def test_what_a_pack_does_not_say_is_left_out(pack: Pack) -> None:
    bare = replace(pack, licence="", cautions=(), lists=type(pack.lists)())
    assert set(tomllib.loads(manifest(bare).decode())) == {"title", "language", "version"}
