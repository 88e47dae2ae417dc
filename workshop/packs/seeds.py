"""The packs that come with the program."""

from functools import cache

from workshop.domain.pack import Pack
from workshop.errors import NotFound
from workshop.packs.folder import MANIFEST, read_folder
from workshop.packs.problems import PackHasProblems
from workshop.paths import SEEDS


@cache
def seeds() -> tuple[Pack, ...]:
    """All packs of the program, sorted by slug; read once.

    Raises:
        PackHasProblems: when one of them is not valid, which a test rules out.
    """
    folders = sorted(manifest.parent for manifest in SEEDS.glob(f"*/{MANIFEST}"))
    previews = [read_folder(folder) for folder in folders]
    problems = [problem for preview in previews for problem in preview.problems]
    if problems:
        raise PackHasProblems(problems)
    return tuple(preview.pack for preview in previews if preview.pack)


def seed(slug: str) -> Pack:
    """Return the pack with this slug.

    Raises:
        NotFound: when the program has no such pack.
    """
    for pack in seeds():
        if pack.slug == slug:
            return pack
    raise NotFound
