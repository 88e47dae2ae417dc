"""Web addresses in one cell: what was made of several statements has all of theirs."""

WEB = ("http://", "https://")


def web_addresses(cell: str) -> tuple[str, ...]:
    """Return the addresses that a reader may be led to, each once."""
    return tuple(dict.fromkeys(part for part in cell.split() if part.lower().startswith(WEB)))
