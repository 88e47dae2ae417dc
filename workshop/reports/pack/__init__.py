"""The refined statements as a pack, which the next workshop can begin with."""
