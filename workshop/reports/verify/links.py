"""The chain of the audit: whole, and as long as it says."""

from collections.abc import Iterator, Sequence

from workshop.domain.chain import FORMAT, Broken, Link, first_break
from workshop.reports.document.export import Act, Chain
from workshop.reports.verify.mismatch import Mismatch, Part, as_mismatches

_ = str  # marks words for translation

UNKNOWN = _("Audit: “%(format)s” is no chain that this program knows.")
_BREAKS = {
    Broken.MISSING: _("Audit, row %(position)s: a row before it was changed, moved or taken out."),
    Broken.CHANGED: _("Audit, row %(position)s: it was changed, its hash does not fit."),
    Broken.CUT: _("Audit, row %(position)s: the end is not the one that the file names."),
}


def chain_in_itself(chain: Chain) -> Iterator[Mismatch]:
    """Yield the first place where it breaks; nothing where the file has no rows."""
    yield from as_mismatches(_break(chain), Part.CHAIN)


def _break(chain: Chain) -> Iterator[str]:
    if chain.format != FORMAT:
        yield UNKNOWN % {"format": chain.format}
    elif chain.rows is not None:
        broken = first_break(
            links_of(chain, chain.rows),
            workshop=chain.workshop,
            head=chain.head,
            length=chain.length,
        )
        if broken:
            yield _BREAKS[broken.why] % {"position": broken.position}


def links_of(chain: Chain, rows: Sequence[Act]) -> list[Link]:
    """Return the rows as links."""
    return [
        Link(
            workshop=chain.workshop,
            position=row.position,
            at=row.at,
            actor=row.actor,
            action=row.action,
            detail=row.detail,
            previous=row.previous,
            hash=row.hash,
        )
        for row in rows
    ]
