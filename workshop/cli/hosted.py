"""The worker of gunicorn: it ends as `workshop serve` does. The Procfile names it."""

from types import FrameType

import gevent
from gunicorn.workers.ggevent import GeventWorker

from workshop.actions.hall import Hall
from workshop.cli.server import let_go
from workshop.web.hall import hall_of


class Worker(GeventWorker):  # type: ignore[misc] # gunicorn ships no types
    """One gevent worker whose streams end first, so that a stop waits only for answers."""

    def run(self) -> None:
        """Serve until told to stop, then finish what is being written."""
        try:
            super().run()
        finally:
            let_go(self._hall())

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop: SIGTERM, and a reload."""
        super().handle_exit(sig, frame)
        gevent.spawn(self._hall().board.close)

    def handle_quit(self, sig: int, frame: FrameType | None) -> None:
        """Stop after Ctrl+C as after SIGTERM: gunicorn itself would drop what is under way."""
        self.handle_exit(sig, frame)

    def _hall(self) -> Hall:
        return hall_of(self.wsgi)
