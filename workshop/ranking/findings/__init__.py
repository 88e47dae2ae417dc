"""Everything a revealed round says, put together from the measures: what pages and files tell."""
