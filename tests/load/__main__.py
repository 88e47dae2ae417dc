"""How fast it is: every figure, what is wanted of it, and the floor beside it.

    python -m tests.load --runs 3

Starts its own servers on the loopback, on fresh databases, and stops by itself. Prints one table:
medians, and the smallest and largest of all runs. The exit status is 1 where a figure is not met.
"""

# ruff: noqa: E402 - gevent has to patch before anything else is imported

from gevent import monkey

monkey.patch_all()

import argparse
import json
import sys
import tempfile
from pathlib import Path

from tests.load.machine import described
from tests.load.measuring import measure
from tests.load.scenarios import SCENARIOS
from tests.load.table import lines
from workshop.cli.server import raise_open_file_limit


def main() -> None:
    """Run what is asked for, and print."""
    asked = _asked()
    print("; ".join(f"{name} {value}" for name, value in described().items()), file=sys.stderr)
    raise_open_file_limit()
    chosen = {name: SCENARIOS[name] for name in asked.only or SCENARIOS}
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        found = measure(chosen, Path(folder), runs=asked.runs, most_phones=asked.phones)
    print("\n".join(lines(found.rows)))
    for words in (*found.skipped, *found.failed):
        print(f"\n{words}")
    if asked.json:
        asked.json.write_text(json.dumps({"machine": described(), **found.as_json()}, indent=1))
    sys.exit(not found.is_met)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    names = f"some of {', '.join(SCENARIOS)}"
    parser.add_argument("--only", nargs="+", choices=SCENARIOS, metavar="NAME", help=names)
    parser.add_argument("--runs", type=int, default=3, choices=range(1, 21), metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE", help="all runs, for programs")
    parser.add_argument("--folder", type=Path, help="on the disk to measure; a temporary one")
    parser.add_argument(
        "--phones", type=int, default=10_000, metavar="N", help="at most so many, for a quick look"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
