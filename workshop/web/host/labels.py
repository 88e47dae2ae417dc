"""What people will call the statements of a pack."""

from workshop.domain.kind import label
from workshop.domain.numbering import numbers
from workshop.domain.pack import Pack


def labels(pack: Pack) -> dict[str, str]:
    """The label of each statement id, as a workshop on this pack would give it: `B7`."""
    number = numbers(pack.statements)
    return {entry.id: label(entry.kind, number[entry.id]) for entry in pack.statements}
