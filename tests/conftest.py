import os

from hypothesis import settings

from tests.fixtures.compiled import compile_once
from tests.fixtures.memory import work_in_memory

work_in_memory()
compile_once()

# openpyxl prefers lxml, which python-docx brings; the process that reads uploads forbids it, too.
os.environ["OPENPYXL_LXML"] = "False"

# How long an example takes says how busy the machine is, and nothing about the code.
settings.register_profile("workshop", deadline=None)
settings.load_profile("workshop")

pytest_plugins = [
    "tests.fixtures.house",
    "tests.fixtures.people",
    "tests.fixtures.hosts",
    "tests.fixtures.server",
    "tests.fixtures.browsers",
    "tests.fixtures.venues",
    "tests.fixtures.office",
]
