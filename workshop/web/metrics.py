"""`/metrics`: numbers for Prometheus, for whoever holds the token; for all others it is not there.

No label names a workshop, a code or a person: what is told is how the server does.
"""

import hmac
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING

from flask import Blueprint, Flask, Response, current_app, request

from workshop.errors import BadSettings, NotFound
from workshop.store import backups
from workshop.web.access import Access, serves
from workshop.web.hall import hall, settings
from workshop.web.journal import route_here, seconds_here

if TYPE_CHECKING:
    from prometheus_client.core import Metric

_ = str  # marks words for translation

LIBRARY = "prometheus_client"
STEPS = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)

blueprint = Blueprint("metrics", __name__)


@dataclass(slots=True)
class Answered:
    """How many requests each route has answered with which status, and how long that took."""

    requests: Counter[tuple[str, str]] = field(default_factory=Counter)
    within: Counter[float] = field(default_factory=Counter)
    seconds: float = 0.0

    def note(self, route: str, status: int, seconds: float) -> None:
        """Count one answer."""
        self.requests[route, f"{status // 100}xx"] += 1
        self.within[next((step for step in STEPS if seconds <= step), float("inf"))] += 1
        self.seconds += seconds

    def buckets(self) -> list[tuple[str, float]]:
        """How many took at most so long, as a histogram wants it."""
        found, so_far = [], 0
        for step in (*STEPS, float("inf")):
            so_far += self.within[step]
            found.append(("+Inf" if step == float("inf") else str(step), float(so_far)))
        return found


def init_app(app: Flask) -> None:
    """Count from now on, where there is a token.

    Raises:
        BadSettings: when there is a token, and what writes the format is not installed.
    """
    token = app.extensions["workshop-settings"].metrics_token
    if not token:
        return
    if find_spec(LIBRARY) is None:
        raise BadSettings(
            name="WORKSHOP_METRICS_TOKEN",
            value=_("set"),
            wanted=_("install workshop-deliberation[metrics] first"),
        )
    app.extensions["workshop-answered"] = Answered()
    app.after_request(_count)


@blueprint.get("/metrics")
@serves(Access.ANYONE)
def metrics() -> Response:
    """Write the numbers as they are now."""
    token, sent = settings().metrics_token, request.headers.get("Authorization", "")
    if not token or not hmac.compare_digest(sent.encode(), f"Bearer {token}".encode()):
        raise NotFound
    return Response(_page(), mimetype="text/plain")


def _count(response: Response) -> Response:
    answered: Answered = current_app.extensions["workshop-answered"]
    answered.note(route_here(), response.status_code, seconds_here())
    return response


def _page() -> bytes:
    from prometheus_client import (  # noqa: PLC0415 - an extra that is not always installed
        CollectorRegistry,
        ProcessCollector,
        generate_latest,
    )

    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    registry.register(_Numbers())
    return generate_latest(registry)


class _Numbers:
    """Reads the numbers when it is asked for them."""

    def collect(self) -> "Iterator[Metric]":
        yield from _of_requests(current_app.extensions["workshop-answered"])
        yield from _of_votes()
        yield from _of_the_disk()


def _of_requests(answered: Answered) -> "Iterator[Metric]":
    from prometheus_client.core import (  # noqa: PLC0415 - an extra that is not always installed
        CounterMetricFamily,
        HistogramMetricFamily,
    )

    requests = CounterMetricFamily("workshop_requests", "Answers", labels=["route", "status"])
    for (route, status), many in sorted(answered.requests.items()):
        requests.add_metric([route, status], many)
    yield requests
    took = HistogramMetricFamily("workshop_request_seconds", "Until an answer begins")
    took.add_metric([], answered.buckets(), answered.seconds)
    yield took


def _of_votes() -> "Iterator[Metric]":
    writer = hall().writer
    yield _counter("workshop_ballots_saved", "Ballots saved since the start", writer.saved)
    yield _counter("workshop_ballots_refused", "Ballots not saved since the start", writer.refused)
    yield _gauge("workshop_oldest_waiting_seconds", "How long a ballot waits", writer.waits())
    yield _gauge("workshop_streams", "Open event streams", hall().board.streams())


def _of_the_disk() -> "Iterator[Metric]":
    store, keeper = hall().store, hall().keeper
    yield _gauge("workshop_can_save", "1 when a change is kept", hall().pulse.trouble() is None)
    yield _gauge("workshop_free_bytes", "Room on the disk", store.free_bytes())
    yield _gauge("workshop_database_bytes", "Size of the database", store.path.stat().st_size)
    yield _counter("workshop_backups_failed", "Backups not written", keeper.failures)
    kept = backups.every(store.path)
    yield _gauge("workshop_backups", "Backups in the folder", len(kept))
    newest = max((path.stat().st_mtime for path in kept), default=0)
    yield _gauge("workshop_newest_backup_timestamp_seconds", "When it was written", newest)


def _gauge(name: str, meaning: str, value: float) -> "Metric":
    from prometheus_client.core import (  # noqa: PLC0415 - an extra that is not always installed
        GaugeMetricFamily,
    )

    return GaugeMetricFamily(name, meaning, value=value)


def _counter(name: str, meaning: str, value: float) -> "Metric":
    from prometheus_client.core import (  # noqa: PLC0415 - an extra that is not always installed
        CounterMetricFamily,
    )

    return CounterMetricFamily(name, meaning, value=value)
