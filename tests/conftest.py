pytest_plugins = [
    "tests.fixtures.house",
    "tests.fixtures.people",
    "tests.fixtures.server",
    "tests.fixtures.browsers",
    "tests.fixtures.venues",
]
