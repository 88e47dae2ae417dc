"""How fast it is; see `__main__`."""

import workshop  # noqa: F401 - before numpy is imported: it asks for one processor
