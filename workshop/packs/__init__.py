"""Statement packs: seeds and uploads become a `domain.pack.Pack`, with row-numbered problems."""
