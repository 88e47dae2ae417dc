"""All scenarios by name, in the order in which they are run."""

from tests.load import (
    connected,
    disk,
    first_page,
    joining,
    long_running,
    results,
    reveal,
    slow_clients,
    slow_disk,
    start,
    votes,
    wire,
)
from tests.load.run import Scenario
from tests.load.stored import STORED

SCENARIOS: dict[str, Scenario] = {
    "disk": disk.disk,
    "wire": wire.wire,
    "first-page": first_page.first_page,
    "votes-100": votes.hundred,
    "votes-300": votes.three_hundred,
    "connected-1000": connected.thousand,
    "connected-5000": connected.five_thousand,
    "reveal-30": reveal.thirty,
    "reveal-1000": reveal.thousand,
    "joining": joining.joining,
    "slow-disk": slow_disk.slow_disk,
    "slow-clients": slow_clients.slow_clients,
    "start": start.start,
    "results": results.results,
    **STORED,
    "week": long_running.long_running,
}
