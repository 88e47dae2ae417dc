import gc
import os

from hypothesis import settings

from tests.fixtures.compiled import compile_once
from tests.fixtures.memory import work_in_memory
from tests.fixtures.passwords import hash_once

work_in_memory()
compile_once()
hash_once()

# openpyxl prefers lxml, which python-docx brings; the process that reads uploads forbids it, too.
os.environ["OPENPYXL_LXML"] = "False"

# How long an example takes says how busy the machine is, and nothing about the code.
settings.register_profile("workshop", deadline=None)
settings.load_profile("workshop")


def pytest_collection_finish() -> None:
    """Spare the collector the thousands of tests and modules that stay to the end of a run.

    It walked through all of them again and again, which took a seventh of the time of tests/web.
    """
    gc.collect()
    gc.freeze()


pytest_plugins = [
    "tests.fixtures.house",
    "tests.fixtures.people",
    "tests.fixtures.hosts",
    "tests.fixtures.server",
    "tests.fixtures.browsers",
    "tests.fixtures.venues",
    "tests.fixtures.office",
    "tests.fixtures.outboxes",
    "tests.fixtures.stillness",
]
