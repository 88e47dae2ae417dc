"""The floor of a request: a view that does nothing, on the very server of `workshop serve`.

    python -m tests.load.empty PORT BYTES DATABASE

It reads the form, and answers with so many bytes. The database is only there because the server
has one; nothing is written to it.
"""

from gevent import monkey

if __name__ == "__main__":
    monkey.patch_all()

import sys
from pathlib import Path

from flask import Flask, Response, request

from workshop.actions.hall import open_hall
from workshop.cli.server import run
from workshop.store.connection import Store

READY = "nothing is served"


def empty_app(size: int) -> Flask:
    """An app whose only view says of anything that it was saved, in so many bytes."""
    app = Flask("empty")
    body = "." * size

    @app.post("/<path:anything>")
    def view(anything: str) -> Response:
        del anything
        assert request.form["answer"]
        return Response(body, headers={"Outbox": "saved"})

    return app


def main() -> None:
    """Serve it until it is told to stop."""
    port, size, database = sys.argv[1:]
    store = Store(Path(database))
    run(
        empty_app(int(size)),
        open_hall(store),
        host="127.0.0.1",
        port=int(port),
        ready=lambda: print(READY, flush=True),
    )
    store.close()


if __name__ == "__main__":
    main()
