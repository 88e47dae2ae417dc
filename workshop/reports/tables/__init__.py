"""The tables of the files for the refinement stage: one module a table, and what a table is."""
