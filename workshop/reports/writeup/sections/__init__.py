"""The sections of a report: a module each makes blocks of a book."""
