"""The report of a workshop as blocks: one model for page, file and what is published."""
