"""Who is listening to which workshop, and the version that says "changed"."""
