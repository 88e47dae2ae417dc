"""Keep an uploaded pack, after the host has confirmed its preview."""

from workshop.actions.hall import Hall
from workshop.domain.pack import Pack
from workshop.packs import document
from workshop.store import packs


def import_pack(hall: Hall, *, pack: Pack, actor: str) -> bool:
    """Store a pack in one transaction; False when exactly this pack is stored already."""
    with hall.act("pack imported", actor=actor, detail={"pack": pack.slug}) as database:
        return packs.save(
            database,
            slug=pack.slug,
            digest=document.digest(pack),
            content=document.encode(pack),
            now=hall.now(),
        )
