"""A disk that refuses: how large a file a process may make, changed while it runs (Linux)."""


class Limit:
    """Lets every write of a process beyond a size fail, as a full or broken disk does."""

    def __init__(self, process: int) -> None:
        """Keep which process."""
        self._process = process

    def set(self, size: int | None) -> None:
        """Let no file grow beyond this; None: let them grow again."""
        import resource  # noqa: PLC0415 - not on Windows

        _, hard = resource.prlimit(self._process, resource.RLIMIT_FSIZE)
        resource.prlimit(
            self._process, resource.RLIMIT_FSIZE, (hard if size is None else size, hard)
        )
