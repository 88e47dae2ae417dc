pytest_plugins = [
    "tests.fixtures.house",
    "tests.fixtures.people",
    "tests.fixtures.hosts",
    "tests.fixtures.server",
    "tests.fixtures.browsers",
    "tests.fixtures.venues",
]
